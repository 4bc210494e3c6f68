"""How many notes there are, called what they were gathered as."""

from collections.abc import Sequence

from game.core.format import Format, Gathered
from game.core.rounds import Note
from game.core.text import Plural
from game.i18n.translator import Translator

COUNTS = {
    Gathered.IDEAS: Plural("ui/collect/ideas", "{n} idea", "{n} ideas"),
    Gathered.QUESTIONS: Plural("ui/collect/questions", "{n} question", "{n} questions"),
    Gathered.FEELINGS: Plural("ui/collect/feelings", "{n} feeling", "{n} feelings"),
    Gathered.ACTIONS: Plural("ui/collect/actions", "{n} action", "{n} actions"),
    Gathered.PROPOSALS: Plural("ui/collect/proposals", "{n} proposal", "{n} proposals"),
}
NOTES = Plural("ui/summary/notes", "{n} note", "{n} notes")


def gathered_words(tr: Translator, format: Format, notes: Sequence[Note]) -> str:
    """How many notes these are: actions, ideas and so on where all of them are, else notes."""
    kinds = {format.phase(note.phase).gather for note in notes}
    kind = kinds.pop() if len(kinds) == 1 else None
    return tr.plural(COUNTS[kind] if kind is not None else NOTES, len(notes))
