"""What authors see in their editors: the schema that comes with the decks, in the server that editors ask."""

import json
import re
import shutil
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from game.content.files import deck_schema
from game.content.loader import load_deck
from game.content.located import Located, Where
from game.content.problems import Problem, Severity
from game.content.source import parse
from game.content.starts import deck_start
from game.core.deck import CardKind
from tests.editor.server import PROGRAM, Server, running

pytestmark = pytest.mark.skipif(
    not PROGRAM.exists(), reason="needs Node.js and its npm; then `python3 dev.py test` installs yaml-language-server"
)

SCHEMA: dict[str, Any] = json.loads(deck_schema().read_text(encoding="utf-8"))
FIRST_LINE = "# yaml-language-server: $schema=../deck.schema.json\n"
BROKEN = Path(__file__).parents[1] / "content" / "broken"
OF_THE_SCHEMA = {
    "fields-are-known",
    "fields-are-there",
    "values-are-of-the-right-kind",
    "kinds-are-known",
    "choices-are-known",
    "values-are-well-written",
    "texts-fit",
    "lists-are-of-the-right-length",
    "numbers-are-sane",
}
"""What a schema can say. Our own check says more: what belongs together, and how a line of YAML has to be mended."""
OVERLOOKED = {"a-comma-in-a-text-in-braces"}
"""The server does not see a name without a value in braces."""
OF_YAML = (
    "a-bracket-that-closes-nothing",
    "a-colon-in-a-title",
    "a-colon-without-a-space-on-a-card",
    "a-comma-that-is-missing",
    "a-dash-without-a-space",
    "a-field-given-twice",
    "a-field-too-far-left",
    "a-field-without-a-colon",
    "a-quote-that-is-not-opened",
    "a-tab-before-a-field",
    "a-text-that-starts-with-a-percent-sign",
    "a-text-that-starts-with-an-at-sign",
    "a-text-that-ends-in-the-next-field",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of decks, with the schema where the first line of a deck says that it is."""
    folder = tmp_path_factory.mktemp("decks")
    shutil.copy(deck_schema(), folder / deck_schema().name)
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with running(folder) as server:
        yield server


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name / "deck.yaml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def everything(folder: Path) -> Path:
    """A deck in which every field stands: the start of a deck, with what it shows behind a # as well."""
    text = deck_start("x", "en", "health", "2026-11-30")
    shown = re.sub(r"^( *)# (?=images:|dates:|  - file:|    alt:|    credit:)", r"\1", text, flags=re.MULTILINE)
    return put(folder, "everything", shown)


def test_no_shipped_word_is_marked_and_every_field_explains_itself(server: Server, folder: Path) -> None:
    file = everything(folder)
    assert server.open(file) == [[]]
    located, _ = parse(file.read_text(encoding="utf-8"), file)
    seen = set()
    for where, place in located.keys.items():
        field = described(where, located)
        shown = server.hover(file, place)
        assert field["title"] in shown, where
        assert plain(field["description"]) in plain(shown), where
        seen.add(field["description"])
    assert len(seen) > 60
    assert {one["description"] for one in fields_of(SCHEMA)} <= seen | OVERLAID, "a field stands in no deck"


def described(where: Where, located: Located) -> dict[str, Any]:
    """What the schema says of a field: that of a card first, then that of its kind."""
    steps: list[str] = []
    for step in where:
        steps += ["items"] if isinstance(step, int) else ["properties", step]
    roots = [SCHEMA]
    if where[0] == "cards" and len(where) > 1:
        roots.append(SCHEMA["definitions"][located.data["cards"][where[1]]["kind"]])
    for root, path in zip(roots, (steps, steps[3:]), strict=False):
        try:
            found: dict[str, Any] = reduce(lambda part, step: part[step], path, root)
        except (KeyError, TypeError):
            continue
        return found
    raise AssertionError(f"the schema does not know {where}")


def fields_of(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield from (field for field in schema.get("properties", {}).values() if isinstance(field, dict))
        for part in schema.values():
            yield from fields_of(part)


OVERLAID = {definition["properties"]["text"]["description"] for definition in SCHEMA["definitions"].values()}
"""A hover shows what a text is on every card; what it is on a card of its kind, docs/decks.md tells."""


def plain(text: str) -> str:
    """Without what Markdown needs and without line ends."""
    return " ".join(text.replace("\\", "").split())


CARD = FIRST_LINE + "cards:\n  - id: one\n    kind: {}\n    {}"


@pytest.mark.parametrize("kind", CardKind)
def test_on_a_card_the_fields_of_its_kind_are_offered_and_no_other(server: Server, folder: Path, kind: str) -> None:
    text = CARD.format(kind, "")
    file = put(folder, f"fields-of-{kind}", text)
    server.open(file)
    offered = set(server.completions(file, end_of(text)))
    definition = SCHEMA["definitions"][kind]
    assert offered - {definition["title"]} == definition["properties"].keys() - {"id", "kind"}


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (CARD.partition("{}")[0], [*CardKind]),
        ("facts:\n  - id: one\n    lean: ", ["concern", "promise", "nuance", "action", "context"]),
        (CARD.format("estimate", "scale: "), ["linear", "log"]),
        ("facts:\n  - id: one\n    source:\n      ", ["title", "publisher", "date", "url"]),
        (CARD.format("dilemma", "options:\n      - "), ["id", "text"]),
        ("palabre: 1\nid: one\n", [name for name in SCHEMA["properties"] if name not in ("palabre", "id")]),
    ],
    ids=["kind", "lean", "scale", "source", "option", "deck"],
)
def test_values_and_the_fields_of_smaller_things_are_offered(
    server: Server, folder: Path, text: str, offered: list[str], request: pytest.FixtureRequest
) -> None:
    text = text if text.startswith(FIRST_LINE) else FIRST_LINE + text
    file = put(folder, request.node.callspec.id, text)
    server.open(file)
    assert set(offered) <= set(server.completions(file, end_of(text)))


def end_of(text: str) -> tuple[int, int]:
    lines = text.split("\n")
    return len(lines), len(lines[-1]) + 1


def test_the_editor_marks_the_lines_that_our_check_names(server: Server, folder: Path) -> None:
    """For every broken deck of our collection whose mistakes a schema can see."""
    told: dict[Path, list[Problem]] = {}
    for broken in sorted(BROKEN.glob("*.yaml")):
        content = broken.read_bytes()
        if not readable(content):
            continue
        file = put(folder, broken.stem, FIRST_LINE + content.decode())
        problems = [problem for problem in load_deck(file).problems if is_of_the_file(problem)]
        seen = broken.stem not in OVERLOOKED and all(problem.rule in OF_THE_SCHEMA for problem in problems)
        if problems and seen:
            told[file] = problems
    assert len(told) > 50
    for (file, problems), marks in zip(told.items(), server.open(*told), strict=True):
        marked = [lines_of(mark) for mark in marks if not follows_from_a_wrong_name(mark, problems)]
        assert all(any(problem.line in lines for lines in marked) for problem in problems), (file.parent.name, marks)
        assert all(any(problem.line in lines for problem in problems) for lines in marked), (file.parent.name, marks)


def test_the_editor_marks_lines_that_are_no_yaml_where_our_check_does(server: Server, folder: Path) -> None:
    files = [put(folder, f"yaml-{name}", FIRST_LINE + (BROKEN / f"{name}.yaml").read_text()) for name in OF_YAML]
    for file, marks in zip(files, server.open(*files), strict=True):
        ours = [problem.line for problem in load_deck(file).problems if is_of_the_file(problem)]
        assert set(ours) <= {line for mark in marks for line in lines_of(mark)}, (file.parent.name, marks)


def readable(content: bytes) -> bool:
    try:
        return bool(content.decode())
    except UnicodeDecodeError:
        return False


def is_of_the_file(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and problem.rule != "the-folder-is-named-after-the-deck"


def lines_of(mark: dict[str, Any]) -> range:
    return range(mark["range"]["start"]["line"] + 1, mark["range"]["end"]["line"] + 2)


def follows_from_a_wrong_name(mark: dict[str, Any], problems: list[Problem]) -> bool:
    """Where we say that `titel` was meant to be `title`, the editor says, besides, that `title` is missing."""
    return any(mark["message"] == f'Missing property "{problem.hint}".' for problem in problems)
