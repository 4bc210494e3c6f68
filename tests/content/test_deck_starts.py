"""The skeletons of decks: right at once, every kind of card once, every field explained, the same in every language."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from game import paths
from game.content.build import LOOKS
from game.content.checking import check_files
from game.content.files import deck_file, deck_schema
from game.content.loader import load_deck
from game.content.source import parse
from game.content.starts import CannotBegin, deck_id_of, deck_start
from game.core.deck import CardKind, Deck
from game.shell.legible import legibility_problems
from tests.content.test_starts import fields_of

LANGUAGES = ("en", "fr")
DAY = "2026-11-30"
TOLD_ABOVE = {"max", "value", "brief"}
"""Fields that the comment of another one explains."""


def started(folder: Path, words: str = "My cards", language: str = "en", topic: str = "work", day: str = DAY) -> Deck:
    """The deck of a start, which has no problem, not even advice."""
    deck = folder / deck_id_of(words)
    deck.mkdir()
    (deck / "deck.yaml").write_text(deck_start(words, language, topic, day), encoding="utf-8")
    assert check_files([deck_file(deck)], legibility_problems).problems == ()
    return load_deck(deck).required()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", [*LOOKS, "health", "santé publique", "2026", "true"])
def test_a_start_is_right_for_any_topic(tmp_path: Path, language: str, topic: str) -> None:
    deck = started(tmp_path, language=language, topic=topic)
    assert (deck.id, deck.language, deck.title.source) == ("my-cards", language, "My cards")
    assert deck.topic in (topic, "sante-publique")
    assert deck.look == LOOKS.get(topic, deck.look)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_card_is_there_once(tmp_path: Path, language: str) -> None:
    assert sorted(card.kind for card in started(tmp_path, language=language).cards) == sorted(CardKind)


def test_a_start_does_not_grow_old(tmp_path: Path) -> None:
    started(tmp_path, day=date(2061, 1, 2).isoformat())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_the_schema_stands_in_a_start_with_a_word_about_it(language: str) -> None:
    lines = deck_start("x", language, "work", DAY).splitlines()
    for field in set(fields_of(json.loads(deck_schema().read_text(encoding="utf-8")))) - TOLD_ABOVE:
        places = [n for n, line in enumerate(lines) if re.search(rf"(^ *(# )? *(- )?|{{|, ){field}:( |$)", line)]
        assert places, field
        before = lines[places[0] - 1].strip()
        assert before.startswith("# "), field


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_card_begins_with_a_line_that_says_what_it_is(language: str) -> None:
    text = deck_start("x", language, "work", DAY)
    for kind in CardKind:
        assert re.search(
            rf"^  # ---- {kind}\s?: \S.* -+\n  - id: [a-z-]+\n(    # .*\n)*    kind: {kind}$", text, re.MULTILINE
        ), kind


def test_the_skeletons_differ_in_their_words_alone() -> None:
    shapes = []
    for language in LANGUAGES:
        located, problems = parse(deck_start("x", language, "work", DAY), Path("deck.yaml"))
        assert not problems
        shapes.append(list(located.values))
    assert shapes[0] == shapes[1]


def test_what_is_commented_out_is_right_as_well(tmp_path: Path) -> None:
    """An author who takes the marks away has a field that the program knows, in its place."""
    text = deck_start("x", "en", "health", DAY)
    marked = re.findall(r"^ *# (?:  )*(?:- )?(?:images|file|alt|credit|dates):.*$", text, re.MULTILINE)
    assert len(marked) == 5
    shown = re.sub(r"^( *)# (?=(images|dates|  - file|    alt|    credit):?)", r"\1", text, flags=re.MULTILINE)
    located, problems = parse(shown, tmp_path / "deck.yaml")
    assert not problems
    assert located.data["images"] == [
        {"file": "our-library.png", "alt": "A small library with a red door.", "credit": "Ada Martin, CC BY-SA 4.0"}
    ]
    assert [card.get("dates") for card in located.data["cards"] if card["kind"] == "ranking"] == [True]


def test_a_language_without_a_skeleton_begins_in_english(tmp_path: Path) -> None:
    deck = started(tmp_path, language="de")
    assert (deck.language, deck.cards[0].text.source) == ("de", "Pupils should write their homework without AI.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "no letters a-z"),
        ("日本", "`title:`"),
        ("a" * 61, "at most 60"),
        ("Con", "keeps that name"),
        ("ui", "keeps that name"),
        ("a\u202eb", "cannot be seen"),
        (f"{'a ' * 30}and so on", "at most 60"),
    ],
)
def test_a_name_that_cannot_be_one_says_why(words: str, said: str) -> None:
    with pytest.raises(CannotBegin, match=said):
        deck_start(words, "en", "work", DAY)


@pytest.mark.parametrize("topic", ["", "!!", "日本", "b" * 61])
def test_a_topic_that_cannot_be_one_names_those_that_can(topic: str) -> None:
    with pytest.raises(CannotBegin, match="environment, ip, work, bias, basics, or a word of your own"):
        deck_start("x", "en", topic, DAY)


def test_facts_of_the_start_are_those_of_decks_that_were_reviewed() -> None:
    shipped = {
        fact.source.url
        for deck in paths.decks_folder().iterdir()
        if deck.is_dir()
        for fact in load_deck(deck).required().facts
    }
    assert set(re.findall("url: (.*)", deck_start("x", "en", "work", DAY))) <= shipped
