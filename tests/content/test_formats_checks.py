"""Every check of formats lets good ones pass, and finds what it is there to find where its author looks for it."""

from pathlib import Path

import pytest

from game.content.checks import format_checks
from game.content.loader import load_format
from tests.content.format_samples import CHOICE, DEBATE, EVENING, NUMBER, ORDER, QUIZ, STORY, problems_of, written
from tests.content.samples import spoilt

GOOD = {
    "debate": DEBATE,
    "choice": CHOICE,
    "story": STORY,
    "number": NUMBER,
    "quiz": QUIZ,
    "order": ORDER,
    "evening": EVENING,
}

# The rule, a good format, what is changed in it, and whether that is an error; the message tells of the last words.
FINDINGS = [
    ("speakers-are-known", DEBATE, "who: alternate", "who: jury", "error", "`jury`"),
    ("phase-ids-are-unique", DEBATE, "id: con,", "id: pro,", "error", "`pro`"),
    ("numbers-of-people-go-up", DEBATE, "[4, 40]", "[40, 4]", "error", "from 40 down to 4"),
    ("the-file-is-named-after-the-format", DEBATE, "id: sample", "id: another", "warning", "`another`"),
    (
        "phases-named-exist",
        DEBATE,
        "votes: [start, move]",
        "votes: [start, mvoe]",
        "error",
        "no phase is called `mvoe`",
    ),
    ("phases-named-exist", DEBATE, "votes: [start, move]", "votes: [start, argue]", "error", "of the kind `speak`"),
    ("phases-named-exist", DEBATE, "{from: argue,", "{from: argu,", "error", "no phase is called `argu`"),
    ("phases-named-exist", DEBATE, "{from: argue,", "{from: pause,", "error", "`pause` does not come before"),
    ("phases-named-exist", CHOICE, "of: [first]", "of: [second]", "error", "`second` does not come before"),
    ("phases-named-exist", CHOICE, "of: [first]", "of: [seen]", "error", "of the kind `reveal`"),
    ("phases-named-exist", STORY, "of: [write]", "of: [rate]", "error", "of the kind `vote`"),
    ("phases-named-exist", STORY, "of: [write]", "of: [talk]", "error", "`talk` does not come before"),
    ("phases-named-exist", STORY, "over: write", "over: talk", "error", "of the kind `discuss`"),
    ("phases-named-exist", STORY, "notes: [write]", "notes: [wirte]", "error", "no phase is called `wirte`"),
    ("phases-named-exist", STORY, "objections: [against]", "objections: [deal]", "error", "of the kind `assign`"),
    ("votes-are-shown", STORY, "votes: [rate]", "votes: [stick]", "error", "`rate` is never shown"),
    ("votes-are-shown", NUMBER, "votes: [one, two]", "votes: [one]", "error", "`two` is never shown"),
    ("votes-are-shown", ORDER, ", votes: [sort]", "", "error", "`sort` is never shown"),
    ("outcomes-can-be-read", DEBATE, "outcome: movers", "outcome: regnier", "error", "the ballot `position`"),
    ("outcomes-can-be-read", DEBATE, "[start, move]", "[start]", "error", "2 phases of the kind `vote`; named here: 1"),
    ("outcomes-can-be-read", CHOICE, "ballot: options}", "ballot: stance}", "error", "the one before it `options`"),
    ("outcomes-can-be-read", NUMBER, "outcome: delphi", "outcome: swing", "error", "this is of the kind `estimate`"),
    ("outcomes-can-be-read", QUIZ, "[claim]", "[claim, statement]", "error", "cards of the kind `statement`"),
    ("outcomes-can-be-read", EVENING, ", notes: [write, back]", "", "error", "neither votes nor notes"),
    ("ballots-can-be-filled", CHOICE, "[dilemma]", "[dilemma, case]", "error", "the kind `case` have no options"),
    ("ballots-can-be-filled", STORY, ", over: write, dots: 3", "", "error", "what the dots are given to"),
    ("fields-fit-the-ballot", QUIZ, "ballot: yes_no", "ballot: yes_no, middle: true", "error", "`middle` means"),
    ("fields-fit-the-ballot", QUIZ, "ballot: yes_no", "ballot: yes_no, dots: 3", "error", "`dots` means"),
    ("words-name-options", QUIZ, "no: Fake", "disagree: Fake", "error", "no option `disagree`"),
    ("words-name-options", DEBATE, "{for: Here,", "{unsure: Here,", "error", "no option `unsure`"),
    ("loops-do-not-overlap", STORY, "{from: talk,", "{from: ready,", "error", "reaches into"),
    ("loops-end", DEBATE, "{from: argue, at_most: 6}", "{from: argue}", "error", "how often"),
    (
        "loops-have-something-to-go-through",
        EVENING,
        "kind: collect, gather: ideas",
        "kind: discuss",
        "error",
        "no notes",
    ),
    ("loops-have-something-to-go-through", DEBATE, "at_most: 6", "each: role", "error", "not every card"),
    ("loops-have-something-to-go-through", STORY, "deal: roles", "deal: sides", "error", "no table was given a role"),
    (
        "loops-have-something-to-go-through",
        CHOICE,
        "each: option, of: [first]}",
        "each: theme}",
        "error",
        "no notes are gathered",
    ),
    ("roles-dealt-are-on-cards", STORY, "[case]", "[case, question]", "error", "the kind `question` have no roles"),
    ("speakers-are-known", DEBATE, "who: for", "who: alternate", "error", "can alternate only in a loop"),
    (
        "speakers-are-known",
        STORY,
        "against, name: A, prompt: B., kind: speak",
        "against, name: A, prompt: B., kind: speak, who: each",
        "error",
        "`each` stands for nobody",
    ),
    (
        "sides-speak-as-long",
        DEBATE,
        "who: for, seconds: 60",
        "who: for, seconds: 90",
        "warning",
        "`for` 90 s, `against` 60 s",
    ),
    ("sides-speak-as-long", DEBATE, "at_most: 6", "at_most: 5", "warning", "of 5 turns"),
    (
        "loops-keep-what-is-entered",
        NUMBER,
        "id: two, name: A, prompt: B., kind: estimate",
        "id: two, name: A, prompt: B., kind: estimate, loop: {from: two, at_most: 3}",
        "warning",
        "of `two` only the last turn",
    ),
    ("secrets-are-kept", CHOICE, "outcome: plurality, votes: [first]", "facts: 1", "error", "secret vote `first`"),
    ("answers-need-cards", CHOICE, "facts: 1", "answer: true", "error", "none of the cards"),
    (
        "answers-need-cards",
        EVENING,
        "notes: [write, back]",
        "notes: [write, back], facts: 1",
        "error",
        "no facts to show",
    ),
    ("reveals-show-something", CHOICE, "outcome: plurality, votes: [first]", "notes: [say]", "error", "shows nothing"),
    (
        "what-is-needed-is-not-skippable",
        STORY,
        "gather: proposals",
        "gather: proposals, skippable: true",
        "error",
        "`write`",
    ),
    ("dates-are-of-rankings", QUIZ, "[claim]", "[claim]\ndates: true", "error", "plays no rankings"),
    (
        "ranks-and-estimates-have-cards",
        NUMBER,
        "[estimate]",
        "[estimate, claim]",
        "error",
        "the kind `claim` have nothing",
    ),
]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_format_has_no_problem_at_all(tmp_path: Path, name: str) -> None:
    assert problems_of(tmp_path, GOOD[name]) == ()


@pytest.mark.parametrize(("rule", "text", "old", "new", "severity", "told"), FINDINGS)
def test_a_check_of_formats_finds_what_it_claims(
    tmp_path: Path, rule: str, text: str, old: str, new: str, severity: str, told: str
) -> None:
    found = [problem for problem in problems_of(tmp_path, spoilt(text, old, new)) if problem.rule == rule]
    assert [problem.severity for problem in found] == [severity] * len(found)
    assert len({(problem.line, problem.column) for problem in found}) == len(found) > 0
    assert any(told in str(problem.message) for problem in found)
    for problem in found:
        assert problem.source_line.strip()
        assert str(problem.fix).endswith(".")


def test_every_check_of_formats_is_tested_here() -> None:
    assert {rule for rule, *_ in FINDINGS} == {check.rule.id for check in format_checks()}


def test_a_warning_does_not_keep_a_format_from_being_played_and_an_error_does(tmp_path: Path) -> None:
    assert load_format(written(tmp_path, spoilt(DEBATE, "at_most: 6", "at_most: 5"))).value is not None
    assert load_format(written(tmp_path, spoilt(DEBATE, ", at_most: 6", ""))).value is None


def test_the_name_that_was_probably_meant_is_offered(tmp_path: Path) -> None:
    meant = {
        ("votes: [start, move]", "votes: [start, mov]"): "move",
        ("{from: argue,", "{from: argu,"): "argue",
        ("{for: Here,", "{fro: Here,"): "for",
    }
    for (old, new), hint in meant.items():
        assert hint in {problem.hint for problem in problems_of(tmp_path, spoilt(DEBATE, old, new))}


def test_a_word_for_the_middle_needs_a_middle(tmp_path: Path) -> None:
    text = spoilt(DEBATE, "{for: Here,", "{middle: Between, for: Here,")
    assert problems_of(tmp_path, text) == ()
    without = spoilt(text, "ballot: position, middle: true, words", "ballot: position, words")
    assert [problem.rule for problem in problems_of(tmp_path, without)] == ["words-name-options"]


def test_two_loops_may_follow_each_other_at_once(tmp_path: Path) -> None:
    text = spoilt(STORY, "gather: proposals, seconds: 60", "gather: proposals, loop: {from: write, at_most: 2}")
    assert problems_of(tmp_path, text) == ()


def test_a_loop_within_a_loop_is_told_once_with_the_line_of_the_other(tmp_path: Path) -> None:
    text = spoilt(DEBATE, "who: against, seconds: 60", "who: against, seconds: 60, loop: {from: con, at_most: 2}")
    text = spoilt(text, "{from: argue,", "{from: pro,")
    (problem,) = [problem for problem in problems_of(tmp_path, text) if problem.rule == "loops-do-not-overlap"]
    assert "line 14" in str(problem.message)


def test_different_votes_may_stand_beside_each_other_where_nothing_is_compared(tmp_path: Path) -> None:
    text = spoilt(STORY, "outcome: common_ground, votes: [rate]", "outcome: plurality, votes: [rate, stick]")
    assert problems_of(tmp_path, text) == ()


def test_options_over_notes_need_no_dilemma(tmp_path: Path) -> None:
    text = spoilt(STORY, "ballot: dots, over: write, dots: 3", "ballot: options, over: write")
    assert problems_of(tmp_path, text) == ()
