"""The shape of decks and formats: what is refused, where, and in which words."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.content.files import deck_schema, format_schema, plan_schema
from game.content.problems import Severity
from game.content.steps import MOST_PHASES
from game.core.ballots import BALLOTS, SIDES
from game.core.deck import CardKind, Lean, Scale
from game.core.format import (
    ALTERNATE,
    COURT,
    EACH,
    MOST_TURNS,
    Dealt,
    Each,
    Gathered,
    Groups,
    PhaseKind,
    RankShape,
    Voters,
)
from game.core.outcomes import OUTCOMES
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import DECK, FORMAT, brief, deck_problems, format_problems, spoilt

LONG = "x" * 201

DECK_FAULTS = [
    ("title: Sample", "titel: Sample", ("fields-are-known", 4, 1), "`titel`", "title"),
    ("title: Sample\n", "", ("fields-are-there", 1, 1), "`title`", None),
    ("title: Sample", "title:", ("values-are-of-the-right-kind", 4, 7), "empty", None),
    ("title: Sample", 'title: ""', ("texts-fit", 4, 8), "empty", None),
    ("title: Sample", "title: 2030", ("values-are-of-the-right-kind", 4, 8), "the number 2030", None),
    ("title: Sample", "title: true", ("values-are-of-the-right-kind", 4, 8), "the word `true`", None),
    ("title: Sample", "title: {x}", ("values-are-of-the-right-kind", 4, 8), "must be text", None),
    ("title: Sample", "title: [x, y]", ("values-are-of-the-right-kind", 4, 8), "this is a list", None),
    ("title: Sample", f"title: {'x' * 61}", ("texts-fit", 4, 8), "61 characters", None),
    ("id: sample", "id: Sam ple", ("values-are-well-written", 2, 5), "small letters", None),
    ("id: sample", "id: -sample", ("values-are-well-written", 2, 5), "small letters", None),
    ("language: en", "language: English", ("values-are-well-written", 3, 11), "two or three", None),
    ("version: 1.0.0", "version: 1.0", ("values-are-of-the-right-kind", 9, 10), "the number 1.0", None),
    ("version: 1.0.0", "version: one", ("values-are-well-written", 9, 10), "three numbers", None),
    ("reviewed: 2026-11-22", "reviewed: 22/11/2026", ("values-are-well-written", 10, 11), "year-month-day", None),
    ("ages: [12, 99]", "ages: [12]", ("lists-are-of-the-right-length", 11, 7), "1 entry", None),
    ("ages: [12, 99]", "ages: [12, 99, 7]", ("lists-are-of-the-right-length", 11, 16), "3 entries", None),
    ("ages: [12, 99]", "ages: [12, 999]", ("numbers-are-sane", 11, 12), "999", None),
    ("ages: [12, 99]", "ages: [1, 99]", ("numbers-are-sane", 11, 8), "cannot be 1", None),
    ("ages: [12, 99]", "ages: [12, old]", ("values-are-of-the-right-kind", 11, 12), "a whole number", None),
    ("authors: [Ada Martin]", "authors: Ada", ("values-are-of-the-right-kind", 8, 10), "must be a list", None),
    ("lean: nuance", "lean: nuanced", ("choices-are-known", 17, 11), "`nuanced`", "nuance"),
    ("lean: nuance", "lean:", ("choices-are-known", 17, 10), "empty", None),
    ("topic: work", "topic: work\nlook: {colour: red, icon: leaf}", ("choices-are-known", 6, 16), "`red`", None),
    ("url: https://example.org/report", "url: example.org", ("values-are-well-written", 22, 12), "https://", None),
    ("kind: statement", "kind: statment", ("kinds-are-known", 29, 11), "`statment`", "statement"),
    ("kind: statement", "kind: 3", ("kinds-are-known", 29, 11), "the number 3", None),
    ("    kind: statement\n", "", ("fields-are-there", 28, 5), "`kind`", None),
    ("picture: leaf", "picture: ../leaf", ("values-are-well-written", 32, 14), "`../leaf`", None),
    ("picture: leaf", "piktur: leaf", ("fields-are-known", 32, 5), "card `first-card`", "picture"),
    ("text: Schools should teach AI.", f"text: {LONG}", ("texts-fit", 30, 11), "201 characters", None),
    ("      - There is no time.\n", "", ("lists-are-of-the-right-length", 37, 7), "1 entry", None),
    ("      - Someone has to.", "      - 3\n", ("values-are-of-the-right-kind", 35, 9), "`for 2` of card", None),
    (
        "      - Someone has to.",
        "      - Someone has to.\n      - Third one.\n      - Fourth one.\n      - Fifth.",
        ("lists-are-of-the-right-length", 38, 9),
        "5 entries",
        None,
    ),
    ("    text: Schools should teach AI.\n", "", ("fields-are-there", 28, 5), "no `text`", None),
]

KIND_FAULTS = [
    ("    options:\n", "    optionen:\n", "fields-are-known", "optionen:", "`optionen`", "options"),
    (
        "      - {id: replace, text: Buy new ones.}\n",
        "",
        "lists-are-of-the-right-length",
        "id: repair",
        "1 entry",
        None,
    ),
    (
        "{id: repair, text",
        "{id: Repair it, text",
        "values-are-well-written",
        "Repair it",
        "`options 1 id` of card",
        None,
    ),
    ("    answer: false", "    answer: no", "values-are-of-the-right-kind", "answer: no", "`true` or `false`", None),
    ("    answer: false", "    answer: 0", "values-are-of-the-right-kind", "answer: 0", "the number 0", None),
    ("    answer: false\n", "", "fields-are-there", "picture-or-text", "`answer`", None),
    ("    answer: 90", "    answer: ninety", "values-are-of-the-right-kind", "ninety", "must be a number", None),
    ("    answer: 90", "    answer: 90,000", "values-are-of-the-right-kind", "90,000", "must be a number", None),
    ("    answer: 90", "    answer: true", "values-are-of-the-right-kind", "true", "the word `true`", None),
    ("    max: 100", "    max: 1e300", "numbers-are-sane", "1e300", "cannot be", None),
    ("    scale: log", "    scale: logarithmic", "choices-are-known", "logarithmic", "`logarithmic`", None),
    ("    scale: log", "    scale: logg", "choices-are-known", "logg", "`logg`", "log"),
    (
        "    because: In one laboratory it took 90 Wh.",
        f"    because: {LONG}{LONG}",
        "texts-fit",
        "xxx",
        "402 char",
        None,
    ),
    ("value: 2.9}", "value: a lot}", "values-are-of-the-right-kind", "a lot", "`items 3 value` of card", None),
    ("    dates: true", "    dates: maybe", "values-are-of-the-right-kind", "maybe", "`true` or `false`", None),
    ("    question: Should", "    ask: Should", "fields-are-there", "school-assistant", "has no `question`", None),
    ("roles: [mayor, teacher]", "roles: [mayor]", "lists-are-of-the-right-length", "[mayor]", "1 entry", None),
    (", brief: Show what was lost.}", "}", "fields-are-there", "prosecution", "`roles 1` of card `mach", None),
    ("    parts:\n", "    for: [A, B]\n    parts:\n", "fields-are-known", "for: [A, B]", "has no field `for`", None),
    ("    prompts: [Why that?]", "    twists: [And if?]", "fields-are-known", "And if?", "has no field `twists`", None),
    ("    lasting: true", "    lasting: 1956", "values-are-of-the-right-kind", "1956", "`true` or `false`", None),
]

FORMAT_FAULTS = [
    ("kind: show", "kind: shew", ("kinds-are-known", 11, 22), "`shew`", "show"),
    ("ballot: stance, secret: true", "ballot: stanse", ("choices-are-known", 12, 35), "`stanse`", "stance"),
    ("seconds: 30", "secret: true", ("fields-are-known", 11, 58), "`secret`", None),
    ("who: for", "who: fro", ("choices-are-known", 13, 33), "`fro`", "for"),
    ("outcome: swing", "outcome: swign", ("choices-are-known", 17, 38), "`swign`", "swing"),
    ("secret: true", "secret: yes", ("values-are-of-the-right-kind", 12, 51), "`true` or `false`", None),
    ("seconds: 30", "seconds: -1", ("numbers-are-sane", 11, 67), "-1", None),
    ("seconds: 30", "seconds: 7201", ("numbers-are-sane", 11, 67), "7201", None),
    ("seconds: 30", "seconds: 1:30", ("values-are-of-the-right-kind", 11, 67), "whole number", None),
    ("facts: 1", "facts: 11", ("numbers-are-sane", 17, 71), "11", None),
    ("prompt: Talk.", f"prompt: {'x' * 141}", ("texts-fit", 15, 51), "141 characters", None),
    ("people: [4, 40]", "people: 40", ("values-are-of-the-right-kind", 9, 9), "must be a list", None),
    ("cards: [statement]", "cards: [story]", ("choices-are-known", 8, 9), "`story`", None),
    ("name: Talk, ", "", ("fields-are-there", 15, 5), "`name`", None),
]


@pytest.mark.parametrize(("old", "new", "place", "message", "hint"), DECK_FAULTS)
def test_a_deck_of_another_shape_is_refused_at_the_place_of_the_fault(
    tmp_path: Path, old: str, new: str, place: tuple[str, int, int], message: str, hint: str | None
) -> None:
    problems = deck_problems(tmp_path, spoilt(DECK, old, new))
    found = {(problem.rule, problem.line, problem.column): problem for problem in problems}
    assert place in found
    assert message in str(found[place].message)
    assert found[place].hint == hint


@pytest.mark.parametrize(("old", "new", "place", "message", "hint"), FORMAT_FAULTS)
def test_a_format_of_another_shape_is_refused_at_the_place_of_the_fault(
    tmp_path: Path, old: str, new: str, place: tuple[str, int, int], message: str, hint: str | None
) -> None:
    text = FORMAT.replace(old, new, 1)
    assert text != FORMAT
    found = {(problem.rule, problem.line, problem.column): problem for problem in format_problems(tmp_path, text)}
    assert place in found
    assert message in str(found[place].message)
    assert found[place].hint == hint


@pytest.mark.parametrize(("old", "new", "rule", "line", "message", "hint"), KIND_FAULTS)
def test_a_card_of_another_shape_is_refused_at_the_field_of_the_fault_and_nowhere_else(
    tmp_path: Path, old: str, new: str, rule: str, line: str, message: str, hint: str | None
) -> None:
    problems = deck_problems(tmp_path, spoilt(ALL_KINDS, old, new))
    problems = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    found = [problem for problem in problems if problem.rule == rule]
    assert len(found) == 1
    assert line in found[0].source_line
    assert message in str(found[0].message)
    assert found[0].hint == hint
    renamed = {"fields-are-known", "fields-are-there"}  # a field with a wrong name is also one that is missing
    assert {problem.rule for problem in problems} <= ({rule} | renamed if rule in renamed else {rule})


@pytest.mark.parametrize(
    ("deck", "old", "new"),
    [(DECK, old, new) for old, new, *_ in DECK_FAULTS] + [(ALL_KINDS, old, new) for old, new, *_ in KIND_FAULTS],
)
def test_no_word_of_the_schema_library_reaches_the_author(tmp_path: Path, deck: str, old: str, new: str) -> None:
    for problem in deck_problems(tmp_path, spoilt(deck, old, new)):
        told = f"{problem.message}{problem.fix}"
        for word in ("is not of type", "schema", "property", "properties", "array", "object", "null", "None", "regex"):
            assert word not in told


def test_an_unknown_kind_of_card_is_told_which_kinds_there_are(tmp_path: Path) -> None:
    (problem,) = deck_problems(tmp_path, spoilt(DECK, "kind: statement", "kind: tombola"))
    assert "`statement`" in str(problem.fix)


def test_a_newer_file_says_so_and_nothing_else(tmp_path: Path) -> None:
    text = spoilt(spoilt(DECK, "palabre: 1", "palabre: 2"), "title: Sample", "headline: Sample")
    assert brief(deck_problems(tmp_path, text)) == [("version-is-known", 1, 10)]


def test_all_faults_are_found_in_one_run(tmp_path: Path) -> None:
    text = spoilt(
        spoilt(spoilt(DECK, "title: Sample", "titel: Sample"), "lean: nuance", "lean: no"), "[12, 99]", "[12]"
    )
    assert {problem.rule for problem in deck_problems(tmp_path, text)} == {
        "fields-are-known",
        "choices-are-known",
        "lists-are-of-the-right-length",
    }


def test_the_problems_of_a_hopeless_file_are_cut_to_a_number_that_can_be_read(tmp_path: Path) -> None:
    problems = deck_problems(tmp_path, "palabre: 1\n" + "".join(f"word{number}: x\n" for number in range(3000)))
    assert len(problems) == 101
    assert problems[-1].rule == "too-many-problems"


def test_an_alias_is_not_also_called_an_empty_field(tmp_path: Path) -> None:
    assert brief(deck_problems(tmp_path, spoilt(DECK, "title: Sample", "title: *x"))) == [("no-aliases", 4, 8)]


def fields_of(schema: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every description of a value in a schema, with the name it goes by; `true` only repeats one given elsewhere."""
    if isinstance(schema, dict):
        for key, field in schema.get("properties", {}).items():
            if isinstance(field, dict) and list(field) != ["const"]:
                yield f"{name}.{key}", field
                yield from fields_of(field, f"{name}.{key}")
        if "items" in schema:
            yield f"{name}[]", schema["items"]
            yield from fields_of(schema["items"], f"{name}[]")
        for key, definition in schema.get("definitions", {}).items():
            yield from fields_of(definition, key)


@pytest.mark.parametrize("path", [deck_schema(), format_schema(), plan_schema()], ids=lambda path: path.name)
def test_the_schema_explains_every_field_for_it_is_the_manual(path: Path) -> None:
    fields = dict(fields_of(json.loads(path.read_text(encoding="utf-8"))))
    assert len(fields) > 15
    for name, field in fields.items():
        assert len(field.get("title", "")) > 1, name
        assert field.get("description", "").endswith("."), name
        assert field.get("examples"), name
        assert "pattern" not in field or "patternErrorMessage" in field, name


@pytest.mark.parametrize("path", [deck_schema(), format_schema(), plan_schema()], ids=lambda path: path.name)
def test_every_example_of_the_schema_is_right(path: Path) -> None:
    from jsonschema_rs import Draft7Validator, meta

    schema = json.loads(path.read_text(encoding="utf-8"))
    assert meta.is_valid(schema)
    for name, field in fields_of(schema):
        if field.get("type") not in ("array", "object"):
            for example in field["examples"]:
                assert not list(Draft7Validator(field).iter_errors(example)), name


@pytest.mark.parametrize("path", [deck_schema(), format_schema(), plan_schema()], ids=lambda path: path.name)
def test_the_schema_lets_no_unknown_field_through(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    closed = [schema, *schema["definitions"].values()]
    closed += [field for _, field in fields_of(schema) if field.get("type") == "object" and "allOf" not in field]
    assert all(part["additionalProperties"] is False for part in closed)


def test_the_schemas_name_what_the_core_knows() -> None:
    deck = dict(fields_of(json.loads(deck_schema().read_text(encoding="utf-8"))))
    form = dict(fields_of(json.loads(format_schema().read_text(encoding="utf-8"))))
    assert deck[".facts[].lean"]["enum"] == list(Lean)
    assert deck[".cards[].kind"]["enum"] == list(CardKind)
    assert form[".cards[]"]["enum"] == list(CardKind)
    assert deck["estimate.scale"]["enum"] == list(Scale)
    assert form[".phases[].kind"]["enum"] == list(PhaseKind)
    assert form[".phases"]["maxItems"] == MOST_PHASES
    assert form["vote.ballot"]["enum"] == list(BALLOTS)
    assert form["vote.by"]["enum"] == list(Voters)
    assert form["vote.words"]["properties"].keys() == {option for one in BALLOTS.values() for option in one.options}
    assert form["speak.who"]["enum"] == [*SIDES, ALTERNATE, EACH, *COURT]
    assert [str(groups) for groups in form["think.groups"]["enum"]] == list(Groups)
    assert form["collect.gather"]["enum"] == list(Gathered)
    assert form["assign.deal"]["enum"] == list(Dealt)
    assert form["rank.shape"]["enum"] == list(RankShape)
    assert form["reveal.outcome"]["enum"] == list(OUTCOMES)
    assert form[".phases[].loop.each"]["enum"] == list(Each)
    assert form[".phases[].loop.at_most"]["maximum"] == MOST_TURNS


def test_every_kind_of_phase_has_fields_of_its_own_and_the_common_ones() -> None:
    schema = json.loads(format_schema().read_text(encoding="utf-8"))
    common = set(schema["properties"]["phases"]["items"]["properties"])
    assert list(schema["definitions"]) == list(PhaseKind)
    for kind, definition in schema["definitions"].items():
        assert common <= definition["properties"].keys(), kind
    parts = schema["properties"]["phases"]["items"]["allOf"]
    assert [part["then"]["$ref"].rpartition("/")[2] for part in parts] == list(PhaseKind)


@pytest.mark.parametrize(
    ("field", "written", "meant"),
    [
        ("topic: work", "topic: Health & Care", "topic: health-care"),
        ("topic: work", "topic: œuvres", None),
        ("reviewed: 2026-11-22", "reviewed: 22/11/2026", "reviewed: 2026-11-22"),
        ("reviewed: 2026-11-22", "reviewed: 3.1.2026", "reviewed: 2026-01-03"),
        ("reviewed: 2026-11-22", "reviewed: 11/22/2026", None),
        ("version: 1.0.0", "version: v1", None),
        ("url: https://example.org/report", "url: www.example.org/report", "url: https://www.example.org/report"),
        ("url: https://example.org/report", "url: a report", None),
        ("picture: leaf", "picture: images/leaf.png", None),
    ],
)
def test_a_fix_shows_what_was_meant_where_that_is_plain(
    tmp_path: Path, field: str, written: str, meant: str | None
) -> None:
    (problem,) = deck_problems(tmp_path, spoilt(DECK, field, written))
    assert problem.rule == "values-are-well-written"
    assert meant is None or f"`{meant}`" in str(problem.fix)
    assert written.partition(": ")[2] not in str(problem.fix) or "https://" in str(problem.fix)
