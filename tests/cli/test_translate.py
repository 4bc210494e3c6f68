"""Translating, as somebody does who has Palabre and an editor for PO files."""

import json
from pathlib import Path

import pytest

from game import paths
from game.core.text import Text
from game.i18n.locales import languages, parse_po, translator
from tests.cli.conftest import Palabre
from tests.content.samples import write_deck


def translated(file: Path, source: str, words: str) -> None:
    content = file.read_text(encoding="utf-8")
    """Translate the first text with these words."""
    untouched = f'msgid "{source}"\nmsgstr ""'
    assert untouched in content
    file.write_text(content.replace(untouched, f'msgid "{source}"\nmsgstr "{words}"', 1), encoding="utf-8")


def test_a_language_half_translated_plays_with_the_rest_in_the_source_language(palabre: Palabre, home: Path) -> None:
    assert palabre("translate", "new", "nl", "game").code == 0
    file = home / "locales" / "nl" / "game.po"
    translated(file, "Back", "Terug")
    tr = translator("nl")
    assert (tr(Text("ui/button/back", "Back")), tr(Text("ui/button/done", "Done"))) == ("Terug", "Done")
    assert "nl" in languages()
    ran = palabre("translate", "status", "nl", "game")
    assert "1 of" in ran.out
    assert "not read by a native speaker" in ran.out
    played = palabre("play", "--rehearse", "--no-screen", "--language", "nl", "--cards", "1")
    assert (played.code, played.err) == (0, "")


def test_status_counts_translated_fuzzy_and_missing_texts_and_says_so_as_data(palabre: Palabre, home: Path) -> None:
    palabre("translate", "new", "nl", "plans")
    file = home / "locales" / "nl" / "plans.po"
    messages = [message for message in parse_po(file.read_bytes()) if message.id]
    translated(file, str(messages[0].id), "Een")
    translated(file, str(messages[1].id), "Twee")
    content = file.read_text(encoding="utf-8")
    second = f'msgctxt "{messages[1].context}"'
    content = content.replace(second, "#, fuzzy\n" + second).replace("Native: no", "Native: yes")
    file.write_text(content, encoding="utf-8")
    ran = palabre("translate", "status", "nl", "plans", "--json")
    (row,) = json.loads(ran.out)["translations"]
    assert row == {
        "source": "plans",
        "language": "nl",
        "file": str(file),
        "texts": len(messages),
        "translated": 1,
        "fuzzy": 1,
        "missing": len(messages) - 2,
        "orphans": 0,
        "read_by_native": True,
        "damaged": "",
    }


def test_new_leaves_files_alone_that_are_there(palabre: Palabre, home: Path) -> None:
    palabre("translate", "new", "nl", "plans")
    before = (home / "locales" / "nl" / "plans.po").read_bytes()
    ran = palabre("translate", "new", "nl", "plans")
    assert "is there already" in ran.out
    assert (home / "locales" / "nl" / "plans.po").read_bytes() == before


def test_a_translation_of_a_deck_of_ones_own_lies_beside_it(palabre: Palabre, home: Path, tmp_path: Path) -> None:
    deck = write_deck(tmp_path)
    folder = deck if deck.is_dir() else deck.parent
    ran = palabre("translate", "new", "fr", str(folder))
    assert ran.code == 0
    assert (folder / "locales" / "fr.po").exists()
    assert not (home / "locales").exists()
    assert "nothing changed" in palabre("translate", "update", "fr", str(folder)).out


def test_when_a_source_changes_the_room_sees_it_until_its_old_translation_was_looked_at(
    palabre: Palabre, tmp_path: Path
) -> None:
    file = write_deck(tmp_path)
    folder = file if file.is_dir() else file.parent
    palabre("translate", "new", "fr", str(folder))
    po = folder / "locales" / "fr.po"
    translated(po, "Schools should teach AI.", "L’école devrait enseigner l’IA.")
    before = Text("sample/first-card/text", "Schools should teach AI.")
    assert translator("fr", (folder,))(before) == "L’école devrait enseigner l’IA."
    yaml = folder / "deck.yaml"
    changed = yaml.read_text(encoding="utf-8").replace("text: Schools should", "text: Every school should")
    yaml.write_text(changed, encoding="utf-8")
    ran = palabre("translate", "update", "fr", str(folder))
    assert "1 source changed, the old translation kept as fuzzy" in ran.out
    after = Text(before.context, "Every school should teach AI.")
    assert translator("fr", (folder,))(after) == after.source
    kept = po.read_text(encoding="utf-8")
    assert "L’école devrait enseigner l’IA." in kept
    assert '#| msgid "Schools should teach AI."' in kept
    po.write_text(kept.replace("#, fuzzy\n", ""), encoding="utf-8")
    assert translator("fr", (folder,))(after) == "L’école devrait enseigner l’IA."


def test_check_names_file_line_and_text_of_a_mistake(palabre: Palabre, home: Path) -> None:
    palabre("translate", "new", "nl", "game")
    file = home / "locales" / "nl" / "game.po"
    translated(file, "Back", "Terug, maar dan wel heel erg ver terug")
    ran = palabre("translate", "check", "nl", "game")
    assert ran.code == 1
    line = file.read_text(encoding="utf-8").splitlines().index('msgid "Back"') + 1
    assert f"{file}:{line}: ui/button/back: " in ran.out
    assert "1 file checked: 1 mistake." in ran.out


def test_what_ships_has_no_mistake(palabre: Palabre) -> None:
    ran = palabre("translate", "check", "fr")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "10 files checked: 0 mistakes.")


def test_templates_for_a_translation_server_hold_every_text(palabre: Palabre, tmp_path: Path) -> None:
    ran = palabre("translate", "extract", "plans", "-o", str(tmp_path / "pot"))
    assert ran.code == 0
    template = parse_po((tmp_path / "pot" / "plans.pot").read_bytes())
    french = parse_po((paths.plans_folder() / "locales" / "fr.po").read_bytes())
    assert [message.context for message in template] == [message.context for message in french]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "klingonese"), "is no code of a language. Write a code like fr"),
        (("new", "Français"), "The code of Français is fr"),
        (("new", "dutch"), "The code of dutch is nl"),
        (("status", "fr", "gmae"), "Did you mean game?"),
        (("update", "nl"), "palabre translate new LANG"),
    ],
)
def test_wrong_words_are_answered_with_what_to_do(palabre: Palabre, words: tuple[str, ...], said: str) -> None:
    ran = palabre("translate", *words)
    assert ran.code in (1, 2)
    assert said in ran.err


def test_a_damaged_file_is_told_and_left_alone(palabre: Palabre, home: Path) -> None:
    palabre("translate", "new", "nl", "plans")
    file = home / "locales" / "nl" / "plans.po"
    file.write_text("nonsense", encoding="utf-8")
    ran = palabre("translate", "update", "nl", "plans")
    assert ran.code == 1
    assert str(file) in ran.err
    assert file.read_text(encoding="utf-8") == "nonsense"
    assert "damaged" in palabre("translate", "status", "nl", "plans").out
    assert palabre("translate", "check", "nl", "plans").code == 1


@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_made_up_languages_show_and_play_but_are_not_offered(palabre: Palabre, tmp_path: Path, language: str) -> None:
    picture = tmp_path / "table.png"
    shown = palabre("shot", "--screen", "table", "--size", "320x240", "--language", language, "-o", str(picture))
    assert (shown.code, picture.exists()) == (0, True)
    assert palabre("play", "--rehearse", "--no-screen", "--language", language, "--cards", "1").code == 0
    refused = palabre("play", "--language", "en-XC")
    assert (refused.code, "en-XA" in refused.err) == (2, False)


def test_mistakes_in_a_translation_are_told_in_the_language_that_the_translator_plays_in(
    palabre: Palabre, home: Path
) -> None:
    palabre("translate", "new", "nl", "game")
    translated(home / "locales" / "nl" / "game.po", "Back", "Terug, maar dan wel heel erg ver terug")
    (home / "settings.json").write_text('{"language": "fr"}')
    ran = palabre("translate", "check", "nl", "game")
    assert "ui/button/back: «\u202fTerug, maar dan wel heel erg ver terug\u202f» a 38 caractères" in ran.out
