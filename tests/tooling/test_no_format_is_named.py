"""Formats are data: no rule of the engine is a rule for one of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import paths
from game.core.ballots import BALLOTS
from game.core.deck import CardKind
from game.core.format import Dealt, Each, Gathered, PhaseKind
from game.core.outcomes import OUTCOMES

ROOT = Path(__file__).parents[2]
FORMATS = {file.stem for file in paths.formats_folder().glob("*.yaml")}

WORDS_OF_THE_CORE = {*PhaseKind, *CardKind, *Each, *Dealt, *Gathered, *OUTCOMES, *BALLOTS}
"""Some formats share their name with what they are made of: `roles` are dealt, a `dilemma` and a `trial` are cards,
`regnier` and `delphi` are outcomes, `break` and `debrief` are kinds of phases. As such, the engine must name them."""

HOLD_FORMATS = ("formats", "format_id", "format.id", "format_.id", "part.format", "wish.format", "header.format")


def naming(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text where code picks out a format.

    Two things offend: the id of a format that stands for nothing else, wherever it is written; and any id that is
    compared with a format's id, or looked up among formats, whatever else it may mean.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in FORMATS - WORDS_OF_THE_CORE:
            yield node.lineno, str(node.value)
        for part in _beside_a_format(node):
            for text in ast.walk(part):
                if isinstance(text, ast.Constant) and text.value in FORMATS:
                    yield text.lineno, str(text.value)


def _beside_a_format(node: ast.AST) -> list[ast.expr]:
    """What is compared or looked up there together with something that holds a format's id, or formats by id."""
    together: list[ast.expr] = []
    if isinstance(node, ast.Compare):
        together = [node.left, *node.comparators]
    elif isinstance(node, ast.Subscript):
        together = [node.value, node.slice]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        together = [node.func.value, *node.args]
    elif isinstance(node, ast.Match):
        patterns = [case.pattern for case in node.cases]
        together = [node.subject, *(p.value for p in patterns if isinstance(p, ast.MatchValue))]
    return together if any(ast.unparse(part).endswith(HOLD_FORMATS) for part in together) else []


def test_the_engine_names_no_format() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in sorted((ROOT / "game").rglob("*.py"))
        for line, name in naming(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "offends"),
    [
        ("start = 'duel'", True),
        ("NAMES = {'moving-debate': 1}", True),
        ("if session.format.id == 'trial': pass", True),
        ("if format_id in ('regnier', 'x'): pass", True),
        ("catalogue.formats['roles']", True),
        ("catalogue.formats.get('roles')", True),
        ("match part.format:\n    case 'break': pass", True),
        ("if card.kind == 'trial': pass", False),
        ("outcome = 'regnier'", False),
        ("ROLES = 'roles'", False),
        ("if phase.kind == 'break': pass", False),
        ("'a duel of words'", False),
    ],
)
def test_the_rule_tells_a_format_from_a_word_of_the_core(line: str, offends: bool) -> None:
    assert bool(list(naming(ast.parse(line)))) is offends
