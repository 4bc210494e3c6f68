"""The windows' titles, which a screen reader says first."""

from game.core.text import Text

TITLE = Text("ui/window/title", "Palabre")
DESK_TITLE = Text("ui/window/desk-title", "Palabre – desk")
