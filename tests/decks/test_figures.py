"""The figures of the decks that ship: the same in both languages, and explained where the check doubts them."""

import re

import pytest

from game.content.loader import load_deck
from game.content.problems import Problem
from game.content.texts import texts_in
from tests.decks.shipped import ALL, deck_of, folder_of, french_of

IN_WORDS = {
    "ten": "10",
    "dix": "10",
    "forty": "40",
    "sixty": "60",
    "dizaine": "10",
    "soixante": "60",
    "soixantaine": "60",
    "quarantaine": "40",
    "centaine": "100",
    "a billion": "1",
    "un milliard": "1",
    "d’un milliard": "1",
    "1er": "1",
}
ONE_LANGUAGE_SAYS_MORE = {
    "environment/town-hall-helper/twists/2": "five in the afternoon is 17 h in French",
    "ip/facts/homework-and-ai/text": "the ages of a lycée are told to those who do not know it",
    "ip/pupils-and-ai/text": "the ages of a lycée are told to those who do not know it",
}
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def english(words: str) -> list[str]:
    return _numbers(re.sub(r"(?<=\d),(?=\d{3})", "", words))


def french(words: str) -> list[str]:
    joined = re.sub(r"(?<=\d)[\u00a0\u202f](?=\d{3})", "", words)
    return _numbers(re.sub(r"(?<=\d),(?=\d)", ".", joined))


def _numbers(words: str) -> list[str]:
    for word, digits in IN_WORDS.items():
        words = re.sub(rf"(?<![\w-]){word}(?![\w-])", digits, words, flags=re.IGNORECASE)
    return sorted(NUMBER.findall(words))


@pytest.mark.parametrize("name", ALL)
def test_both_languages_tell_the_same_figures(name: str) -> None:
    told = french_of(name)
    differ = {
        text.context: (text.source, told[text.context])
        for text in texts_in(deck_of(name))
        if english(text.source) != french(told[text.context])
    }
    assert {context: words for context, words in differ.items() if context not in ONE_LANGUAGE_SAYS_MORE} == {}


def test_figures_are_read_as_each_language_writes_them() -> None:
    assert english("1,500 of 20% in 2.5 years") == french("1\u00a0500, 20\u00a0% et 2,5 ans") == ["1500", "2.5", "20"]
    assert english("1,500") != french("1\u00a0600")


@pytest.mark.parametrize("name", ALL)
def test_what_the_check_doubts_is_explained_in_the_review_notes(name: str) -> None:
    notes = (folder_of(name) / "REVIEW.md").read_text(encoding="utf-8")
    problems = load_deck(folder_of(name)).problems
    assert {problem.rule for problem in problems} <= {"figures-are-fresh"}
    assert [fact for fact in map(fact_at, problems) if f"`{fact}`" not in notes] == []


def fact_at(problem: Problem) -> str:
    """The id of the fact in which a problem lies."""
    above = problem.path.read_text(encoding="utf-8").splitlines()[: problem.line]
    return next(line.removeprefix("  - id: ") for line in reversed(above) if line.startswith("  - id: "))
