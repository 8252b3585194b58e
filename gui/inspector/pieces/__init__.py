"""What the pages of the inspector are put together from: fields, sliders, buttons, labels, lists."""
