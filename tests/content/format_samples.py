"""Small valid formats that between them use every phase kind, and a valid plan."""

from pathlib import Path

from game.content.loader import load_format, load_plan
from game.content.problems import Problem

HEAD = """\
palabre: 1
id: sample
language: en
name: Sample
summary: A format for tests.
source: Made up for tests.
licence: CC-BY-SA-4.0
cards: {cards}
people: [4, 40]
phases:
"""


def _format(cards: str, *phases: str) -> str:
    named = [phase.replace("kind:", "name: A, prompt: B., kind:") for phase in phases]
    return HEAD.format(cards=cards) + "".join(f"  - {{{phase}}}\n" for phase in named)


DEBATE = _format(
    "[statement]",
    "id: read, kind: show, seconds: 30",
    "id: start, kind: vote, ballot: position, middle: true, words: {for: Here, against: There}",
    "id: pro, kind: speak, who: for, seconds: 60",
    "id: con, kind: speak, who: against, seconds: 60",
    "id: argue, kind: speak, who: alternate, seconds: 45",
    "id: move, kind: vote, ballot: position, middle: true, loop: {from: argue, at_most: 6}",
    "id: pause, kind: break, seconds: 60, skippable: true",
    "id: end, kind: reveal, outcome: movers, votes: [start, move], facts: 1",
)
"""Sides, turns that alternate in a loop, and a vote by feet."""

CHOICE = _format(
    "[dilemma]",
    "id: first, kind: vote, ballot: options, secret: true",
    "id: seen, kind: reveal, outcome: plurality, votes: [first]",
    "id: say, kind: speak, who: each, seconds: 30, loop: {from: say, each: option, of: [first]}",
    "id: second, kind: vote, ballot: options",
    "id: end, kind: reveal, outcome: swing, votes: [first, second], facts: 1",
)
"""The options of a dilemma, each of which speaks."""

STORY = _format(
    "[case]",
    "id: deal, kind: assign, deal: roles",
    "id: ready, kind: think, groups: table, seconds: 60",
    "id: voices, kind: speak, who: each, seconds: 60, loop: {from: voices, each: role}",
    "id: write, kind: collect, gather: proposals, seconds: 60",
    "id: talk, kind: discuss, seconds: 30",
    "id: rate, kind: vote, ballot: agree_pass, by: tables, loop: {from: talk, each: note, of: [write], drawn: true}",
    "id: stick, kind: vote, ballot: dots, over: write, dots: 3",
    "id: against, kind: speak, seconds: 60",
    "id: ground, kind: reveal, outcome: common_ground, votes: [rate]",
    "id: end, kind: reveal, outcome: decision, votes: [stick], notes: [write], objections: [against]",
)
"""Roles, notes, and votes on them."""

NUMBER = _format(
    "[estimate]",
    "id: one, kind: estimate",
    "id: two, kind: estimate",
    "id: end, kind: reveal, outcome: delphi, votes: [one, two], answer: true, facts: 1",
)

QUIZ = _format(
    "[claim]",
    "id: ask, kind: vote, ballot: yes_no, words: {yes: Fact, no: Fake}",
    "id: end, kind: reveal, outcome: correct, votes: [ask], answer: true",
)

ORDER = _format(
    "[ranking]\ndates: true",
    "id: sort, kind: rank, shape: line",
    "id: end, kind: reveal, outcome: ranking, votes: [sort], answer: true",
)

EVENING = _format(
    "[]",
    "id: write, kind: collect, gather: ideas",
    "id: talk, kind: discuss, seconds: 60, loop: {from: talk, each: theme}",
    "id: back, kind: debrief",
    "id: end, kind: reveal, outcome: decision, notes: [write, back]",
)
"""Without any card."""

BREAK = _format("[]", "id: pause, kind: break, seconds: 600")

PLAN = """\
palabre: 1
id: sample
language: en
name: Sample
summary: A plan for tests.
licence: CC-BY-SA-4.0
people: [6, 40]
minutes: 46
parts:
  - {format: welcome, minutes: 5}
  - {format: duel, cards: 2, minutes: 25, topics: [work]}
  - {format: break, minutes: 11}
  - {format: debrief, minutes: 5, droppable: true}
"""


def written(folder: Path, text: str) -> Path:
    """A file `sample.yaml` with that text."""
    file = folder / "sample.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def problems_of(folder: Path, text: str) -> tuple[Problem, ...]:
    """What checking a format with that text finds."""
    return load_format(written(folder, text)).problems


def plan_problems(folder: Path, text: str) -> tuple[Problem, ...]:
    """What checking a plan with that text finds."""
    return load_plan(written(folder, text)).problems
