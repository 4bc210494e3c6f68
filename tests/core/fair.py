"""A deck with a card of each kind, and formats and a plan in which every kind of phase, ballot and loop comes."""

from game.core.deck import (
    CardKind,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Item,
    Option,
    QuestionCard,
    RankingCard,
    Role,
    Scale,
    StatementCard,
    TrialCard,
    TrialRole,
)
from game.core.format import Dealt, Each, Format, Gathered, Groups, Loop, Phase, PhaseKind, RankShape, Voters
from game.core.plan import Plan, PlanPart
from game.core.session import Session, Settings
from game.core.start import new_planned_session, new_session
from tests.core.samples import deck, text

KIND = PhaseKind


def _common(name: str) -> dict[str, object]:
    return {
        "id": name,
        "text": text("fair", name, "text"),
        "easy": None,
        "picture": None,
        "facts": ("fact-1-1",),
        "twists": (text("fair", name, "twist-1"), text("fair", name, "twist-2")),
        "prompts": (),
        "notes": None,
    }


def _fair() -> Deck:
    plain = deck(1, name="fair")
    cards = (
        StatementCard(
            **_common("statement"),
            arguments_for=(text("fair", "statement", "for"),),
            arguments_against=(text("fair", "statement", "against"),),
        ),
        DilemmaCard(**_common("dilemma"), options=tuple(Option(n, text("fair", "dilemma", n)) for n in "abc")),
        ClaimCard(**_common("claim"), answer=True, because=text("fair", "claim", "because")),
        EstimateCard(
            **_common("estimate"),
            unit=text("fair", "estimate", "unit"),
            answer=40.0,
            minimum=1.0,
            maximum=10_000.0,
            scale=Scale.LOG,
            because=text("fair", "estimate", "because"),
        ),
        RankingCard(
            **_common("ranking"),
            items=tuple(Item(n, text("fair", "ranking", n), float(place)) for place, n in enumerate("wxyz")),
            by=text("fair", "ranking", "by"),
            unit=text("fair", "ranking", "unit"),
            dates=False,
            because=text("fair", "ranking", "because"),
        ),
        QuestionCard(**_common("question")),
        CaseCard(
            **_common("case"),
            parts=(text("fair", "case", "part-1"), text("fair", "case", "part-2")),
            question=text("fair", "case", "question"),
            roles=("mayor", "pupil", "engineer"),
        ),
        TrialCard(
            **_common("trial"),
            roles=tuple(
                TrialRole(n, text("fair", "trial", n, "name"), text("fair", "trial", n, "brief"))
                for n in ("prosecution", "defence", "witness", "jury")
            ),
        ),
    )
    roles = tuple(
        Role(n, text("fair", "roles", n, "name"), text("fair", "roles", n, "interests"))
        for n in ("mayor", "pupil", "engineer")
    )
    values = {name: getattr(plain, name) for name in plain.__dataclass_fields__}
    return Deck(**{**values, "cards": cards, "roles": roles, "hash": "hash-of-fair"})


FAIR = _fair()


def _phase(format: str, name: str, kind: PhaseKind, seconds: int = 0, **more: object) -> Phase:
    return Phase(name, kind, text(format, name, "name"), text(format, name, "prompt"), seconds, **more)


def _format(name: str, cards: tuple[CardKind, ...], *phases: Phase) -> Format:
    label = text("formats", name, "name")
    return Format(name, "en", label, label, "Made up.", cards, (4, 40), phases, f"hash-of-{name}")


STORY = _format(
    "story",
    (CardKind.CASE,),
    _phase("story", "read", KIND.SHOW, 30),
    _phase("story", "deal", KIND.ASSIGN, deal=Dealt.ROLES),
    _phase("story", "prepare", KIND.THINK, 60, groups=Groups.TABLES, skippable=True),
    _phase("story", "voices", KIND.SPEAK, 60, who="each", loop=Loop("voices", Each.ROLE)),
    _phase("story", "ideas", KIND.COLLECT, 120, gather=Gathered.PROPOSALS),
    _phase("story", "theme", KIND.DISCUSS, 90, loop=Loop("theme", Each.THEME, of=("ideas",)), skippable=True),
    _phase("story", "stars", KIND.VOTE, 20, ballot="stars"),
    _phase("story", "choice", KIND.VOTE, 30, ballot="options", over="ideas"),
    _phase("story", "dots", KIND.VOTE, 30, ballot="dots", dots=3, over="ideas"),
    _phase(
        "story",
        "paper",
        KIND.VOTE,
        20,
        ballot="agree_pass",
        by=Voters.TABLES,
        loop=Loop("paper", Each.NOTE, 4, ("ideas",), drawn=True),
    ),
    _phase("story", "gradient", KIND.VOTE, 20, ballot="gradient", loop=Loop("gradient", Each.NOTE, 3, ("ideas",))),
    _phase(
        "story",
        "end",
        KIND.REVEAL,
        outcome="consensus",
        votes=("gradient",),
        objections=("theme",),
        facts=1,
        answer=True,
    ),
    _phase("story", "last", KIND.DEBRIEF, 120),
    _phase("story", "coffee", KIND.BREAK, 600),
)
"""A case in parts, roles, a wall with themes, and votes about notes."""

LINE = _format(
    "line",
    (CardKind.STATEMENT,),
    _phase("line", "sides", KIND.ASSIGN, deal=Dealt.SIDES),
    _phase("line", "start", KIND.VOTE, 30, ballot="position", middle=True),
    _phase("line", "argument", KIND.SPEAK, 45, who="alternate"),
    _phase("line", "cross", KIND.VOTE, 15, ballot="position", middle=True, loop=Loop("argument", None, 3)),
    _phase("line", "colours", KIND.VOTE, 30, ballot="scale", secret=True),
    _phase("line", "reasons", KIND.SPEAK, 20, who="each", loop=Loop("reasons", Each.OPTION, of=("colours",))),
    _phase("line", "tables", KIND.SPEAK, 20, who="each", loop=Loop("tables", Each.TABLE)),
    _phase("line", "grid", KIND.REVEAL, outcome="regnier", votes=("colours",)),
    _phase("line", "end", KIND.REVEAL, outcome="movers", votes=("start", "cross"), facts=1),
)
"""People on a line, and a colour vote."""

NUMBERS = _format(
    "numbers",
    (CardKind.ESTIMATE,),
    _phase("numbers", "first", KIND.ESTIMATE, 45),
    _phase("numbers", "look", KIND.REVEAL, outcome="closest", votes=("first",), answer=True),
    _phase("numbers", "again", KIND.ESTIMATE, 45),
    _phase("numbers", "end", KIND.REVEAL, outcome="delphi", votes=("first", "again")),
)

ORDER = _format(
    "order",
    (CardKind.RANKING,),
    _phase("order", "sort", KIND.RANK, 60, shape=RankShape.DIAMOND),
    _phase("order", "end", KIND.REVEAL, outcome="ranking", votes=("sort",), answer=True),
)

COURT = _format(
    "court",
    (CardKind.TRIAL, CardKind.CLAIM, CardKind.DILEMMA),
    _phase("court", "read", KIND.SHOW),
    _phase("court", "deal", KIND.ASSIGN, deal=Dealt.ROLES),
    _phase("court", "jury", KIND.VOTE, ballot="yes_no", by=Voters.JURY),
    _phase("court", "room", KIND.VOTE, ballot="yes_no"),
    _phase("court", "end", KIND.REVEAL, outcome="majority", votes=("jury", "room"), answer=True),
)

CHAT = _format(
    "chat",
    (),
    _phase("chat", "ideas", KIND.COLLECT, 60, gather=Gathered.ACTIONS),
    _phase("chat", "end", KIND.REVEAL, outcome="decision", notes=("ideas",)),
)
"""An activity without a card."""

FORMATS = {format.id: format for format in (STORY, LINE, NUMBERS, ORDER, COURT, CHAT)}

DAY = Plan(
    "day",
    "en",
    text("plans", "day", "name"),
    text("plans", "day", "summary"),
    (4, 40),
    (
        PlanPart("chat", 1, 3),
        PlanPart("story", 1, 20, droppable=True),
        PlanPart("line", 1, 10),
        PlanPart("numbers", 1, 5, topics=("work",)),
        PlanPart("order", 1, 3),
        PlanPart("court", 2, 6, droppable=True),
    ),
    "hash-of-day",
)


def play_one(format: Format, seed: int = 1, people: int = 12, cards: int = 1, tables: int = 4) -> Session:
    """A session of one of the formats."""
    return new_session((FAIR,), format, Settings(people, cards, tables=tables), seed)


def play_day(seed: int = 1, people: int = 12, tables: int = 4, pace: int = 100) -> Session:
    """A session of the whole plan."""
    return new_planned_session((FAIR,), DAY, FORMATS, Settings(people, 1, pace, tables), seed)
