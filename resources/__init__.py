"""What ships with the program: icons, palette, templates, lists."""
