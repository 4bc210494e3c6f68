"""What helps the facilitator now: what to do, what comes next, words that relaunch, facts, notes and votes."""

from game.core.deck import Card, CaseCard, ClaimCard, EstimateCard, RankingCard, StatementCard, TrialCard
from game.core.format import PhaseKind
from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.numbers import with_unit
from game.view.buttons import Button, button_width, put_button
from game.view.coming import coming_words
from game.view.desk.now import HEADING, now_words
from game.view.desk.said import votes_said
from game.view.layout import Share, rows
from game.view.measures import ASK, LEADING, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, Colour, Role, Weight
from game.view.sheet_words import ANSWERS
from game.view.stage import Stage

NEXT = 8.0
"""The height of the line that says what comes next, where it is one."""

HEADING_GAP, BLOCK_GAP, INDENT = 0.6, 2.2, 2.6


@dataclass(frozen=True, slots=True)
class Air:
    """The leading of what helps, and the air below the line of what comes next and below a block, in hundredths."""

    leading: float = LEADING
    next_gap: float = 1.4
    block_gap: float = BLOCK_GAP


USUAL, CLOSE = Air(), Air(TIGHT, 0.6, 1.2)
"""The second where texts are larger: they fill more pages."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and what stands below it, each entry a paragraph of its own."""

    id: str
    heading: str
    entries: tuple[str, ...]


OVER = Text("ui/desk/over-heading", "The session is over")
MINUTES = Text("ui/desk/over-minutes-in", "Its minutes are written, in {folder}")
FILES = Text("ui/desk/over-files", "minutes.txt opens anywhere; minutes.md is the same for other programs.")
REOPEN = Text("ui/desk/over-reopen", "Undo takes it up again where it ended.")

SECRET = frozenset({"answer", "votes"})
"""Blocks that the room must not see before its time."""


def put_helping(
    pen: Pen,
    box: Box,
    session: Session,
    stage: Stage,
    without: frozenset[str] = frozenset(),
    next_ink: Colour | None = None,
    air: Air = USUAL,
) -> None:
    """What comes next above (in `next_ink`), the blocks below it but those named, on pages where they need them."""
    shown = [block for block in blocks(pen, session, stage) if block.id not in without]
    pager: Button | None = None
    pages = [shown]
    for _ in range(2):  # the button that turns pages takes room from the line above, which may then be two
        width = button_width(pen, pager) + pen.h(2.0) if pager is not None else 0.0
        next_, body = rows(box, [next_height(pen, session, box.w - width), Share()], gap=pen.h(air.next_gap))
        pages = _pages(pen, shown, body, air)
        pager = _pager(stage, len(pages))
    if pager is not None:
        width = button_width(pen, pager)
        put_button(pen, Box(next_.right - width, next_.y, width, pen.h(NEXT)), pager)
        next_ = Box(next_.x, next_.y, next_.w - width - pen.h(2.0), next_.h)
    put_next(pen, next_, session, next_ink)
    y = body.y
    for block in pages[stage.desk_page % len(pages)]:
        y = _put(pen, Box(body.x, y, body.w, body.bottom - y), block, air) + pen.h(air.block_gap)


def next_height(pen: Pen, session: Session, width: float) -> float:
    """How many pixels high the line about what comes next is: two lines rather than words left out."""
    return max(pen.h(NEXT), pen.text_height(_next_words(pen, session), width, TEXT, Weight.BOLD, TIGHT))


def _next_words(pen: Pen, session: Session) -> str:
    return coming_words(pen.tr, session) or pen.tr(Text("ui/desk/next-home", "Next: back to the start"))


def put_doing(pen: Pen, box: Box, session: Session) -> None:
    """What to do while something is put down, where there is room for it below the fields."""
    for block in _doing(pen, session):
        if _heading_height(pen, block, box.w) + sum(_entry_height(pen, each, box.w) for each in block.entries) <= box.h:
            _put(pen, box, block)


def put_next(pen: Pen, box: Box, session: Session, ink: Colour | None = None) -> None:
    """What the next key leads to."""
    words = _next_words(pen, session)
    size = pen.size_that_fits(words, box, ASK, TEXT, Weight.BOLD, TIGHT)
    words = pen.shortened(words, box.w, max(1, int(box.h / pen.h(size * TIGHT))), size, Weight.BOLD)
    pen.text(
        "desk/next",
        box,
        words,
        size=size,
        weight=Weight.BOLD,
        colour=ink,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )


def _of_the_end(pen: Pen, stage: Stage) -> list[Block]:
    """That it is over, and in which folder its minutes lie."""
    tr = pen.tr
    if not stage.minutes:
        return [Block("over", tr(OVER), (tr(REOPEN),))]
    return [Block("over", tr(OVER), (tr(MINUTES, folder=stage.minutes), tr(FILES), tr(REOPEN)))]


def blocks(pen: Pen, session: Session, stage: Stage) -> list[Block]:
    """What helps in the running phase, most needed first; when the session is over, what becomes of it."""
    if session.state.finished:
        return _of_the_end(pen, stage)
    known = {block.id: block for block in (*_doing(pen, session), *_of_card(pen, session))}
    first = _ORDER.get(session.phase.kind, ())
    return [known.pop(name) for name in first if name in known] + list(known.values())


_QUIET = ("now", "notes", "answer", "facts")
_ORDER = {
    PhaseKind.SHOW: _QUIET,
    PhaseKind.VOTE: _QUIET,
    PhaseKind.ESTIMATE: _QUIET,
    PhaseKind.RANK: _QUIET,
    PhaseKind.ASSIGN: ("now", "roles"),
    PhaseKind.REVEAL: ("now", "votes", "answer", "facts"),
}
"""What comes first where nobody debates; elsewhere the words that relaunch a debate do."""


def _doing(pen: Pen, session: Session) -> list[Block]:
    now = now_words(pen.tr, session)
    return [Block("now", pen.tr(HEADING), now)] if now else []


def _of_card(pen: Pen, session: Session) -> list[Block]:
    card, tr = session.card, pen.tr
    if card is None:
        return _noted(pen, session)
    found: list[Block] = []
    if card.prompts:
        said = tuple(tr(prompt) for prompt in card.prompts)
        found.append(Block("prompts", tr(Text("ui/desk/prompts", "To get people talking")), said))
    if card.notes is not None:
        found.append(Block("notes", tr(Text("ui/desk/notes", "From the authors of this card")), (tr(card.notes),)))
    if session.phase.kind in (PhaseKind.SPEAK, PhaseKind.DISCUSS, PhaseKind.THINK, PhaseKind.ASSIGN):
        found += _arguments(pen, session, card)
    answer = answer_words(pen, card)
    if answer:
        found.append(Block("answer", tr(Text("ui/desk/answer", "The answer")), answer))
    found += _noted(pen, session)
    votes = votes_said(pen.tr, session)
    if votes:
        found.append(Block("votes", tr(Text("ui/desk/votes", "Votes on this card")), votes))
    if session.deck is not None and card.facts:
        facts = tuple(f"{tr(fact.text)} {tr(fact.caveat)}" for fact in (session.deck.fact(name) for name in card.facts))
        found.append(Block("facts", tr(Text("ui/desk/facts", "Good to know")), facts))
    return found


def answer_words(pen: Pen, card: Card) -> tuple[str, ...]:
    """What a card will turn out to be, for those that have an answer."""
    tr = pen.tr
    match card:
        case ClaimCard():
            answer = tr(ANSWERS[card.answer])
            return (f"{answer[:1].upper()}{answer[1:]}. {tr(card.because)}",)
        case EstimateCard():
            return (f"{with_unit(card.answer, tr(card.unit), tr.language)}. {tr(card.because)}",)
        case RankingCard():
            return (*(f"{n}. {tr(item.text)}" for n, item in enumerate(card.in_order, 1)), tr(card.because))
        case _:
            return ()


def _arguments(pen: Pen, session: Session, card: Card) -> list[Block]:
    """What a decent person could say on each side, when nobody speaks; a side with the floor has its own alone."""
    tr = pen.tr
    found = []
    if isinstance(card, StatementCard):
        sides = (
            ("for", Text("ui/desk/for", "What somebody could say for it"), card.arguments_for),
            ("against", Text("ui/desk/against", "What somebody could say against it"), card.arguments_against),
        )
        for side, heading, arguments in sides:
            if session.phase.who in (None, "alternate", "each", side) and arguments:
                found.append(Block(side, tr(heading), tuple(tr(argument) for argument in arguments)))
    elif isinstance(card, TrialCard):
        briefs = tuple(tr(_WHO, who=tr(role.name), told=tr(role.brief)) for role in card.roles)
        found.append(Block("roles", tr(Text("ui/desk/roles", "Who is who")), briefs))
    elif isinstance(card, CaseCard) and session.deck is not None:
        roles = [session.deck.role(name) for name in card.roles]
        told = tuple(tr(_WHO, who=tr(role.name), told=tr(role.interests)) for role in roles)
        if told:
            found.append(Block("roles", tr(Text("ui/desk/roles", "Who is who")), told))
    return found


_WHO = Text("ui/desk/who", "{who}: {told}")
NOTED = Text("ui/desk/noted", "Noted on this card, newest first")
NOTED_WITHOUT_CARD = Text("ui/desk/noted-here", "Noted here, newest first")


def _noted(pen: Pen, session: Session) -> list[Block]:
    said = tuple(note.text for note in reversed(session.round.notes))
    heading = NOTED if session.card is not None else NOTED_WITHOUT_CARD
    return [Block("noted", pen.tr(heading), said)] if said else []


def _pager(stage: Stage, pages: int) -> Button | None:
    if pages < 2:
        return None
    label = f"{stage.desk_page % pages + 1} / {pages}"
    return Button("desk-page", label, Action("desk-page", (1,)), key="J")


def _pages(pen: Pen, found: list[Block], box: Box, air: Air) -> list[list[Block]]:
    """The blocks on pages of that height: a block goes on on the next page with the entries that did not fit."""
    pages: list[list[Block]] = [[]]
    used = 0.0
    for block in found:
        taken: list[str] = []
        high = _heading_height(pen, block, box.w)
        for entry in block.entries:
            more = _entry_height(pen, entry, box.w, air)
            if used + high + more > box.h and (taken or used):
                if taken:
                    pages[-1].append(Block(block.id, block.heading, tuple(taken)))
                pages.append([])
                taken, used, high = [], 0.0, _heading_height(pen, block, box.w)
            taken.append(entry)
            high += more
        pages[-1].append(Block(block.id, block.heading, tuple(taken)))
        used += high + pen.h(air.block_gap)
    return pages


def _heading_height(pen: Pen, block: Block, width: float) -> float:
    return pen.text_height(block.heading, width, TEXT, Weight.BOLD, TIGHT) + pen.h(HEADING_GAP)


def _entry_height(pen: Pen, entry: str, width: float, air: Air = USUAL) -> float:
    return pen.text_height(entry, width - pen.h(INDENT), TEXT, leading=air.leading)


def _put(pen: Pen, box: Box, block: Block, air: Air = USUAL) -> float:
    """A block from the top of the box; gives where it ends."""
    node_id = f"desk/{block.id}"
    head = pen.text(node_id, box, block.heading, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING)
    y = head.bottom + pen.h(HEADING_GAP)
    for number, entry in enumerate(block.entries):
        dot = pen.h(1.0)
        middle = y + pen.h(TEXT * air.leading) / 2
        pen.panel(f"{node_id}/{number}/dot", Box(box.x, middle - dot / 2, dot, dot), pen.theme.ink_soft, radius=0.5)
        # As high as it was measured: in a higher box its lines would be made shorter, and be more of them.
        place = Box(box.x + pen.h(INDENT), y, box.w - pen.h(INDENT), _entry_height(pen, entry, box.w, air))
        y = pen.text(f"{node_id}/{number}", place, entry, leading=air.leading).bottom
    return y
