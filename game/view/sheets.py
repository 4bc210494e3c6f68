"""Which sheet shows: the vote, estimate or ranking that runs, or a closed one that is being corrected."""

from dataclasses import replace

from game.core.ballots import Tally
from game.core.loops import was_shown
from game.core.rounds import Estimates, Orders, Round
from game.core.session import Session
from game.frozen import dataclass
from game.view.screens import Overlay
from game.view.stage import Stage


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the running card. One of `tally`, `estimates` and `orders` is there; `turn` is that of a loop."""

    phase: str
    turn: int = 0
    tally: Tally | None = None
    estimates: Estimates | None = None
    orders: Orders | None = None

    @property
    def closed(self) -> bool:
        sheet = self.tally or self.estimates or self.orders
        return sheet is not None and sheet.closed

    @property
    def fields(self) -> tuple[str, ...]:
        """What its fields are called, in their order: an option's id, or a table's number from 0."""
        if self.tally is not None and self.tally.answers is None:
            return self.tally.options
        tables = 0
        if self.tally is not None and self.tally.answers is not None:
            tables = len(self.tally.answers)
        elif self.estimates is not None:
            tables = len(self.estimates.values)
        elif self.orders is not None:
            tables = len(self.orders.orders)
        return tuple(str(table) for table in range(tables))

    def is_filled(self, field: str) -> bool:
        """Whether all that belongs into a field has been put down."""
        place = self.fields.index(field)
        if self.tally is not None:
            given = self.tally.counts if self.tally.answers is None else self.tally.answers
            return given[place] is not None
        if self.estimates is not None:
            return self.estimates.values[place] is not None
        return self.orders is not None and len(self.orders.orders[place]) == len(self.orders.mixed)


def sheet_shown(session: Session, stage: Stage) -> Sheet | None:
    """The sheet that shows; `None` where nothing is entered."""
    if stage.overlay is Overlay.CORRECT and stage.correcting is not None:
        return _as_typed(sheet_of(session.round, *stage.correcting), stage)
    if stage.overlay is not None or session.state.finished:
        return None
    return sheet_running(session)


def _as_typed(sheet: Sheet | None, stage: Stage) -> Sheet | None:
    """A closed vote with the counts of its correction so far."""
    draft = stage.draft
    if sheet is None or sheet.tally is None or draft is None or draft.sheet != (sheet.phase, sheet.turn):
        return sheet
    return replace(sheet, tally=replace(sheet.tally, counts=draft.counts))


def sheet_running(session: Session) -> Sheet | None:
    """The sheet of the running phase; `None` where nothing is entered."""
    return sheet_of(session.round, session.phase.id, session.state.turn)


def closed_sheets(session: Session) -> tuple[Sheet, ...]:
    """The sheets of the running card that can be corrected, in the order of the format's phases.

    What the room may not see yet is not among them.
    """
    found = []
    for phase in session.format.phases:
        found += [Sheet(phase.id, tally.turn, tally) for tally in session.round.closed_tallies(phase.id)]
        sheet = sheet_of(session.round, phase.id, 0)
        if sheet is not None and sheet.tally is None and sheet.closed:
            found.append(sheet)
    return tuple(sheet for sheet in found if is_revealed(session, sheet))


def is_revealed(session: Session, sheet: Sheet) -> bool:
    """Whether the room may see a closed sheet: it was never covered, or a reveal that reads it has come."""
    if sheet.estimates is None and not session.format.phase(sheet.phase).secret:
        return True
    return was_shown(session.format, session.round, sheet.phase, sheet.turn)


def sheet_of(played: Round, phase: str, turn: int) -> Sheet | None:
    """The sheet of a phase of a round (of that turn, in a loop); `None` when it has none."""
    tally = played.tally(phase, turn)
    if tally is not None:
        return Sheet(phase, turn, tally)
    numbers, orders = played.estimates_of(phase), played.orders_of(phase)
    if numbers is not None:
        return Sheet(phase, 0, estimates=numbers)
    return Sheet(phase, 0, orders=orders) if orders is not None else None
