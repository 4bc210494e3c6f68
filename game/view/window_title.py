"""The window's title, which a screen reader says first."""

from game.core.text import Text

TITLE = Text("ui/window/title", "Palabre")
