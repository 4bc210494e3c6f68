"""Where a format goes next: phases in order, loops with one turn for each thing they go through, what is left out."""

from game.core.ballots import BALLOTS
from game.core.deck import CaseCard, DilemmaCard, TrialCard
from game.core.dice import Dice, shuffled
from game.core.format import Each, Format, Loop, Phase, PhaseKind
from game.core.rounds import Round
from game.core.session import Session, State
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A phase of a format; in a loop, which turn of it and what the loop goes through."""

    phase: int
    turn: int = 0
    items: tuple[str, ...] = ()


def first_place(session: Session, state: State) -> tuple[Place | None, Dice]:
    """The first place of the running card; `None` when nothing of the format is left to play."""
    return _from(session, state, 0)


def next_place(session: Session, state: State) -> tuple[Place | None, Dice]:
    """What follows the running place on this card; `None` at its end. Drawing lots may use the dice."""
    format = session.parts[state.part].format
    last = format.loop_over(state.phase)
    if last is None:
        return _from(session, state, state.phase + 1)
    within = _within(session, state, range(state.phase + 1, last + 1))
    if within is not None:
        return Place(within, state.turn, state.items), state.dice
    if state.turn + 1 < len(state.items):
        loop = format.phases[last].loop
        start = format.place(loop.start) if loop is not None else last
        again = _within(session, state, range(start, last + 1))
        if again is not None:
            return Place(again, state.turn + 1, state.items), state.dice
    return _from(session, state, last + 1)


def place_after_loop(session: Session, state: State) -> tuple[Place | None, Dice] | None:
    """What follows the running loop, whatever turn it is in; `None` when no loop is running."""
    last = session.parts[state.part].format.loop_over(state.phase)
    return None if last is None else _from(session, state, last + 1)


def is_left_out(state: State, phase: Phase) -> bool:
    """Whether the phase was left out of the running card."""
    return any(left.what == "phase" and left.part == state.part and left.phase == phase.id for left in state.left_out)


def was_shown(format: Format, played: Round, phase_id: str, turn: int = 0) -> bool:
    """Whether the room has seen a reveal that reads the sheet of a phase, in a loop that of one turn."""
    loop = format.loop_over(format.place(phase_id))
    return any(
        phase_id in format.phase(shown.phase).votes
        and (loop is None or loop != format.loop_over(format.place(shown.phase)) or shown.turn >= turn)
        for shown in played.shown
    )


def _from(session: Session, state: State, place: int) -> tuple[Place | None, Dice]:
    """The first place at or after a phase outside loops; an empty loop is passed over."""
    format = session.parts[state.part].format
    while place < len(format.phases):
        last = format.loop_over(place)
        if last is None:
            if not is_left_out(state, format.phases[place]) and not _is_pointless(session, state, place):
                return Place(place), state.dice
            place += 1
            continue
        loop = format.phases[last].loop
        items, dice = _items(session, state, loop) if loop is not None else ((), state.dice)
        start = _within(session, state, range(place, last + 1))
        if items and start is not None:
            return Place(start, 0, items), dice
        place = last + 1
    return None, state.dice


def _is_pointless(session: Session, state: State, place: int) -> bool:
    """Whether a phase goes on from proposals, and there are none: a vote, how far they carry, objections, amendments.

    The last reveal is played all the same, to say that nothing was proposed.
    """
    format, played = session.parts[state.part].format, state.rounds[-1]
    phase, later = format.phases[place], format.phases[place + 1 :]
    ends = [reveal for reveal in later if reveal.objections and reveal.notes]
    if session.all_played or not ends or played.notes_of(ends[-1].notes):
        return False
    end = ends[-1]
    votes = phase.kind is PhaseKind.VOTE and phase.over in end.notes
    reads = phase.kind is PhaseKind.REVEAL and bool(phase.votes and phase.notes) and set(phase.notes) <= set(end.notes)
    amends = phase.id in end.notes and any(earlier.id in end.objections for earlier in format.phases[:place])
    return votes or reads or amends or phase.id in end.objections


def _within(session: Session, state: State, places: range) -> int | None:
    phases = session.parts[state.part].format.phases
    return next((place for place in places if not is_left_out(state, phases[place])), None)


def _items(session: Session, state: State, loop: Loop) -> tuple[tuple[str, ...], Dice]:
    items, dice = loop_items(session, state, loop), state.dice
    if loop.drawn:
        items, dice = shuffled(dice, items)
    return items[: loop.at_most], dice


def loop_items(session: Session, state: State, loop: Loop) -> tuple[str, ...]:
    """What a loop goes through, in order, were it to start now."""
    played = state.rounds[-1]
    match loop.each:
        case None:
            return tuple(str(turn + 1) for turn in range(loop.at_most))
        case Each.NOTE:
            return tuple(note.key for note in played.notes_of(loop.of))
        case Each.THEME:
            themes = played.themes_of(loop.of)
            loose = tuple(note.key for note in played.notes_of(loop.of) if note.theme is None)
            if themes and session.themes_alone:
                return themes
            return (*themes, *loose)  # what was put into no theme is talked about all the same
        case Each.OPTION:
            return _options(session, state, loop)
        case Each.ROLE:
            return roles_of(session, state)
        case Each.TABLE:
            return tuple(f"table-{table + 1}" for table in range(state.tables))


def items_for_tables(session: Session, state: State) -> tuple[str, ...]:
    """What the running loop goes through in a room that has `state.tables` now; turns that have begun stay theirs."""
    loop = session.parts[state.part].format.loop_of(state.phase)
    if loop is None or loop.each is not Each.TABLE:
        return state.items
    here = loop_items(session, state, loop)
    begun, to_come = state.items[: state.turn + 1], state.items[state.turn + 1 :]
    new = tuple(item for item in here if item not in state.items)
    return (*begun, *(item for item in to_come if item in here), *new)[: max(loop.at_most, len(begun))]


def roles_of(session: Session, state: State) -> tuple[str, ...]:
    """The roles that the running card brings, by id; none when it has none."""
    card = session.card_of(state.rounds[-1])
    match card:
        case CaseCard(roles=roles):
            return roles
        case TrialCard(roles=roles):
            return tuple(role.id for role in roles)
        case _:
            return ()


def _options(session: Session, state: State, loop: Loop) -> tuple[str, ...]:
    """The options of the vote named (or last held) before the loop.

    When it is closed, those that somebody chose, unless that would tell how a secret vote went.
    """
    played = state.rounds[-1]
    tallies = [tally for tally in played.tallies if not loop.of or tally.phase in loop.of]
    if not tallies:
        return ()
    tally = tallies[-1]
    format = session.parts[state.part].format
    told = tally.closed and (not format.phase(tally.phase).secret or was_shown(format, played, tally.phase, tally.turn))
    return tuple(option for option in tally.options if not told or tally.count(option))


def vote_options(session: Session, state: State, phase: Phase) -> tuple[str, ...]:
    """What a vote phase offers on the running card; none when there is nothing to vote on."""
    ballot = BALLOTS[phase.ballot or "stance"]
    played = state.rounds[-1]
    if phase.over is not None:
        return tuple(note.key for note in played.notes_of((phase.over,)))
    if ballot.id == "position" and not phase.middle:
        return tuple(option for option in ballot.options if option not in ballot.neutral)
    if ballot.options:
        return ballot.options
    card = session.card_of(played)
    if isinstance(card, DilemmaCard):
        return tuple(option.id for option in card.options)
    return tuple(note.key for note in played.notes)


def depends_on_notes(format: Format, phase: Phase, played: Round) -> bool:
    """Whether a later loop or vote goes through the notes of a `collect` phase, and is empty if there are no more."""
    for later in format.phases[format.place(phase.id) + 1 :]:
        over_notes = later.over == phase.id
        loop = later.loop
        loops = loop is not None and loop.each in (Each.NOTE, Each.THEME) and (not loop.of or phase.id in loop.of)
        if over_notes or (loops and loop is not None and not played.notes_of(loop.of)):
            return True
    return False
