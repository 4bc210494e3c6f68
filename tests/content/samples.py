"""A small valid deck and a small valid format, and ways to spoil them."""

from pathlib import Path

from game.content.loader import load_deck, load_format
from game.content.problems import Problem

DECK = """\
palabre: 1
id: sample
language: en
title: Sample
topic: work
summary: A deck for tests.
licence: CC-BY-SA-4.0
authors: [Ada Martin]
version: 1.0.0
reviewed: 2026-11-22
ages: [12, 99]
facts:
  - id: first-fact
    text: Something was counted.
    figure: 3 in 10 people (2025)
    caveat: In one town only.
    lean: nuance
    source:
      title: A report
      publisher: An institute
      date: 2025-07
      url: https://example.org/report
roles:
  - id: mayor
    name: The mayor
    interests: Wants work for the town.
cards:
  - id: first-card
    kind: statement
    text: Schools should teach AI.
    easy: Schools should teach AI. All of them.
    picture: leaf
    for:
      - It is everywhere.
      - Someone has to.
    against:
      - There is no time.
      - Nobody knows how.
    facts: [first-fact]
    twists: [And if it were free?]
    prompts: [Who has used it?]
    notes: Ask for examples first.
"""

FORMAT = """\
palabre: 1
id: sample
language: en
name: Sample
summary: A format for tests.
source: Made up for tests.
licence: CC-BY-SA-4.0
cards: [statement]
people: [4, 40]
phases:
  - {id: read, kind: show, name: Read, prompt: Read it., seconds: 30}
  - {id: one, kind: vote, ballot: stance, secret: true, name: First, prompt: Vote., seconds: 45}
  - {id: pro, kind: speak, who: for, name: For, prompt: Speak., seconds: 60}
  - {id: con, kind: speak, who: against, name: Against, prompt: Speak., seconds: 60}
  - {id: talk, kind: discuss, name: Talk, prompt: Talk.}
  - {id: two, kind: vote, ballot: stance, name: Second, prompt: Vote., seconds: 45}
  - {id: end, kind: reveal, outcome: swing, votes: [one, two], facts: 1, name: End, prompt: Look.}
"""


def write_deck(folder: Path, text: str | bytes = DECK) -> Path:
    """A deck folder called `sample` with that text in its `deck.yaml`."""
    deck = folder / "sample"
    deck.mkdir(exist_ok=True)
    (deck / "deck.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    return deck


def write_format(folder: Path, text: str = FORMAT) -> Path:
    """A format file called `sample.yaml`."""
    file = folder / "sample.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def spoilt(text: str, old: str, new: str) -> str:
    """The text with one part replaced, which must be there exactly once."""
    assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
    return text.replace(old, new)


def with_image(name: str) -> str:
    """The sample deck with an image of its own on its card."""
    images = f"images:\n  - {{file: {name}, alt: A classroom.}}\ncards:\n"
    return spoilt(spoilt(DECK, "picture: leaf", f"picture: {name}"), "cards:\n", images)


def deck_problems(folder: Path, text: str | bytes) -> tuple[Problem, ...]:
    return load_deck(write_deck(folder, text)).problems


def format_problems(folder: Path, text: str) -> tuple[Problem, ...]:
    return load_format(write_format(folder, text)).problems


def brief(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """Rule, line and column of each problem."""
    return [(problem.rule, problem.line, problem.column) for problem in problems]
