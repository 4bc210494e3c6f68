"""Collecting the texts of the program."""

from pathlib import Path

import pytest

from game.i18n.collect import ExtractError, interface_texts
from game.i18n.locales import CHECK

VIEW = """
from game.core.text import Plural, Text

TITLE = Text("screen/title", "Title")


def draw(tr, n: int) -> list[str]:
    # Translators: on a button, so keep it short
    go = tr(Text("screen/go", "Go on")) if n else tr(Text("screen/stop", "Stop"))
    sure = Text("screen/sure", "100 % sure")
    cards = Plural(
        "screen/cards",
        "{n} card",
        "{n} cards",
    )
    return [go, tr(sure), tr.plural(cards, n)]
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder `game` with one view, whose texts are known."""
    (tmp_path / "game" / "view").mkdir(parents=True)
    (tmp_path / "game" / "shell").mkdir()
    write_view(tmp_path / "game", VIEW)
    return tmp_path / "game"


def write_view(package: Path, source: str, name: str = "view/screen.py") -> None:
    (package / name).write_text(source, encoding="utf-8")


def test_every_text_and_plural_is_found_with_its_place(package: Path) -> None:
    found = {text.context: text for text in interface_texts(package)}
    assert {context: text.source for context, text in found.items()} == {
        "screen/cards": ("{n} card", "{n} cards"),
        "screen/go": ("Go on",),
        "screen/stop": ("Stop",),
        "screen/sure": ("100 % sure",),
        "screen/title": ("Title",),
    }
    assert found["screen/title"].places == ["game/view/screen.py:4"]
    assert list(found) == sorted(found)


def test_one_text_may_stand_in_two_places(package: Path) -> None:
    write_view(package, 'A = Text("screen/title", "Title")\n', "shell/window.py")
    title = next(text for text in interface_texts(package) if text.context == "screen/title")
    assert title.places == ["game/shell/window.py:1", "game/view/screen.py:4"]


def test_a_context_with_two_sources_is_refused_with_both_places(package: Path) -> None:
    write_view(package, '\nA = Text("screen/title", "Heading")\n', "view/other.py")
    with pytest.raises(ExtractError) as refused:
        interface_texts(package)
    said = str(refused.value)
    assert "screen/title" in said
    assert "“Heading” in game/view/other.py:2" in said
    assert "“Title” in game/view/screen.py:4" in said


def test_a_text_that_is_no_literal_is_refused_where_it_stands(package: Path) -> None:
    write_view(package, 'A = Text("a", name)\nB = Text("b", "")\nC = Plural("c", "one")\n', "view/other.py")
    with pytest.raises(ExtractError) as refused:
        interface_texts(package)
    for place in ("game/view/other.py:1: Text", "game/view/other.py:2: Text", "game/view/other.py:3: Plural"):
        assert place in str(refused.value)


def test_a_comment_for_translators_is_found(package: Path) -> None:
    go = next(text for text in interface_texts(package) if text.context == "screen/go")
    assert go.comments == ["on a button, so keep it short"]


def test_texts_for_authors_are_found_those_in_schemas_among_them() -> None:
    contexts = [text.context for text in interface_texts(domain=CHECK)]
    assert "check/claims-fit/fix" in contexts
    assert any(context.startswith("check/schema/an-id-is-made-of") for context in contexts)
