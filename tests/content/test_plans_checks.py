"""Every check of plans lets a good one pass, and finds what it is there to find."""

from pathlib import Path

import pytest

from game import paths
from game.content.checks import plan_checks
from game.content.library import find_plans, open_plan
from game.content.loader import load_plan
from game.core.plan import Plan, PlanPart
from game.core.text import Text
from tests.content.format_samples import DEBATE, PLAN, plan_problems, written
from tests.content.samples import spoilt

DUEL = "  - {format: duel, cards: 2, minutes: 25, topics: [work]}\n"
BREAK = "  - {format: break, minutes: 11}\n"

FINDINGS = [
    ("the-file-is-named-after-the-plan", "id: sample", "id: another", "warning", "`another`"),
    ("formats-named-exist", "format: duel", "format: deul", "error", "no format `deul`"),
    ("minutes-add-up", "minutes: 46", "minutes: 50", "error", "46 minutes in all, but the plan says 50"),
    ("parts-have-time-enough", "cards: 2", "cards: 3", "error", "`duel` with 3 cards takes about 33 minutes"),
    ("parts-have-time-enough", "cards: 2", "cards: 1", "warning", "`duel` with 1 card takes about 11 of these 25"),
    ("numbers-of-people-overlap", "[6, 40]", "[40, 6]", "error", "from 40 down to 6"),
    ("numbers-of-people-overlap", "[6, 40]", "[6, 50]", "warning", "suits 4 to 40 people, but"),
    ("numbers-of-people-overlap", "[6, 40]", "[70, 80]", "error", "`duel` suits 4 to 40 people, but"),
    ("cards-are-of-formats-with-cards", "welcome, minutes", "welcome, cards: 2, minutes", "warning", "`welcome` plays"),
    ("cards-are-of-formats-with-cards", "break, minutes", "break, topics: [ip], minutes", "warning", "`break` plays"),
    ("something-is-left-to-play", DUEL, "", "error", "nobody debates"),
    ("breaks-stand-between-parts", "  - {format: debrief, minutes: 5, droppable: true}\n", "", "warning", "at the end"),
    ("breaks-stand-between-parts", BREAK, DUEL * 4, "warning", "no break for 105 minutes"),
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test."""
    folder = tmp_path / "home"
    (folder / "formats").mkdir(parents=True)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    return folder


def test_a_good_plan_has_no_problem_at_all(tmp_path: Path) -> None:
    assert plan_problems(tmp_path, PLAN) == ()


@pytest.mark.parametrize(("rule", "old", "new", "severity", "told"), FINDINGS)
def test_a_check_of_plans_finds_what_it_claims(
    tmp_path: Path, rule: str, old: str, new: str, severity: str, told: str
) -> None:
    found = [problem for problem in plan_problems(tmp_path, spoilt(PLAN, old, new)) if problem.rule == rule]
    assert {problem.severity for problem in found} == {severity}
    assert any(told in str(problem.message) for problem in found)
    for problem in found:
        assert problem.source_line.strip()
        assert problem.fix


def test_every_check_of_plans_is_tested_here() -> None:
    assert {rule for rule, *_ in FINDINGS} == {check.rule.id for check in plan_checks()}


def test_a_plan_of_which_everything_may_be_left_out_is_refused(tmp_path: Path) -> None:
    text = PLAN[: PLAN.index("parts:")] + "parts:\n  - {format: duel, cards: 4, minutes: 46, droppable: true}\n"
    assert [problem.rule for problem in plan_problems(tmp_path, text)] == ["something-is-left-to-play"]
    assert plan_problems(tmp_path, text.replace(", droppable: true", "")) == ()


def test_the_format_that_was_probably_meant_is_offered(tmp_path: Path) -> None:
    (problem,) = plan_problems(tmp_path, spoilt(PLAN, "format: duel", "format: deul"))
    assert problem.hint == "duel"


def test_a_plan_may_play_the_users_own_formats_but_not_one_with_mistakes(tmp_path: Path, home: Path) -> None:
    text = spoilt(PLAN, "format: duel, cards: 2", "format: sample, cards: 3")
    assert [problem.rule for problem in plan_problems(tmp_path, text)] == ["formats-named-exist"]
    file = written(home / "formats", DEBATE)
    assert plan_problems(tmp_path, text) == ()
    written(file.parent, spoilt(DEBATE, ", at_most: 6", ""))
    (problem,) = plan_problems(tmp_path, text)
    assert (problem.rule, str(file) in str(problem.fix)) == ("formats-named-exist", True)


def test_a_plan_holds_what_its_file_says(tmp_path: Path) -> None:
    plan = load_plan(written(tmp_path, PLAN)).required()
    assert (plan.id, plan.language, plan.people, plan.minutes) == ("sample", "en", (6, 40), 46)
    assert plan.name == Text("plans/sample/name", "Sample")
    assert plan.parts[0] == PlanPart("welcome", 1, 5)
    assert plan.parts[1] == PlanPart("duel", 2, 25, ("work",))
    assert [part.droppable for part in plan.parts] == [False, False, False, True]


def test_plans_are_found_and_opened_from_the_cache_until_a_format_changes(home: Path) -> None:
    written(home / "formats", DEBATE)
    (home / "plans").mkdir()
    file = written(home / "plans", spoilt(PLAN, "format: duel, cards: 2", "format: sample, cards: 3"))
    assert find_plans()["sample"] == file
    first = open_plan(file)
    assert isinstance(first.value, Plan)
    assert open_plan(file) == first
    (home / "formats" / "sample.yaml").unlink()
    assert [problem.rule for problem in open_plan(file).problems] == ["formats-named-exist"]
