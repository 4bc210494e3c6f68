"""Checked data into the core's dataclasses.

Everything here may trust the schema: it runs on data without a single error. Every text gets its context from the
ids that the author gave (`environment/ban-school-images/for/1`).
"""

import re
from collections.abc import Callable
from typing import Any

from game.core.deck import (
    Card,
    CardKind,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Fact,
    Image,
    Item,
    Lean,
    Look,
    Option,
    QuestionCard,
    RankingCard,
    Role,
    Scale,
    Source,
    StatementCard,
    TrialCard,
    TrialRole,
)
from game.core.text import Text

Data = dict[str, Any]

LOOKS = {
    "environment": Look("environment", "leaf"),
    "ip": Look("ip", "copyright"),
    "work": Look("work", "briefcase"),
    "bias": Look("bias", "scales"),
    "basics": Look("basics", "lightbulb"),
}
"""The topics that have a look of their own."""

_SPACES = re.compile(r"[ \t\r\n]+")  # ordinary spaces alone: a no-break space is there on purpose


def build_deck(data: Data, content_hash: str) -> Deck:
    """The deck that the data of a `deck.yaml` describes."""
    name = data["id"]
    return Deck(
        id=name,
        language=data["language"],
        title=text(f"{name}/title", data["title"]),
        topic=data["topic"],
        summary=text(f"{name}/summary", data["summary"]),
        licence=data["licence"],
        authors=tuple(data["authors"]),
        version=data["version"],
        reviewed=data["reviewed"],
        ages=pair(data["ages"]),
        look=Look(**data["look"]) if "look" in data else LOOKS[data["topic"]],
        facts=tuple(_fact(f"{name}/facts/{fact['id']}", fact) for fact in data.get("facts", [])),
        roles=tuple(_role(f"{name}/roles/{role['id']}", role) for role in data.get("roles", [])),
        cards=tuple(_card(f"{name}/{card['id']}", card) for card in data["cards"]),
        hash=content_hash,
        images=tuple(_image(f"{name}/images/{image['file']}", image) for image in data.get("images", [])),
    )


def _fact(context: str, data: Data) -> Fact:
    source = data["source"]
    return Fact(
        id=data["id"],
        text=text(f"{context}/text", data["text"]),
        figure=text(f"{context}/figure", data["figure"]),
        caveat=text(f"{context}/caveat", data["caveat"]),
        lean=Lean(data["lean"]),
        source=Source(source["title"], source["publisher"], str(source["date"]), source["url"]),
        lasting=data.get("lasting", False),
    )


def _role(context: str, data: Data) -> Role:
    return Role(
        id=data["id"],
        name=text(f"{context}/name", data["name"]),
        interests=text(f"{context}/interests", data["interests"]),
    )


def _image(context: str, data: Data) -> Image:
    return Image(file=data["file"], alt=text(f"{context}/alt", data["alt"]), credit=data.get("credit"))


def _card(context: str, data: Data) -> Card:
    common = {
        "id": data["id"],
        "text": text(f"{context}/text", data["text"]),
        "easy": text(f"{context}/easy", data["easy"]) if "easy" in data else None,
        "picture": data.get("picture"),
        "facts": tuple(data.get("facts", [])),
        "twists": _texts(f"{context}/twists", data.get("twists", [])),
        "prompts": _texts(f"{context}/prompts", data.get("prompts", [])),
        "notes": Text(f"{context}/notes", data["notes"]) if "notes" in data else None,
    }
    return _BUILDERS[CardKind(data["kind"])](context, data, common)


def _statement(context: str, data: Data, common: Data) -> Card:
    return StatementCard(
        **common,
        arguments_for=_texts(f"{context}/for", data["for"]),
        arguments_against=_texts(f"{context}/against", data["against"]),
    )


def _dilemma(context: str, data: Data, common: Data) -> Card:
    options = (Option(one["id"], text(f"{context}/options/{one['id']}", one["text"])) for one in data["options"])
    return DilemmaCard(**common, options=tuple(options))


def _claim(context: str, data: Data, common: Data) -> Card:
    return ClaimCard(**common, answer=data["answer"], because=text(f"{context}/because", data["because"]))


def _estimate(context: str, data: Data, common: Data) -> Card:
    return EstimateCard(
        **common,
        unit=text(f"{context}/unit", data["unit"]),
        answer=float(data["answer"]),
        minimum=float(data["min"]),
        maximum=float(data["max"]),
        scale=Scale(data["scale"]),
        because=text(f"{context}/because", data["because"]),
    )


def _ranking(context: str, data: Data, common: Data) -> Card:
    items = (
        Item(one["id"], text(f"{context}/items/{one['id']}", one["text"]), float(one["value"])) for one in data["items"]
    )
    return RankingCard(
        **common,
        items=tuple(items),
        by=text(f"{context}/by", data["by"]),
        unit=text(f"{context}/unit", data["unit"]),
        dates=data.get("dates", False),
        because=text(f"{context}/because", data["because"]),
    )


def _question(_context: str, _data: Data, common: Data) -> Card:
    return QuestionCard(**common)


def _case(context: str, data: Data, common: Data) -> Card:
    return CaseCard(
        **common,
        parts=_texts(f"{context}/parts", data["parts"]),
        question=text(f"{context}/question", data["question"]),
        roles=tuple(data["roles"]),
    )


def _trial(context: str, data: Data, common: Data) -> Card:
    roles = (
        TrialRole(
            id=role["id"],
            name=text(f"{context}/roles/{role['id']}/name", role["name"]),
            brief=text(f"{context}/roles/{role['id']}/brief", role["brief"]),
        )
        for role in data["roles"]
    )
    return TrialCard(**common, roles=tuple(roles))


_BUILDERS: dict[CardKind, Callable[[str, Data, Data], Card]] = {
    CardKind.STATEMENT: _statement,
    CardKind.DILEMMA: _dilemma,
    CardKind.CLAIM: _claim,
    CardKind.ESTIMATE: _estimate,
    CardKind.RANKING: _ranking,
    CardKind.QUESTION: _question,
    CardKind.CASE: _case,
    CardKind.TRIAL: _trial,
}


def text(context: str, source: str) -> Text:
    """A text on one line: how an author broke the lines in the file says nothing about the screen."""
    if "  " in source or "\n" in source or "\t" in source or "\r" in source:
        source = _SPACES.sub(" ", source)
    return Text(context, source)


def _texts(context: str, sources: list[str]) -> tuple[Text, ...]:
    return tuple(text(f"{context}/{number}", source) for number, source in enumerate(sources, start=1))


def pair(numbers: list[int]) -> tuple[int, int]:
    """Two numbers that belong together, such as the fewest and the most people."""
    first, second = numbers
    return int(first), int(second)
