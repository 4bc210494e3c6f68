"""Every check lets a good deck pass and finds what it is there to find; formats and plans have files of their own."""

from pathlib import Path

import pytest

from game.content.checks import deck_checks
from game.content.loader import load_deck, load_format
from game.content.problems import Severity
from tests.content.all_kinds import ALL_KINDS, CLAIM
from tests.content.pictures import png
from tests.content.samples import (
    DECK,
    deck_problems,
    spoilt,
    with_image,
    write_deck,
    write_format,
)

SECOND_CARD = """\
  - id: {id}
    kind: statement
    text: A second claim.
    easy: Something else.
    for: [One reason., Two reasons.]
    against: [One reason., Two reasons.]
"""
SECOND_FACT = """\
  - id: {id}
    text: Something else was counted.
    figure: 4 in 10 people (2025)
    caveat: In one town only.
    lean: context
    source: {{title: A, publisher: B, date: 2025, url: "https://example.org/b"}}
roles:
"""
ESTIMATE_END = "In one laboratory it took 90 Wh.\n    facts: [energy-each]\n"
LONG_WORDS = "word " * 12 + "word."

DECK_FINDINGS = [
    (
        "card-ids-are-unique",
        "    notes: Ask for examples first.\n",
        SECOND_CARD.format(id="first-card"),
        "error",
        42,
        9,
    ),
    ("card-ids-are-not-reserved", "id: first-card", "id: facts", "error", 28, 9),
    ("fact-ids-are-unique", "roles:\n", SECOND_FACT.format(id="first-fact"), "error", 23, 9),
    ("role-ids-are-unique", "cards:\n", "  - {id: mayor, name: A, interests: B.}\ncards:\n", "error", 27, 10),
    ("facts-named-exist", "[first-fact]", "[first-fact, frist-fact]", "error", 39, 25),
    ("facts-are-used", "    facts: [first-fact]\n", "", "warning", 13, 9),
    ("statements-have-both-sides", "      - Someone has to.", "      - B.\n      - C.\n      - D.", "warning", 38, 5),
    ("statements-have-both-sides", "Someone has to.", "Someone has to " + "x" * 60, "warning", 36, 5),
    ("claims-fit", "text: Schools should teach AI.", "text: " + "x" * 141, "warning", 30, 11),
    ("sources-have-dates", "date: 2025-07", "date: July 2025", "error", 21, 13),
    ("sources-have-dates", "date: 2025-07", "date: 2025-13", "error", 21, 13),
    ("sources-have-dates", "date: 2025-07", "date: 2025-02-30", "error", 21, 13),
    ("the-review-has-a-date", "2026-11-22", "2026-11-31", "error", 10, 11),
    ("figures-are-fresh", "date: 2025-07", "date: 2023-12-31", "warning", 21, 13),
    ("pictures-exist", "picture: leaf", "picture: leef", "error", 32, 14),
    ("pictures-exist", "picture: leaf", "picture: photo.png", "error", 32, 14),
    ("easy-text-is-plain", "All of them.", LONG_WORDS, "warning", 31, 11),
    ("topics-have-a-look", "topic: work", "topic: health", "error", 5, 8),
    ("ages-go-up", "[12, 99]", "[99, 12]", "error", 11, 7),
    ("cards-have-an-easy-text", "    easy: Schools should teach AI. All of them.\n", "", "warning", 30, 5),
    ("prompts-ask", "[Who has used it?]", "[Tell them that many use it.]", "warning", 41, 15),
    ("the-folder-is-named-after-the-deck", "id: sample", "id: another", "warning", 2, 5),
]

OF_IMAGES = {
    # test_images.py holds them.
    "image-files-are-unique",
    "images-are-of-a-safe-size",
    "images-are-used",
    "images-can-be-read",
    "images-exist",
    "images-have-an-alternative-text",
    "svg-images-are-plain",
}
NEW_FACTS = "".join(
    f"  - {{id: more-{number}, text: A, figure: B, caveat: C, lean: concern, "
    f'source: {{title: A, publisher: B, date: 2025, url: "https://example.org"}}}}\n'
    for number in range(4)
)
THREE_TRUE_CLAIMS = "".join(
    CLAIM.replace("picture-or-text", f"claim-{number}").replace("answer: false", "answer: true") for number in range(4)
)

KIND_FINDINGS = [
    ("options-are-distinct", "text: Buy new ones.", "text: repair  them", "error", "repair  them"),
    ("item-values-are-distinct", "value: 0.05}", "value: 2.9}", "error", "text: A picture"),
    ("ids-on-a-card-are-unique", "{id: replace,", "{id: repair,", "error", "Buy new ones"),
    ("ids-on-a-card-are-unique", "{id: clip,", "{id: text,", "error", "A text"),
    ("ids-on-a-card-are-unique", "{id: jury,", "{id: defence,", "error", "Listen and decide"),
    ("answer-lies-within-range", "    answer: 90", "    answer: 0.05", "error", "answer: 0.05"),
    ("answer-lies-within-range", "    answer: 90", "    answer: 101", "error", "answer: 101"),
    ("answer-lies-within-range", "    max: 100", "    max: 1", "error", "max: 1"),
    ("answer-lies-within-range", "    max: 100", "    max: 5000", "warning", "answer: 90"),
    (
        "answer-lies-within-range",
        "    max: 100\n    scale: log",
        "    max: 200\n    scale: linear",
        "warning",
        "answer: 90",
    ),
    ("log-scale-needs-positive-numbers", "    min: 1\n", "    min: 0\n", "error", "min: 0"),
    ("log-scale-needs-positive-numbers", "    min: 1\n", "    min: -5\n", "error", "min: -5"),
    ("claims-are-as-often-true-as-false", CLAIM, CLAIM + THREE_TRUE_CLAIMS, "warning", "cards:"),
    ("case-roles-exist", "roles: [mayor, teacher]", "roles: [mayor, taecher]", "error", "taecher"),
    (
        "cards-have-an-easy-text",
        "    easy: What should a machine never decide?\n",
        "",
        "warning",
        "never let a machine",
    ),
    ("prompts-ask", "[Why that?]", "[Why that.]", "warning", "Why that."),
    ("facts-lean-both-ways", "  - id: energy-each", NEW_FACTS + "  - id: energy-each", "warning", "facts:"),
    (
        "answers-rest-on-facts",
        ESTIMATE_END,
        ESTIMATE_END.replace("    facts: [energy-each]\n", ""),
        "warning",
        "because:",
    ),
    ("dates-are-years", "value: 1997}", "value: 1997.5}", "error", "1997.5"),
    ("trials-hear-both-sides", "{id: defence,", "{id: lawyer,", "warning", "roles:"),
    (
        "figures-on-cards-are-in-facts",
        "a picture took 2.9 Wh, and",
        "a picture took 29 Wh, and",
        "warning",
        "took 29 Wh",
    ),
    ("figures-on-cards-are-in-facts", "    answer: 90", "    answer: 95", "warning", "answer: 95"),
    ("figures-on-cards-are-in-facts", "value: 1997}", "value: 1996}", "warning", "value: 1996"),
    ("figures-on-cards-are-in-facts", "text: What came first?", "text: What came in 300 BC?", "warning", "300 BC"),
    ("figures-on-cards-are-in-facts", "- It is everywhere.", "- It costs 1,250 euros.", "warning", "1,250"),
]


def test_the_samples_have_no_problem_at_all(tmp_path: Path) -> None:
    assert load_deck(write_deck(tmp_path)).problems == ()
    assert load_format(write_format(tmp_path)).problems == ()


def test_the_sample_of_all_kinds_has_no_problem_at_all(tmp_path: Path) -> None:
    assert deck_problems(tmp_path, ALL_KINDS) == ()


@pytest.mark.parametrize(("rule", "old", "new", "severity", "line", "column"), DECK_FINDINGS)
def test_a_check_of_decks_finds_what_it_claims(
    tmp_path: Path, rule: str, old: str, new: str, severity: str, line: int, column: int
) -> None:
    (problem,) = deck_problems(tmp_path, spoilt(DECK, old, new))
    assert (problem.rule, problem.severity, problem.line, problem.column) == (rule, severity, line, column)


@pytest.mark.parametrize(("rule", "old", "new", "severity", "line"), KIND_FINDINGS)
def test_a_check_of_cards_finds_what_it_claims(
    tmp_path: Path, rule: str, old: str, new: str, severity: str, line: str
) -> None:
    found = [problem for problem in deck_problems(tmp_path, spoilt(ALL_KINDS, old, new)) if problem.rule == rule]
    assert [problem.severity for problem in found] == [severity]
    assert line in found[0].source_line


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # What a false claim says is wrong on purpose, and needs no fact.
        ("    text: A picture takes less energy than a text.", "    text: A picture takes 50 kWh."),
        # Small numbers, years, places in a row, decades and digits in names are no figures.
        ("- It is everywhere.", "- By 2030, 12 of the 1990s’ 40th GPT-40s."),
        # However its fact writes a number.
        ("a picture took 2.9 Wh, and", "a picture took 2,9 Wh, and"),
        (
            "    answer: 90\n    min: 1\n    max: 100\n    scale: log",
            "    answer: 90\n    min: 0\n    max: 500\n    scale: linear",
        ),
        ("[Why that?]", "['“Why that?”', 'Why ?\u00a0', 'لماذا؟']"),
        (CLAIM, CLAIM + CLAIM.replace("picture-or-text", "claim-2")),
    ],
)
def test_what_is_just_right_on_a_card_passes(tmp_path: Path, old: str, new: str) -> None:
    assert deck_problems(tmp_path, spoilt(ALL_KINDS, old, new)) == ()


def test_the_answer_may_lie_in_the_middle_of_a_scale_in_per_cent_whose_ends_cannot_be_moved(tmp_path: Path) -> None:
    scale = "    answer: {}\n    min: {}\n    max: 100\n    scale: linear"
    text = spoilt(ALL_KINDS, "    answer: 90\n    min: 1\n    max: 100\n    scale: log", scale)
    rules = [
        {problem.rule for problem in deck_problems(tmp_path, text.replace(scale, scale.format(50, least)))}
        for least in (0, 5)
    ]
    assert ["answer-lies-within-range" in found for found in rules] == [False, True]


def test_an_old_source_is_no_fault_of_a_fact_that_lasts(tmp_path: Path) -> None:
    assert deck_problems(tmp_path, spoilt(ALL_KINDS, "date: 2025-07", "date: 1997"))
    text = spoilt(
        spoilt(DECK, "date: 2025-07", "date: 1997"), "    lean: nuance", "    lean: nuance\n    lasting: true"
    )
    assert deck_problems(tmp_path, text) == ()
    (problem,) = deck_problems(tmp_path, text.replace("lasting: true", "lasting: false"))
    assert problem.rule == "figures-are-fresh"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Sample", "title: Sample\nlook: {colour: bias, icon: scales}"),
        ("date: 2025-07", "date: 2024"),
        ("date: 2025-07", "date: 2024-02-29"),
        ("text: Schools should teach AI.", "text: " + "x" * 140),
        ("All of them.", "word " * 11 + "word."),
        ("All of them.", "Is it « good » ? Yes, it is, " + "word " * 8),
        ("      - Someone has to.", "      - B.\n      - C because it is so."),
    ],
)
def test_what_is_just_right_passes(tmp_path: Path, old: str, new: str) -> None:
    assert deck_problems(tmp_path, spoilt(DECK, old, new)) == ()


def test_a_picture_may_be_a_file_of_the_deck(tmp_path: Path) -> None:
    folder = write_deck(tmp_path, with_image("photo.png"))
    (folder / "images").mkdir()
    (folder / "images" / "photo.png").write_bytes(png())
    assert load_deck(folder).problems == ()


def test_a_new_topic_with_a_look_passes_if_its_icon_exists(tmp_path: Path) -> None:
    health = spoilt(DECK, "topic: work", "topic: health\nlook: {colour: ip, icon: leaf}")
    assert deck_problems(tmp_path, health) == ()
    (problem,) = deck_problems(tmp_path, spoilt(health, "icon: leaf", "icon: heart-of-stone"))
    assert (problem.rule, problem.line, problem.column) == ("pictures-exist", 6, 26)


def test_names_that_were_probably_meant_are_offered(tmp_path: Path) -> None:
    (fact,) = deck_problems(tmp_path, spoilt(DECK, "[first-fact]", "[first-fact, frist-fact]"))
    (picture,) = deck_problems(tmp_path, spoilt(DECK, "picture: leaf", "picture: leav"))
    assert (fact.hint, picture.hint) == ("first-fact", "leaf")


def test_what_a_badly_written_value_means_is_not_asked(tmp_path: Path) -> None:
    (problem,) = deck_problems(tmp_path, spoilt(DECK, "picture: leaf", "picture: ../leaf"))
    assert problem.rule == "values-are-well-written"


def test_checks_run_beside_a_schema_error(tmp_path: Path) -> None:
    text = spoilt(spoilt(DECK, "title: Sample", "titel: Sample"), "[first-fact]", "[first-fact, other]")
    assert {problem.rule for problem in deck_problems(tmp_path, text)} == {
        "fields-are-known",
        "facts-named-exist",
    }


@pytest.mark.parametrize("taken", ["ui", "formats", "plans"])
def test_a_deck_cannot_have_an_id_under_which_the_game_is_translated(tmp_path: Path, taken: str) -> None:
    found = deck_problems(tmp_path, spoilt(DECK, "id: sample", f"id: {taken}"))
    assert [(problem.line, problem.column) for problem in found if problem.rule == "the-deck-id-is-not-reserved"] == [
        (2, 5)
    ]


def test_every_check_is_tested_here() -> None:
    found_here = {rule for rule, *_ in (*DECK_FINDINGS, *KIND_FINDINGS)}
    with_another_finding = {"the-deck-id-is-not-reserved", *OF_IMAGES}
    assert found_here | with_another_finding == {check.rule.id for check in deck_checks()}


def test_a_warning_does_not_keep_a_deck_from_loading(tmp_path: Path) -> None:
    loaded = load_deck(write_deck(tmp_path, spoilt(DECK, "    facts: [first-fact]\n", "")))
    assert [problem.severity for problem in loaded.problems] == [Severity.WARNING]
    assert loaded.value is not None


def test_an_error_keeps_a_deck_from_loading(tmp_path: Path) -> None:
    assert load_deck(write_deck(tmp_path, spoilt(DECK, "[12, 99]", "[99, 12]"))).value is None
