"""The notes that a phase gathers, and how many there are, called what they were gathered as."""

from collections.abc import Sequence

from game.core.format import Format, Gathered, PhaseKind
from game.core.rounds import Note
from game.core.session import Session
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


def notes_on_the_wall(session: Session) -> tuple[Note, ...]:
    """The notes that belong to what the running phase gathers, those of an earlier phase of the same kind too."""
    same = [
        phase.id
        for phase in session.format.phases
        if phase.kind is PhaseKind.COLLECT and phase.gather is session.phase.gather
    ]
    return session.round.notes_of(tuple(same) or (session.phase.id,))
