"""Everything that touches the machine: the window, fonts, sound, files. The only package that imports pygame."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # a greeting on the terminal helps nobody here
