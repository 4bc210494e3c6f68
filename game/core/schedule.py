"""Whether the room will end on time, and what could be left out when it will not.

Times are milliseconds of the session's clock, which runs while the program is open, pauses included.
"""

from dataclasses import replace

from game.core.entering import phase_seconds
from game.core.format import EXPECTED_TURNS, Each, Format, Loop, Phase, PhaseKind
from game.core.loops import is_left_out, loop_items
from game.core.session import NO_CLOCK, LeftOut, Part, Session, Settings
from game.core.timer import remaining_ms
from game.frozen import dataclass

LATE_MS = 60_000
"""Less than a minute late is on time."""

USUAL_PACE = 100

COUNTING_MS = 20_000
"""What it takes to put down a vote, numbers or orders and to read out the next step, beside the phase's own seconds."""

COUNTED = frozenset({PhaseKind.VOTE, PhaseKind.ESTIMATE, PhaseKind.RANK})
"""Phases in which something is put down."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Something that can be left out, and how much time that saves."""

    left_out: LeftOut
    saves_ms: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """How a session stands with its time.

    `planned_ms` is how long it was to take, `elapsed_ms` how long it has taken so far, `needed_ms` what is still to
    come at the chosen pace. `late_ms` is by how much it will end late, negative when early. `savings` is what can be
    left out, what is best dropped first: the fewest words lost for the most time. `None` without a clock.
    """

    planned_ms: int
    elapsed_ms: int
    needed_ms: int
    savings: tuple[Saving, ...]

    @property
    def left_ms(self) -> int:
        """How long until the planned end; negative when it is over."""
        return self.planned_ms - self.elapsed_ms

    @property
    def late_ms(self) -> int:
        return self.elapsed_ms + self.needed_ms - self.planned_ms

    @property
    def is_late(self) -> bool:
        return self.late_ms >= LATE_MS


def schedule(session: Session, now_ms: int) -> Schedule | None:
    """How the session stands at `now_ms`; `None` when it is played without a clock or is over."""
    if session.settings.pace == NO_CLOCK or session.state.finished:
        return None
    needed = _rest_of_card(session, now_ms) + _rest_of_part(session)
    needed += sum(part_ms(session, part) for part in range(session.state.part + 1, len(session.parts)))
    return Schedule(planned_ms(session), now_ms, needed, _savings(session))


def planned_ms(session: Session) -> int:
    """How long the session was to take when it began: the plan's minutes, or all its cards, at the chosen pace."""
    return sum(_planned_part_ms(session, part) for part in session.parts)


def part_starts_ms(session: Session) -> tuple[int, ...]:
    """When each part was to start, from the session's start."""
    starts, at = [], 0
    for part in session.parts:
        starts.append(at)
        at += _planned_part_ms(session, part)
    return tuple(starts)


def minutes_at(pace: int, minutes: int) -> int:
    """The whole minutes that a plan's part takes at a pace, at least one; without a clock those of the usual pace."""
    return max(1, round(minutes * (pace or USUAL_PACE) / 100))


def _planned_part_ms(session: Session, part: Part) -> int:
    return _whole_part_ms(session, part, session.settings.tables)


def _whole_part_ms(session: Session, part: Part, tables: int) -> int:
    """How long a part takes with all its cards: the plan's minutes, or what its cards take at so many tables."""
    if part.minutes:
        return minutes_at(session.settings.pace, part.minutes) * 60_000
    return len(part.pile) * card_ms(session.settings, part.format, tables)


def card_ms(settings: Settings, format: Format, tables: int) -> int:
    """How long a card to come of a format takes at the chosen pace, with as many turns of its loops as are expected.

    Without a clock it takes as long as at the usual pace.
    """
    return sum(
        _phase_ms(settings, phase) * _expected_turns(format.loop_of(place), tables)
        for place, phase in enumerate(format.phases)
    )


def _phase_ms(settings: Settings, phase: Phase) -> int:
    """How long a phase takes: its clock, and what is put down after it."""
    usual = settings if settings.pace != NO_CLOCK else replace(settings, pace=USUAL_PACE)
    return phase_seconds(usual, phase) * 1000 + _counting_ms(phase)


def _counting_ms(phase: Phase) -> int:
    return COUNTING_MS if phase.kind in COUNTED else 0


def _expected_turns(loop: Loop | None, tables: int) -> int:
    """How many turns a loop will have on a card of which nothing is known yet; once without a loop."""
    if loop is None:
        return 1
    if loop.each is None:
        return loop.at_most
    return min(loop.at_most, tables if loop.each is Each.TABLE else EXPECTED_TURNS)


def turns_here(session: Session, loop: Loop) -> int:
    """How many turns a loop of the running card would have were it to start now; a few when it has nothing yet."""
    found = len(loop_items(session, session.state, loop))
    return min(loop.at_most, found) or _expected_turns(loop, session.state.tables)


def _turns_to_come(session: Session, place: int) -> int:
    """How many times a phase still comes on the running card; the time it runs now is not among them."""
    state, format = session.state, session.format
    last, loop = format.loop_over(place), format.loop_of(place)
    if loop is not None and last == format.loop_over(state.phase):
        return len(state.items) - state.turn - (1 if place <= state.phase else 0)
    if place <= state.phase:
        return 0
    return turns_here(session, loop) if loop is not None else 1


def _rest_of_card(session: Session, now_ms: int) -> int:
    """What is left of the running phase's clock, and of the phases and turns that follow on this card."""
    state = session.state
    rest = max(0, remaining_ms(state.timer, now_ms) or 0) + _counting_ms(session.phase)
    for place, phase in enumerate(session.format.phases):
        if not is_left_out(state, phase):
            rest += _phase_ms(session.settings, phase) * _turns_to_come(session, place)
    return rest


def _rest_of_part(session: Session) -> int:
    played = len(session.rounds_of_part)
    return max(0, session.cards_of(session.state.part) - played) * _card_to_come_ms(session, session.format)


def _card_to_come_ms(session: Session, format: Format) -> int:
    return card_ms(session.settings, format, session.state.tables)


def part_ms(session: Session, place: int) -> int:
    """How long a part to come takes: its minutes, shortened by the cards that were left out of it."""
    part, cards = session.parts[place], session.cards_of(place)
    if not cards:
        return 0
    return _whole_part_ms(session, part, session.state.tables) * cards // len(part.pile)


def _savings(session: Session) -> tuple[Saving, ...]:
    """Parts that the plan calls droppable, then one card of each part that has several to come, then phases."""
    state = session.state
    to_come = range(state.part + 1, len(session.parts))
    found = [
        Saving(LeftOut("part", place), part_ms(session, place))
        for place in to_come
        if session.parts[place].droppable and session.cards_of(place)
    ]
    for place in range(state.part, len(session.parts)):
        cards = session.cards_of(place)
        played = len(session.rounds_of_part) if place == state.part else 0
        if cards > max(1, played):
            one = _card_to_come_ms(session, session.format) if place == state.part else part_ms(session, place) // cards
            found.append(Saving(LeftOut("card", place), one))
    found += [_phase_saving(session, phase) for phase in _skippable(session)]
    return tuple(saving for saving in found if saving.saves_ms > 0)


def _skippable(session: Session) -> list[Phase]:
    state = session.state
    return [
        phase for phase in session.format.phases[state.phase + 1 :] if phase.skippable and not is_left_out(state, phase)
    ]


def _phase_saving(session: Session, phase: Phase) -> Saving:
    turns = _turns_to_come(session, session.format.place(phase.id))
    saves = _phase_ms(session.settings, phase) * turns
    return Saving(LeftOut("phase", session.state.part, phase.id), saves)
