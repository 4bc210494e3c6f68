"""Notes of a round by what they belong to: their theme, their side, or the shelf of a debrief."""

from collections.abc import Iterator

from game.core.rounds import Note, Round
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.audience.debrief import SHELF_WORDS
from game.view.minutes.writing import Block, Items, Paragraph
from game.view.options import OPTION_WORDS

_NAMED = Text("ui/minutes/noted", "{name}:")


def notes_of(tr: Translator, session: Session, played: Round) -> Iterator[Block]:
    """Groups in the order in which they came up; what belongs to no theme, side or shelf goes by its phase."""
    groups: dict[str, list[str]] = {}
    for note in played.notes:
        groups.setdefault(_group(tr, session, played, note), []).append(note.text)
    for name, texts in groups.items():
        yield Paragraph(tr(_NAMED, name=name))
        yield Items(tuple(texts))


def _group(tr: Translator, session: Session, played: Round, note: Note) -> str:
    if note.theme is not None:
        return note.theme
    if note.side is not None:
        words = SHELF_WORDS.get(note.side) or OPTION_WORDS.get(note.side)
        return tr(words) if words is not None else note.side
    return tr(session.parts[played.part].format.phase(note.phase).name)
