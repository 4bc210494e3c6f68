"""Bringing a PO file up to date with the texts there are."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from game.i18n.collect import Found
from game.i18n.locales import DamagedCatalogue, parse_catalogue, parse_po
from game.i18n.po import NoLanguage, Report, language_code, reviewed, rewrite, template

CARDS = Found("screen/cards", ("{n} card", "{n} cards"), ["game/view/screen.py:9"])
GO = Found("screen/go", ("Go on",), ["game/view/screen.py:12"], ["A button. At most 15 characters."])
STOP = Found("screen/stop", ("Stop",), ["game/view/screen.py:12", "game/view/screen.py:20"])
SURE = Found("screen/sure", ("100 % sure",), ["game/view/screen.py:13"])
TEXTS = [CARDS, GO, STOP, SURE]


@pytest.fixture
def po(tmp_path: Path) -> Path:
    return tmp_path / "locales" / "fr.po"


def translate(po: Path, source: str, french: str) -> None:
    content = po.read_text(encoding="utf-8")
    before = f'msgid "{source}"\nmsgstr ""'
    assert before in content
    po.write_text(content.replace(before, f'msgid "{source}"\nmsgstr "{french}"'), encoding="utf-8")


def updated(po: Path, texts: list[Found] = TEXTS) -> tuple[Report, str]:
    report = rewrite("fr", texts, po, "a game")
    return report, po.read_text(encoding="utf-8")


def with_words(text: Found, *source: str) -> list[Found]:
    """All texts, one of them with other words."""
    return [replace(one, source=source) if one.context == text.context else one for one in TEXTS]


def block(content: str, context: str) -> str:
    """The part of a PO file that holds one text."""
    return next(part for part in content.split("\n\n") if f'msgctxt "{context}"' in part)


def is_shown(po: Path, context: str) -> bool:
    catalogue = parse_catalogue(po.read_bytes())
    return context in catalogue.texts or context in catalogue.plurals


def test_a_new_file_has_every_text_in_order_and_placed_without_line_numbers(po: Path) -> None:
    report, content = updated(po)
    assert report.added == ("screen/cards", "screen/go", "screen/stop", "screen/sure")
    assert [line for line in content.splitlines() if line.startswith("msgctxt")] == [
        f'msgctxt "{context}"' for context in report.added
    ]
    assert {line for line in content.splitlines() if line.startswith("#:")} == {"#: game/view/screen.py"}
    assert content.startswith("# French translation of a game.\n")
    assert '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"' in content
    assert not reviewed(content.encode())
    assert reviewed(content.replace("X-Reviewed-By-Native: no", "X-Reviewed-By-Native: yes").encode())


def test_flags_tell_braces_from_percent_signs(po: Path) -> None:
    _, content = updated(po)
    assert "#, python-brace-format" in block(content, "screen/cards")
    assert "#," not in block(content, "screen/sure")


def test_a_comment_for_translators_is_carried_over(po: Path) -> None:
    _, content = updated(po)
    assert "#. A button. At most 15 characters.\n#: game" in block(content, "screen/go")


def test_an_update_without_changes_leaves_the_file_as_it_was(po: Path) -> None:
    updated(po)
    translate(po, "Go on", "Reprendre")
    before, changed_at = po.read_bytes(), po.stat().st_mtime_ns
    report, _ = updated(po)
    assert (report.added, report.changed, report.dropped, report.written) == ((), (), (), False)
    assert (po.read_bytes(), po.stat().st_mtime_ns) == (before, changed_at)


def test_a_changed_source_keeps_its_translation_as_fuzzy_with_the_previous_source(po: Path) -> None:
    updated(po)
    translate(po, "Go on", "Reprendre")
    for again in (False, True):  # a second update must not lose what the first one remembered
        report, content = updated(po, with_words(GO, "Carry on"))
        assert report.changed == (() if again else ("screen/go",))
        changed = block(content, "screen/go")
        assert "#, fuzzy\n" in changed
        assert '#| msgid "Go on"\n' in changed
        assert 'msgid "Carry on"\nmsgstr "Reprendre"' in changed
    assert not is_shown(po, "screen/go")


def test_a_long_previous_source_stays_on_one_line(po: Path) -> None:
    long = "A long sentence that goes on and on, " * 8 + "to its end"
    updated(po, with_words(GO, long))
    translate(po, long, "Longue phrase")
    _, content = updated(po)
    assert f'#| msgid "{long}"\n' in block(content, "screen/go")


def test_a_previous_source_that_an_editor_broke_into_lines_is_kept_whole(po: Path) -> None:
    updated(po)
    translate(po, "Go on", "Reprendre")
    _, content = updated(po, with_words(GO, "Carry on"))
    po.write_text(content.replace('#| msgid "Go on"', '#| msgid ""\n#| "Go "\n#| "on"'), encoding="utf-8")
    assert updated(po, with_words(GO, "Carry on"))[1] == content


def test_a_text_that_becomes_a_plural_keeps_its_translation_to_be_looked_at(po: Path) -> None:
    updated(po)
    translate(po, "Stop", "Arrêter")
    report, content = updated(po, with_words(STOP, "{n} stop", "{n} stops"))
    assert report.changed == ("screen/stop",)
    assert 'msgstr[0] "Arrêter"\nmsgstr[1] ""' in block(content, "screen/stop")


def test_a_plural_that_becomes_a_text_keeps_its_last_form_to_be_looked_at(po: Path) -> None:
    updated(po)
    content = po.read_text(encoding="utf-8").replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "un"\nmsgstr[1] "des"')
    po.write_text(content, encoding="utf-8")
    _, content = updated(po, with_words(CARDS, "cards"))
    assert 'msgid "cards"\nmsgstr "des"' in block(content, "screen/cards")
    assert not is_shown(po, "screen/cards")


def test_a_text_that_is_gone_is_kept_at_the_end_and_comes_back_with_its_translation(po: Path) -> None:
    updated(po)
    translate(po, "Stop", "Arrêter")
    before = po.read_text(encoding="utf-8")
    for dropped in (("screen/stop",), ()):
        report, content = updated(po, [CARDS, GO, SURE])
        assert report.dropped == dropped
        assert content.endswith('#~ msgctxt "screen/stop"\n#~ msgid "Stop"\n#~ msgstr "Arrêter"\n')
    assert not is_shown(po, "screen/stop")
    report, content = updated(po)
    assert (report.added, content) == (("screen/stop",), before)


def test_a_text_that_is_gone_before_anybody_translated_it_goes(po: Path) -> None:
    updated(po)
    report, content = updated(po, [CARDS, GO, SURE])
    assert report.dropped == ("screen/stop",)
    assert "#~" not in content


def test_what_translators_wrote_in_the_header_and_beside_a_text_stays(po: Path) -> None:
    _, content = updated(po)
    content = content.replace('"Language: fr\\n"', '"Language: fr\\n"\n"Last-Translator: Ada\\n"')
    content = content.replace(
        '#: game/view/screen.py\nmsgctxt "screen/stop"', '# Ask Ada.\n#: game/view/screen.py\nmsgctxt "screen/stop"'
    )
    assert "# Ask Ada." in content
    po.write_text("# By Ada.\n" + content, encoding="utf-8")
    assert updated(po)[1] == "# By Ada.\n" + content


def test_plural_forms_are_those_of_the_language(po: Path) -> None:
    rewrite("ar", TEXTS, po)
    content = po.read_text(encoding="utf-8")
    assert "nplurals=6" in content
    assert "msgstr[5]" in block(content, "screen/cards")


def test_a_damaged_file_is_refused_and_left_alone(po: Path) -> None:
    updated(po)
    po.write_text("this is no PO file", encoding="utf-8")
    with pytest.raises(DamagedCatalogue, match="Mend it"):
        updated(po)
    assert po.read_text(encoding="utf-8") == "this is no PO file"


@pytest.mark.parametrize(("wanted", "code"), [("fr", "fr"), ("pt-br", "pt_BR"), ("pt_BR", "pt_BR")])
def test_a_language_is_named_as_its_files_are(wanted: str, code: str) -> None:
    assert language_code(wanted) == code


@pytest.mark.parametrize("wanted", ["klingonese", "", "../fr", "en-XA"])
def test_what_is_no_language_is_refused(wanted: str) -> None:
    with pytest.raises(NoLanguage):
        language_code(wanted)


def test_a_template_has_every_text_and_no_translation_and_stays_as_it_is() -> None:
    content = template(TEXTS, "The texts of a game.")
    assert [message.context for message in parse_po(content) if message.id] == [text.context for text in TEXTS]
    assert content == template(TEXTS, "The texts of a game.")
    assert b"POT-Creation-Date" not in content


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("language", ["ar", "fr", "ja", "pl"])
def test_gettext_accepts_a_new_file_and_one_with_fuzzy_and_dropped_texts(po: Path, language: str) -> None:
    def accepted() -> bool:
        command = ["msgfmt", "--check", "-o", str(po.with_suffix(".mo")), str(po)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    rewrite(language, TEXTS, po)
    assert accepted()
    translate(po, "Go on", "a")
    translate(po, "Stop", "b")
    rewrite(language, [CARDS, replace(GO, source=("Carry “on”",)), SURE], po)
    content = po.read_text(encoding="utf-8")
    assert '#| msgid "Go on"' in content
    assert '#~ msgid "Stop"' in content
    assert accepted()
