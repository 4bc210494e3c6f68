"""Whether the room's picture tells what only the desk may know."""

from collections.abc import Iterator
from dataclasses import replace

from game.core.ballots import Tally
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.entry.covers import is_covered
from game.view.scene import Scene, Words
from game.view.sheets import sheet_of

KNOWN_BY = 44
"""Words that a card tells its player alone are known again by so many characters."""


def private_words(session: Session) -> Iterator[Text]:
    """What the running card tells the facilitator alone, and twists that nobody has turned over."""
    card = session.card
    if card is None:
        return
    yield from card.prompts
    if card.notes is not None:
        yield card.notes
    yield from card.twists[len(session.round.twists) :]


def told_in(scene: Scene, session: Session, tr: Translator) -> list[str]:
    """The private words that a scene tells, drawn or read aloud."""
    seen = _flat(" ".join(text for node in scene.nodes for text in (node.label, *_lines(node.paint))))
    public = _flat(tr(session.card.text)) if session.card is not None else ""
    private = [_flat(tr(text))[:KNOWN_BY] for text in private_words(session)]
    return [words for words in private if words and words in seen and words not in public]


def with_other_counts(session: Session) -> Session | None:
    """The session with other counts in each covered vote that has been counted; `None` where there is none."""
    rounds = session.state.rounds
    changed = tuple(_other(session, tally) for tally in rounds[-1].tallies)
    if changed == rounds[-1].tallies:
        return None
    last = replace(rounds[-1], tallies=changed)
    return replace(session, state=replace(session.state, rounds=(*rounds[:-1], last)))


def _other(session: Session, tally: Tally) -> Tally:
    sheet = sheet_of(session.round, tally.phase, tally.turn)
    if sheet is None or tally.answers is not None or not is_covered(session, sheet) or len(tally.options) < 2:
        return tally
    first, second, *rest = tally.counts
    if first is None or second is None or first == second:
        return tally
    return replace(tally, counts=(second, first, *rest))


def _lines(paint: object) -> tuple[str, ...]:
    return paint.lines if isinstance(paint, Words) else ()


def _flat(text: str) -> str:
    return " ".join(text.split())
