"""What is true of every session, whatever was done to it."""

from game.core.ballots import BALLOTS, Tally
from game.core.charter import LONGEST_ARTICLE, MOST_ARTICLES, Article
from game.core.commands import TakeNote
from game.core.deeds.noting import LONGEST_NOTE, LONGEST_THEME, MOST_NOTES
from game.core.dice import Dice
from game.core.format import PhaseKind, Voters
from game.core.history import DEPTH
from game.core.phases import NOTING_KINDS, note_sides, steps
from game.core.rounds import Deal, Note, Round
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES, Session, State
from game.core.timer import Paused, Running, Untimed, remaining_ms


def check(session: Session) -> None:
    """Fail with the invariant that a session breaks."""
    past, future = session.history.past, session.history.future
    assert session.at_ms >= 0
    assert session.parts
    assert all(part.pile for part in session.parts)
    assert len(past) + len(future) <= DEPTH
    _check_state(session, session.state)
    for step in (*past, *future):
        _check_state(session, step.state)
        assert not isinstance(step.state.timer, Running), "the history's clocks stand still"
        assert not isinstance(step.deed, TakeNote) or 1 <= len(step.deed.text) <= LONGEST_NOTE
    assert 0 <= session.state.step < len(steps(session, session.phase))
    assert (session.card is None) == (session.round.card is None)


def _check_state(session: Session, state: State) -> None:
    assert FEWEST_PEOPLE <= state.people <= MOST_PEOPLE
    assert 1 <= state.tables <= MOST_TABLES
    assert 0 <= state.part < len(session.parts)
    format = session.parts[state.part].format
    assert 0 <= state.phase < len(format.phases)
    assert state.step >= 0
    assert 0 <= state.dice.state <= Dice.of(-1).state
    _check_course(session, state)
    _check_timer(session, state)
    for played in state.rounds:
        _check_round(session, played, state if played is state.rounds[-1] else None)
    assert not state.rounds[-1].skipped or state.finished
    assert len(state.articles) <= MOST_ARTICLES
    for article in state.articles:
        _check_article(state, article)


def _check_course(session: Session, state: State) -> None:
    """Cards come in the order of their piles, parts in their order, and a loop is in one of its turns."""
    parts = [played.part for played in state.rounds]
    assert parts == sorted(parts)
    assert parts[-1] == state.part
    for part in set(parts):
        cards = tuple(played.card for played in state.rounds if played.part == part)
        assert cards == session.parts[part].pile[: len(cards)]
    format = session.parts[state.part].format
    last = format.loop_over(state.phase)
    loop = format.phases[last].loop if last is not None else None
    if loop is None:
        assert (state.turn, state.items) == (0, ())
    else:
        assert 0 <= state.turn < len(state.items) <= loop.at_most


def _check_timer(session: Session, state: State) -> None:
    match state.timer:
        case Running(since_ms, left_ms):
            assert 0 <= since_ms <= session.at_ms
            assert type(left_ms) is int
        case Paused(left_ms):
            assert type(left_ms) is int
        case Untimed():
            assert not state.time_up
    if state.time_up:
        left = remaining_ms(state.timer, session.at_ms)
        assert left is not None
        assert left <= 0
    assert not (state.finished and isinstance(state.timer, Running))


def _check_round(session: Session, played: Round, running: State | None) -> None:
    format = session.parts[played.part].format
    places = [(tally.phase, tally.turn) for tally in played.tallies]
    assert len(set(places)) == len(places), "a vote is opened once a turn"
    for tally in played.tallies:
        _check_tally(session, played, tally)
    open_sheets = [
        *((tally.phase, tally.turn) for tally in played.tallies if not tally.closed),
        *((sheet.phase, 0) for sheet in (*played.estimates, *played.orders) if not sheet.closed),
    ]
    if running is not None:
        phase = format.phases[running.phase].id
        assert open_sheets in ([], [(phase, running.turn)]), "the running sheet alone is open"
    else:
        assert len(open_sheets) <= 1, "a card is left with an open sheet only when it, or its part, was skipped"
    for sheet in played.orders:
        for order in sheet.orders:
            assert len(set(order)) == len(order)
            assert set(order) <= set(sheet.mixed)
    for deal in played.deals:
        _check_deal(deal)
    assert len(played.notes) <= MOST_NOTES
    assert len({note.number for note in played.notes}) == len(played.notes)
    for note in played.notes:
        _check_note(session, played, note)
    card = session.card_of(played)
    assert len(played.twists) <= (len(card.twists) if card is not None else 0)


def _check_tally(session: Session, played: Round, tally: Tally) -> None:
    phase = session.parts[played.part].format.phase(tally.phase)
    assert phase.kind is PhaseKind.VOTE
    assert tally.ballot in BALLOTS
    assert len(tally.counts) == len(tally.options) == len(set(tally.options))
    assert all(count is None or 0 <= count <= MOST_PEOPLE * tally.dots for count in tally.counts)
    assert (tally.answers is not None) == (phase.by is Voters.TABLES)
    if tally.answers is not None:
        assert tally.cast == sum(answer is not None for answer in tally.answers)
    if tally.present is not None:
        assert None not in tally.counts
        assert 0 <= tally.cast <= tally.present * tally.dots
        if tally.dots == 1:
            assert tally.cast + tally.abstained == tally.present


def _check_deal(deal: Deal) -> None:
    counts = [deal.roles.count(role) for role in set(deal.roles)]
    assert not counts or max(counts) - min(counts) <= 2, "roles are dealt as evenly as nobody repeating one allows"


def _check_note(session: Session, played: Round, note: Note) -> None:
    phase = session.parts[played.part].format.phase(note.phase)
    assert phase.kind in NOTING_KINDS
    assert note.side is None or note.side in note_sides(phase)
    assert 1 <= len(note.text) <= LONGEST_NOTE
    assert note.text == " ".join(note.text.split())
    assert note.theme is None or 1 <= len(note.theme) <= LONGEST_THEME


def _check_article(state: State, article: Article) -> None:
    assert 1 <= len(article.text) <= LONGEST_ARTICLE
    assert 0 <= article.round < len(state.rounds)
    if article.support is not None and article.present is not None:
        assert 0 <= article.support <= article.present
