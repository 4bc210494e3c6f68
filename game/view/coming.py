"""What comes next, in words: in a loop the next turn and what follows the loop must not be taken for each other."""

from game.core.entering import phase_seconds
from game.core.format import ALTERNATE, Each, Gathered
from game.core.loops import Place, next_place, place_after_loop
from game.core.phases import ANSWER, FACT, QUESTION, steps
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.options import option_words
from game.view.parts_played import played_by, table_letter
from game.view.topic import each_of, running_loop


def next_words(tr: Translator, session: Session) -> str:
    """What the next key does inside a loop; empty where it simply goes on."""
    state = session.state
    if state.finished or running_loop(session) is None or state.step + 1 < len(steps(session, session.phase)):
        return ""
    place, _ = next_place(session, state)
    if place is None:
        return ""
    if place.items == state.items and place.turn == state.turn + 1:
        return turn_words(tr, session, place)
    return tr(session.format.phases[place.phase].name)


def coming_words(tr: Translator, session: Session) -> str:
    """What the next key leads to, and how long that takes, for the facilitator's eyes; empty when all is over."""
    state = session.state
    if state.finished:
        return ""
    to_come = steps(session, session.phase)[state.step + 1 :]
    if to_come:
        words = _STEPS.get(to_come[0][0], Text("ui/coming/more", "Next: more of “{phase}”"))
        return tr(words, phase=tr(session.phase.name))
    place, _ = next_place(session, state)
    if place is None:
        last_card = len(session.rounds_of_part) >= session.cards_of(state.part)
        if not last_card:
            return tr(Text("ui/coming/card", "Next: a new card"))
        following = next((part for part in range(state.part + 1, len(session.parts)) if session.cards_of(part)), None)
        if following is None:
            return tr(Text("ui/coming/end", "Next: the end of the session"))
        return tr(Text("ui/coming/part", "Next: {part}"), part=tr(session.parts[following].format.name))
    phase = session.format.phases[place.phase]
    what = next_words(tr, session) or tr(phase.name)
    seconds = phase_seconds(session.settings, phase)
    if not seconds:
        return tr(Text("ui/coming/phase", "Next: {phase}"), phase=what)
    minutes = f"{seconds // 60}:{seconds % 60:02d}"
    return tr(Text("ui/coming/timed", "Next: {phase}, {minutes}"), phase=what, minutes=minutes)


def after_loop_words(tr: Translator, session: Session) -> str:
    """What follows the running loop; empty outside loops, and in the last turn, where the next key goes there."""
    state = session.state
    found = None if state.finished else place_after_loop(session, state)
    if found is None:
        return ""
    place = found[0]
    follows, _ = next_place(session, state)
    if place == follows:
        return ""
    if place is None:
        return tr(Text("ui/coming/next-card", "the next card"))
    return tr(session.format.phases[place.phase].name)


def turn_words(tr: Translator, session: Session, place: Place) -> str:
    """A turn of the running loop: whose it is, or its number."""
    item, number = place.items[place.turn], place.turn + 1
    match each_of(session):
        case Each.TABLE:
            return tr(Text("ui/coming/table", "table {table}"), table=table_letter(place.turn))
        case Each.ROLE:
            return played_by(tr, session, item).name
        case Each.OPTION:
            return _option(tr, session, item)
        case Each.NOTE:
            return note_words(tr, session, item, number)
        case Each.THEME if session.round.note(item) is None:
            return tr(Text("ui/coming/theme", "theme {number}"), number=number)
        case Each.THEME:
            return tr(NOTE, number=number)
        case _:
            arguments = any(phase.who == ALTERNATE for phase in session.format.phases)
            words = Text("ui/coming/argument", "argument {number}") if arguments else _ROUND
            return tr(words, number=number)


def note_words(tr: Translator, session: Session, item: str, number: int) -> str:
    """A note as the one of a loop's turn: which proposal it is, or which note."""
    return tr(PROPOSAL if _is_proposal(session, item) else NOTE, number=number)


def _is_proposal(session: Session, item: str) -> bool:
    note = session.round.note(item)
    return note is not None and session.format.phase(note.phase).gather is Gathered.PROPOSALS


_STEPS = {
    ANSWER: Text("ui/coming/answer", "Next: the answer"),
    FACT: Text("ui/coming/fact", "Next: a fact"),
    QUESTION: Text("ui/coming/question", "Next: the question of this story"),
}

NOTE = Text("ui/coming/note", "note {number}")
PROPOSAL = Text("ui/coming/proposal", "proposal {number}")
_ROUND = Text("ui/coming/round", "round {number}")


def _option(tr: Translator, session: Session, option: str) -> str:
    for tally in reversed(session.round.tallies):
        if option in tally.options:
            return option_words(tr, session, session.round, tally.phase, option)
    return option
