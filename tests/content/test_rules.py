"""Every problem that the program can tell of has a rule that explains it, with examples that are what they claim."""

import ast
import re
from pathlib import Path

import pytest

import game.content
from game import paths
from game.content.checks import deck_checks, format_checks, plan_checks
from game.content.explained import all_rules
from game.content.packs.words import RULES as PACKS
from game.content.rules import Rule
from game.content.told import explanation
from tests.content.format_samples import BREAK, EVENING, PLAN, plan_problems
from tests.content.samples import DECK, FORMAT, deck_problems, format_problems

CONTENT = Path(game.content.__file__).parent
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
NO_RULES = {"too-large", "too-many", "utf-8", "stroke-dasharray", "stroke-width", "xml-stylesheet"}
TOLD_IN_WORDS = {
    # Their examples tell of whole files, or of what cannot be shown: other tests hold these rules.
    "characters-are-visible",
    "file-exists",
    "file-is-of-a-sane-size",
    "file-is-too-large",
    "file-is-utf-8",
    "larger-text-fits",
    "letters-exist",
    "text-fits-the-screen",
    "texts-are-of-a-sane-length",
    *(rule.id for rule in PACKS),
    "too-many-problems",
    "images-are-of-a-safe-size",
    "images-can-be-read",
    "images-have-an-alternative-text",
    "svg-images-are-plain",
    "translated-easy-text-is-plain",
    "yaml-is-well-formed",
    "translation-is-complete",
    "translation-is-well-written",
}
RULES = {rule.id: rule for rule in all_rules()}
OF_FORMATS = {check.rule.id for check in format_checks()}
OF_PLANS = {check.rule.id for check in plan_checks()}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with the formats that examples of plans play: the program names none of its own."""
    folder = tmp_path / "home" / "formats"
    folder.mkdir(parents=True)
    for name, text in (("my-debate", FORMAT), ("my-evening", EVENING), ("my-break", BREAK)):
        (folder / f"{name}.yaml").write_text(text.replace("id: sample", f"id: {name}"), encoding="utf-8")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return folder


def ids_in_code() -> set[str]:
    """Every rule that a module other than the checks and the examples names."""
    found = set()
    for file in sorted([*CONTENT.glob("*.py"), *CONTENT.glob("packs/*.py"), *CONTENT.glob("syntax/*.py")]):
        if file.name not in ("explained.py", "words.py"):
            constants = (
                node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Constant)
            )
            found |= {str(node.value) for node in constants if KEBAB.fullmatch(str(node.value))}
    return found - NO_RULES


def with_fields(whole: str, fields: str) -> str:
    """A file with some of its fields, or all, written in another way."""
    if not re.match(r"\w", fields):
        return fields
    for name in set(re.findall(r"^\w+", fields, re.MULTILINE)):
        whole = re.sub(rf"^{name}:.*\n(?:[ -].*\n)*", "", whole, flags=re.MULTILINE)
    return f"{fields}\n{whole}"


def rules_told(rule: Rule, example: str, tmp_path: Path) -> set[str]:
    if rule.id in OF_FORMATS:
        problems = format_problems(tmp_path, with_fields(FORMAT, example))
    elif rule.id in OF_PLANS:
        problems = plan_problems(tmp_path, with_fields(PLAN, example))
    else:
        problems = deck_problems(tmp_path, with_fields(DECK, example))
    return {problem.rule for problem in problems}


def test_every_rule_that_a_problem_can_carry_is_explained() -> None:
    assert ids_in_code() - RULES.keys() == set()


def test_every_rule_that_is_explained_can_be_told() -> None:
    checks = {check.rule.id for check in (*deck_checks(), *format_checks(), *plan_checks())}
    assert RULES.keys() - checks - ids_in_code() == set()


def test_no_rule_is_explained_twice() -> None:
    assert len(RULES) == len(all_rules())


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_it_is_for_with_a_wrong_and_a_right_example(rule: Rule) -> None:
    assert KEBAB.fullmatch(rule.id)
    assert rule.about.context == f"check/{rule.id}/about"
    assert len(rule.about.source) > 20
    assert rule.about.source.endswith(".")
    assert rule.wrong != rule.right
    told = explanation(rule)
    for part in (rule.id, rule.about.source, *rule.wrong.splitlines(), *rule.right.splitlines()):
        assert part in told


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "rule", [rule for name, rule in RULES.items() if name not in TOLD_IN_WORDS], ids=lambda r: r.id
)
def test_the_wrong_example_breaks_its_rule_and_the_right_one_keeps_it(rule: Rule, tmp_path: Path) -> None:
    assert rule.id in rules_told(rule, rule.wrong, tmp_path)
    assert rule.id not in rules_told(rule, rule.right, tmp_path)
