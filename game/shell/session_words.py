"""What `palabre sessions` says, in the language that the user plays in."""

from game.core.text import Plural, Text

UNREADABLE_LINE = Text("ui/sessions/unreadable-line", "{session}  cannot be opened: line {line}: {why}")
UNREADABLE = Text("ui/sessions/unreadable", "{session}  cannot be read: {why}")
REHEARSAL = Text("ui/sessions/rehearsal", "rehearsal")
FINISHED, NOT_FINISHED = Text("ui/sessions/finished", "finished"), Text("ui/sessions/not-finished", "not finished")
WHERE = Text("ui/sessions/where", "They lie in {folder}, each with its minutes once it has ended.")
NONE_YET = Text("ui/sessions/none-yet", "No session yet.")

SESSIONS = Plural("ui/sessions/count", "{n} session", "{n} sessions")
BACKUPS = Plural("ui/sessions/backups", "{n} backup", "{n} backups")
SETTINGS = Text("ui/sessions/settings", "the settings")
OWN_DECKS = Text("ui/sessions/own-decks", "Decks, formats and plans of your own stay where they are.")
ASK = Text("ui/sessions/ask", "Delete {what} ({size})? It cannot be brought back.")
NOTHING_DELETED = Text("ui/sessions/nothing-deleted", "Nothing was deleted.")
NOTHING_THERE = Text("ui/sessions/nothing-there", "There is nothing to delete.")
LEFT = Text("ui/sessions/left", "These could not be deleted, somebody may be playing them: {paths}")
DELETED = Text("ui/sessions/deleted", "Deleted: {what} ({size}).")
EXPORTED = Text(
    "ui/sessions/exported", "{file}: bring it to the other computer and type palabre sessions import {name}"
)
TAKEN_IN = Text("ui/sessions/taken-in", "{session}: go on with it by palabre resume {session}")
