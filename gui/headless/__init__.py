"""What each headless command does. Nothing in here knows of Qt."""
