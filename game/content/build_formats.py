"""Checked data of formats and plans into the core's dataclasses; like `build`, it may trust the schema."""

from game.content.build import Data, pair, text
from game.core.deck import CardKind
from game.core.format import (
    MOST_TURNS,
    Dealt,
    Each,
    Format,
    Gathered,
    Groups,
    Loop,
    Phase,
    PhaseKind,
    RankShape,
    Voters,
)
from game.core.plan import Plan, PlanPart


def build_format(data: Data, content_hash: str) -> Format:
    """The format that the data of a format's file describes."""
    name = f"formats/{data['id']}"
    return Format(
        id=data["id"],
        language=data["language"],
        name=text(f"{name}/name", data["name"]),
        summary=text(f"{name}/summary", data["summary"]),
        source=data["source"],
        cards=tuple(CardKind(kind) for kind in data["cards"]),
        people=pair(data["people"]),
        phases=tuple(_phase(f"{name}/{phase['id']}", phase) for phase in data["phases"]),
        hash=content_hash,
        dates=data.get("dates"),
    )


def build_plan(data: Data, content_hash: str) -> Plan:
    """The plan that the data of a plan's file describes."""
    name = f"plans/{data['id']}"
    return Plan(
        id=data["id"],
        language=data["language"],
        name=text(f"{name}/name", data["name"]),
        summary=text(f"{name}/summary", data["summary"]),
        people=pair(data["people"]),
        parts=tuple(_part(part) for part in data["parts"]),
        hash=content_hash,
    )


def _phase(context: str, data: Data) -> Phase:
    return Phase(
        id=data["id"],
        kind=PhaseKind(data["kind"]),
        name=text(f"{context}/name", data["name"]),
        prompt=text(f"{context}/prompt", data["prompt"]),
        seconds=int(data.get("seconds", 0)),
        skippable=data.get("skippable", False),
        loop=_loop(data["loop"]) if "loop" in data else None,
        groups=Groups(str(data["groups"])) if "groups" in data else None,
        who=data.get("who"),
        ballot=data.get("ballot"),
        secret=data.get("secret", False),
        by=Voters(data.get("by", Voters.PEOPLE)),
        middle=data.get("middle", False),
        dots=int(data.get("dots", 1)),
        over=data.get("over"),
        words=tuple(
            (option, text(f"{context}/words/{option}", said)) for option, said in data.get("words", {}).items()
        ),
        gather=Gathered(data["gather"]) if "gather" in data else None,
        deal=Dealt(data["deal"]) if "deal" in data else None,
        shape=RankShape(data.get("shape", RankShape.LINE)),
        outcome=data.get("outcome"),
        votes=tuple(data.get("votes", [])),
        notes=tuple(data.get("notes", [])),
        objections=tuple(data.get("objections", [])),
        answer=data.get("answer", False),
        facts=int(data.get("facts", 0)),
    )


def _loop(data: Data) -> Loop:
    return Loop(
        start=data["from"],
        each=Each(data["each"]) if "each" in data else None,
        at_most=int(data.get("at_most", MOST_TURNS)),
        of=tuple(data.get("of", [])),
        drawn=data.get("drawn", False),
    )


def _part(data: Data) -> PlanPart:
    return PlanPart(
        format=data["format"],
        cards=int(data.get("cards", 1)),
        minutes=int(data["minutes"]),
        topics=tuple(data.get("topics", [])),
        droppable=data.get("droppable", False),
    )
