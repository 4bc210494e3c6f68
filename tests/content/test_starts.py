"""The skeletons of formats: playable, complete, and the same in every language."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.content.files import format_schema
from game.content.loader import load_format
from game.content.source import parse
from game.content.starts import CannotBegin, format_start, id_of, name_of
from game.core.deck import CardKind
from game.core.format import Format

KINDS = tuple(CardKind)
LANGUAGES = ("en", "fr")


def started(folder: Path, words: str = "My way", language: str = "en", cards: tuple[CardKind, ...] = KINDS) -> Format:
    """The format of a start, which has no problem, not even advice."""
    file = folder / f"{id_of(words)}.yaml"
    file.write_text(format_start(words, language, cards), encoding="utf-8")
    loaded = load_format(file)
    assert loaded.problems == ()
    return loaded.required()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cards", [(), *((kind,) for kind in KINDS), KINDS])
def test_a_start_is_right_for_any_kinds_of_cards(tmp_path: Path, language: str, cards: tuple[CardKind, ...]) -> None:
    format = started(tmp_path, language=language, cards=cards)
    assert (format.id, format.language, format.cards, format.name.source) == ("my-way", language, cards, "My way")
    assert 4 <= len(format.phases) <= 6


def fields_of(schema: Any) -> Iterator[str]:
    """The names of all fields in a schema but those of `words`, which are options of ballots."""
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items():
            yield name
            if name != "words":
                yield from fields_of(field)
        for name, part in schema.items():
            if name != "properties":
                yield from fields_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from fields_of(part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_the_schema_stands_in_a_start_with_a_word_about_it(language: str) -> None:
    lines = format_start("x", language, KINDS).splitlines()
    for field in set(fields_of(json.loads(format_schema().read_text(encoding="utf-8")))):
        places = [n for n, line in enumerate(lines) if re.match(rf"[\s#-]*{field}:( |$)", line)]
        assert places, field
        if field not in ("name", "prompt", "objections", "from"):  # told together with what stands above them
            first = lines[places[0]]
            assert lines[places[0] - 1].strip().startswith("# ") or "  # " in first, field


def test_the_skeletons_differ_in_their_words_alone() -> None:
    shapes = []
    for language in LANGUAGES:
        located, problems = parse(format_start("x", language, KINDS), Path("x.yaml"))
        assert not problems
        shapes.append(list(located.values))
    assert shapes[0] == shapes[1]


def test_a_language_without_a_skeleton_begins_in_english(tmp_path: Path) -> None:
    format = started(tmp_path, language="de")
    assert (format.language, format.phases[0].name.source) == ("de", "Read")


@pytest.mark.parametrize(
    ("words", "id_", "name"),
    [
        ("World café", "world-cafe", "World café"),
        ("world-cafe", "world-cafe", "World cafe"),
        ("Sœurs & frères", "soeurs-freres", "Sœurs & frères"),
        ("  Six hats ", "six-hats", "Six hats"),
        ("7 Fragen: jetzt!", "7-fragen-jetzt", "7 Fragen: jetzt!"),
        ('The "big" one #1', "the-big-one-1", 'The "big" one #1'),
        ("2026", "2026", "2026"),
        ("true", "true", "True"),
        ("1e5", "1e5", "1e5"),
        ("null", "null", "Null"),
        ("back\\slash", "back-slash", "back\\slash"),
    ],
)
def test_any_name_becomes_an_id_and_stays_a_name(tmp_path: Path, words: str, id_: str, name: str) -> None:
    format = started(tmp_path, words)
    assert (format.id, format.name.source) == (id_, name)


@pytest.mark.parametrize(
    "words", ["", "!!!", "日本", "a" * 61, "A name that is far longer than a screen is wide", "a\u202eb"]
)
def test_a_name_that_cannot_be_one_says_why(words: str) -> None:
    with pytest.raises(CannotBegin):
        format_start(words, "en", ())


@pytest.mark.parametrize("language", ["", "french", "FR", "fr_FR", "../de"])
def test_what_is_no_language_is_refused(language: str) -> None:
    with pytest.raises(CannotBegin, match="A language is a code like en"):
        format_start("x", language, ())


def test_a_name_of_accents_is_cut_after_its_letters_are_known() -> None:
    assert name_of("Élan") == "Élan"
    assert id_of("Élan") == "elan"


def test_no_shipped_format_is_a_start_left_as_it_was() -> None:
    started_phases = re.findall("- id: (.*)", format_start("x", "en", KINDS))
    for file in paths.formats_folder().glob("*.yaml"):
        assert re.findall("- id: (.*)", file.read_text(encoding="utf-8")) != started_phases
