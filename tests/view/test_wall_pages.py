"""Walls of notes on columns and pages: each note below the name of its theme, each theme counted once."""

import pytest

from game.view.scene import Scene, Words
from tests.view.samples import Size
from tests.view.test_large_text import HIGH_SIZE, WIDE_SIZE, pages_of

WALLS = [("cafe", "ideas:done"), ("duel", "wall")]
in_sizes_of_text = pytest.mark.parametrize(
    ("size", "text"), [(HIGH_SIZE, 100), (HIGH_SIZE, 150), (HIGH_SIZE, 200), (WIDE_SIZE, 100), (WIDE_SIZE, 200)]
)


def columns_of(page: Scene) -> list[list[str]]:
    """What stands in each column of a page, from above: headings and notes by the ids of their words."""
    found: dict[int, list[tuple[float, str]]] = {}
    for node in page.nodes:
        if isinstance(node.paint, Words) and node.id.startswith(("theme/", "note/")) and node.id.endswith("/text"):
            found.setdefault(round(node.box.x), []).append((node.box.y, node.id))
    return [[name for _, name in sorted(found[x])] for x in sorted(found)]


@pytest.mark.parametrize(("format", "name"), WALLS)
@in_sizes_of_text
def test_every_column_begins_with_the_name_of_a_theme(format: str, name: str, size: Size, text: int) -> None:
    columns = [column for page in pages_of(format, name, size, "fr", text) for column in columns_of(page)]
    assert columns
    assert [column for column in columns if not column[0].startswith("theme/")] == []


@pytest.mark.parametrize(("format", "name"), WALLS)
@in_sizes_of_text
def test_a_theme_is_counted_once_and_says_where_it_goes_on(format: str, name: str, size: Size, text: int) -> None:
    said = [
        node.label
        for page in pages_of(format, name, size, "fr", text)
        for node in page.nodes
        if isinstance(node.paint, Words) and node.id.startswith("theme/")
    ]
    begun = [words for words in said if words.endswith(")")]
    assert len(set(begun)) == len(begun) == 3
    names = {words.rpartition(" (")[0] for words in begun}
    assert {words for words in said if words not in begun} <= {f"{each}, suite" for each in names}


def test_no_heading_has_one_of_several_notes_at_the_foot_of_a_column() -> None:
    for format, name in WALLS:
        for page in pages_of(format, name, HIGH_SIZE, "fr", 100):
            for column in columns_of(page):
                last = next(node.label for node in page.nodes if node.id == column[-2])
                assert not column[-2].startswith("theme/") or last.endswith("(1)")
