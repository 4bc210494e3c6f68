"""Collecting the interface's texts, and bringing a PO file up to date with them."""

from pathlib import Path

import pytest

from game import paths
from game.content.files import format_schema
from game.content.told import ContentError
from game.i18n.content_texts import texts_of
from game.i18n.extract import ExtractError, Found, Report, interface_texts, main, rewrite, update, update_content
from game.i18n.locales import DamagedCatalogue, parse_catalogue
from tests.content.format_samples import QUIZ, written

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


@pytest.fixture
def po(tmp_path: Path) -> Path:
    return tmp_path / "locales" / "fr" / "LC_MESSAGES" / "game.po"


def write_view(package: Path, source: str, name: str = "view/screen.py") -> None:
    (package / name).write_text(source, encoding="utf-8")


def translate(po: Path, source: str, french: str) -> None:
    content = po.read_text(encoding="utf-8")
    before = f'msgid "{source}"\nmsgstr ""'
    assert before in content
    po.write_text(content.replace(before, f'msgid "{source}"\nmsgstr "{french}"'), encoding="utf-8")


def updated(package: Path, po: Path) -> tuple[Report, str]:
    report = update("fr", package, po)
    return report, po.read_text(encoding="utf-8")


def block(content: str, context: str) -> str:
    """The part of a PO file that holds one text."""
    return next(part for part in content.split("\n\n") if f'msgctxt "{context}"' in part)


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


def test_a_new_file_has_every_text_sorted_and_placed_without_line_numbers(package: Path, po: Path) -> None:
    report, content = updated(package, po)
    assert report.added == ("screen/cards", "screen/go", "screen/stop", "screen/sure", "screen/title")
    assert report.checked.untranslated == report.added
    assert [line for line in content.splitlines() if line.startswith("msgctxt")] == [
        f'msgctxt "{context}"' for context in report.added
    ]
    assert {line for line in content.splitlines() if line.startswith("#:")} == {"#: game/view/screen.py"}
    assert '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"' in content


def test_flags_tell_braces_from_percent_signs(package: Path, po: Path) -> None:
    _, content = updated(package, po)
    assert "#, python-brace-format" in block(content, "screen/cards")
    assert "#," not in block(content, "screen/sure")


def test_a_comment_for_translators_is_carried_over(package: Path, po: Path) -> None:
    _, content = updated(package, po)
    assert "#. on a button, so keep it short" in block(content, "screen/go")


def test_an_update_without_changes_leaves_the_file_as_it_was(package: Path, po: Path) -> None:
    updated(package, po)
    translate(po, "Go on", "Reprendre")
    before = po.read_bytes()
    report, _ = updated(package, po)
    assert po.read_bytes() == before
    assert (report.added, report.dropped) == ((), ())


def test_a_changed_source_keeps_its_translation_as_fuzzy_with_the_previous_source(package: Path, po: Path) -> None:
    updated(package, po)
    translate(po, "Go on", "Reprendre")
    write_view(package, VIEW.replace('"Go on"', '"Carry on"'))
    for again in (False, True):  # a second update must not lose what the first one remembered
        report, content = updated(package, po)
        assert report.changed == (() if again else ("screen/go",))
        assert report.checked.fuzzy == ("screen/go",)
        changed = block(content, "screen/go")
        assert "#, fuzzy\n" in changed
        assert '#| msgid "Go on"\n' in changed
        assert 'msgid "Carry on"\nmsgstr "Reprendre"' in changed
    assert "screen/go" not in parse_catalogue(po.read_bytes()).texts


def test_a_long_previous_source_stays_on_one_line(package: Path, po: Path) -> None:
    long = "A long sentence that goes on and on, " * 8 + "to its end"
    write_view(package, VIEW.replace('"Go on"', f'"{long}"'))
    updated(package, po)
    translate(po, long, "Longue phrase")
    write_view(package, VIEW)
    _, content = updated(package, po)
    assert f'#| msgid "{long}"\n' in block(content, "screen/go")


def test_a_text_that_becomes_a_plural_keeps_its_translation_to_be_looked_at(package: Path, po: Path) -> None:
    updated(package, po)
    translate(po, "Stop", "Arrêter")
    write_view(package, VIEW.replace('Text("screen/stop", "Stop")', 'Plural("screen/stop", "{n} stop", "{n} stops")'))
    report, content = updated(package, po)
    assert report.changed == ("screen/stop",)
    assert 'msgstr[0] "Arrêter"\nmsgstr[1] ""' in block(content, "screen/stop")


def test_a_plural_that_becomes_a_text_keeps_its_last_form_to_be_looked_at(package: Path, po: Path) -> None:
    updated(package, po)
    content = po.read_text(encoding="utf-8").replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "un"\nmsgstr[1] "des"')
    po.write_text(content, encoding="utf-8")
    write_view(package, 'A = Text("screen/cards", "cards")\n')
    report, content = updated(package, po)
    assert report.checked.fuzzy == ("screen/cards",)
    assert 'msgid "cards"\nmsgstr "des"' in block(content, "screen/cards")


def test_a_text_that_is_gone_is_dropped(package: Path, po: Path) -> None:
    updated(package, po)
    translate(po, "Stop", "Arrêter")
    write_view(package, VIEW.replace(' if n else tr(Text("screen/stop", "Stop"))', ""))
    report, content = updated(package, po)
    assert report.dropped == ("screen/stop",)
    assert "Arrêter" not in content


def test_what_translators_wrote_in_the_header_and_beside_a_text_stays(package: Path, po: Path) -> None:
    updated(package, po)
    content = po.read_text(encoding="utf-8")
    content = content.replace('"Language: fr\\n"', '"Language: fr\\n"\n"Last-Translator: Ada\\n"')
    placed = '#: game/view/screen.py\nmsgctxt "screen/title"'
    content = content.replace(placed, f"# Ask Ada.\n{placed}")
    assert "# Ask Ada." in content
    po.write_text("# By Ada.\n" + content, encoding="utf-8")
    _, after = updated(package, po)
    assert after == "# By Ada.\n" + content


def test_a_damaged_file_is_refused_and_left_alone(package: Path, po: Path) -> None:
    updated(package, po)
    po.write_text("this is no PO file", encoding="utf-8")
    with pytest.raises(DamagedCatalogue):
        update("fr", package, po)
    assert po.read_text(encoding="utf-8") == "this is no PO file"


def test_what_is_no_language_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["klingonese"]) == 1
    assert "“klingonese” is no language" in capsys.readouterr().err


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of formats with one of them, and an empty one of plans."""
    (tmp_path / "formats").mkdir()
    (tmp_path / "plans").mkdir()
    monkeypatch.setattr(paths, "plans_folder", lambda: tmp_path / "plans")
    written(tmp_path / "formats", QUIZ)
    schema = format_schema()
    monkeypatch.setattr(paths, "formats_folder", lambda: tmp_path / "formats")
    (tmp_path / "formats" / schema.name).write_bytes(schema.read_bytes())
    return tmp_path / "formats"


def test_texts_of_formats_are_brought_into_a_file_beside_them_words_of_options_among_them(content: Path) -> None:
    report, _ = update_content("fr")
    assert report.file == content / "locales" / "fr.po"
    text = report.file.read_text(encoding="utf-8")
    assert 'msgctxt "formats/sample/ask/words/yes"\nmsgid "Fact"' in text
    assert report.texts == len(report.added) == 8
    translate(report.file, "Fake", "Intox")
    written(content, QUIZ.replace("Fact", "Real"))
    report, _ = update_content("fr")
    assert (report.added, report.dropped) == ((), ())
    assert 'msgstr "Intox"' in report.file.read_text(encoding="utf-8")


def test_texts_of_a_format_with_mistakes_are_not_collected(content: Path) -> None:
    written(content, QUIZ.replace("kind: vote", "kind: voet"))
    with pytest.raises(ContentError, match="voet"):
        update_content("fr")
    assert not (content / "locales").exists()


@pytest.mark.parametrize("folder", [paths.formats_folder(), paths.plans_folder()], ids=lambda folder: folder.name)
def test_the_shipped_french_of_formats_and_plans_is_as_an_update_would_leave_it(folder: Path, tmp_path: Path) -> None:
    shipped = (folder / "locales" / "fr.po").read_bytes()
    copy = tmp_path / "fr.po"
    copy.write_bytes(shipped)
    report = rewrite("fr", [Found(text.context, (text.source,), []) for text in texts_of(folder)], copy)
    assert (report.added, report.changed, report.dropped, report.checked.to_do) == ((), (), (), ())
    assert copy.read_bytes() == shipped
