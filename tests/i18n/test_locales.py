"""From PO files to a translator: what is read, what is left out, and that nothing there stops a start."""

import logging
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import paths
from game.core.text import Plural, Text
from game.i18n.locales import (
    Catalogue,
    DamagedCatalogue,
    language_name,
    languages,
    parse_catalogue,
    read_catalogue,
    translator,
)

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""
GOOD = (
    HEADER + 'msgctxt "a"\nmsgid "one"\nmsgstr "un"\n\n'
    'msgctxt "cards"\nmsgid "{n} card"\nmsgid_plural "{n} cards"\nmsgstr[0] "{n} carte"\nmsgstr[1] "{n} cartes"\n'
)
DAMAGED = [
    b"\xff\xfe\x00 no text",
    b"this is no PO file",
    b'"a line that continues nothing"\n',
    (HEADER + 'msgctxt "a"\nmsgid "one"\nmsgstr[x] "un"\n').encode(),
    (HEADER + 'msgctxt "a"\nmsgid "one"\n').encode(),
    b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "a"\nmsgstr "b"\n',
    b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=many; plural=?;\\n"\n\nmsgid "a"\nmsgstr "b"\n',
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of interface translations."""
    folder = tmp_path / "locales"
    folder.mkdir()
    monkeypatch.setattr(paths, "locales_folder", lambda: folder)
    return folder


def write(file: Path, content: str | bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_texts_and_plurals_are_read_by_context(tmp_path: Path) -> None:
    catalogue = read_catalogue(write(tmp_path / "fr.po", GOOD))
    assert catalogue.texts == {"a": "un"}
    assert catalogue.plurals == {"cards": ("{n} carte", "{n} cartes")}


def test_what_was_read_once_comes_from_the_cache_and_is_the_same(tmp_path: Path, home: Path) -> None:
    file = write(tmp_path / "fr.po", GOOD)
    first = read_catalogue(file)
    assert len(list((home / "cache").iterdir())) == 1
    assert read_catalogue(file) == first


def test_a_damaged_cache_is_read_again(tmp_path: Path, home: Path) -> None:
    file = write(tmp_path / "fr.po", GOOD)
    first = read_catalogue(file)
    for kept in (home / "cache").iterdir():
        kept.write_text('{"texts": 3}')
    assert read_catalogue(file) == first


def test_fuzzy_empty_and_half_translated_texts_are_left_out() -> None:
    content = (
        HEADER + '#, fuzzy\nmsgctxt "a"\nmsgid "one"\nmsgstr "un"\n\nmsgctxt "b"\nmsgid "two"\nmsgstr ""\n\n'
        'msgctxt "c"\nmsgid "{n} card"\nmsgid_plural "{n} cards"\nmsgstr[0] "{n} carte"\nmsgstr[1] ""\n'
    )
    catalogue = parse_catalogue(content.encode())
    assert not catalogue.texts
    assert not catalogue.plurals


def test_a_translation_with_a_wrong_placeholder_is_left_out(locales: Path) -> None:
    """Filled in, it would stop the program in the middle of a debate."""
    content = HEADER + 'msgctxt "card-of"\nmsgid "card {card}"\nmsgstr "carte {carte}"\n'
    write(locales / "fr" / "LC_MESSAGES" / "game.po", content)
    assert translator("fr")(Text("card-of", "card {card}"), card=3) == "card 3"


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_leaves_the_source_texts_and_a_warning(
    content: bytes, locales: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(locales / "fr" / "LC_MESSAGES" / "game.po", content)
    with caplog.at_level(logging.WARNING):
        assert translator("fr")(Text("a", "one")) == "one"
    assert [str(file) in record.getMessage() for record in caplog.records] == [True]
    assert capsys.readouterr().out == ""  # Babel likes to print


def test_a_damaged_file_says_in_which_line() -> None:
    with pytest.raises(DamagedCatalogue, match="line 6: "):
        parse_catalogue((HEADER + "msgid: one\n").encode())


def test_a_damaged_deck_translation_does_not_touch_the_interface(tmp_path: Path, locales: Path) -> None:
    write(locales / "fr" / "LC_MESSAGES" / "game.po", GOOD)
    write(tmp_path / "deck" / "locales" / "fr.po", b"\xff")
    assert translator("fr", [tmp_path / "deck"])(Text("a", "one")) == "un"


def test_a_folder_where_a_file_should_be_leaves_the_source_texts(
    locales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = locales / "fr" / "LC_MESSAGES" / "game.po"
    folder.mkdir(parents=True)
    assert translator("fr")(Text("a", "one")) == "one"
    assert str(folder) in caplog.text


def test_a_deck_cannot_rename_the_interface(tmp_path: Path, locales: Path) -> None:
    write(locales / "fr" / "LC_MESSAGES" / "game.po", GOOD)
    write(tmp_path / "deck" / "locales" / "fr.po", GOOD.replace('"un"', '"autre chose"'))
    assert translator("fr", [tmp_path / "deck"])(Text("a", "one")) == "un"


def test_each_folder_with_a_translation_is_a_language(locales: Path) -> None:
    assert languages() == ("en",)
    write(locales / "pt_BR" / "LC_MESSAGES" / "game.po", HEADER)
    write(locales / "fr" / "LC_MESSAGES" / "game.po", HEADER)
    (locales / "de").mkdir()
    assert languages() == ("en", "fr", "pt_BR")


def test_a_language_without_any_file_shows_the_source(locales: Path) -> None:
    tr = translator("fr")
    assert list(locales.iterdir()) == []
    assert tr(Text("a", "one")) == "one"
    assert tr.plural(Plural("cards", "{n} card", "{n} cards"), 2) == "2 cards"


PIECES = st.sampled_from(
    [
        *(line.encode() + b"\n" for line in GOOD.splitlines()),
        *(line + b"\n" for content in DAMAGED for line in content.splitlines()),
        b'msgstr[7] "a"\n',
        b'#~ msgid "a"\n',
        "#: \u2068\n".encode(),
        b"\x00",
        b'msgid_plural "\n',
    ]
)


@given(st.lists(PIECES | st.binary(max_size=12), max_size=14).map(b"".join))
@settings(deadline=None, max_examples=200)
def test_whatever_a_file_holds_it_is_read_or_refused(content: bytes) -> None:
    try:
        catalogue = parse_catalogue(content)
    except DamagedCatalogue:
        return  # what callers are ready for; anything else fails here
    assert all(catalogue.texts.values())
    assert all(len(forms) > 0 and all(forms) for forms in catalogue.plurals.values())


def test_a_users_own_translation_counts_before_the_one_that_ships(locales: Path, home: Path) -> None:
    write(locales / "fr" / "LC_MESSAGES" / "game.po", GOOD)
    write(home / "locales" / "fr" / "game.po", HEADER + 'msgctxt "a"\nmsgid "one"\nmsgstr "moi"\n')
    write(home / "locales" / "nl" / "formats.po", HEADER + 'msgctxt "formats/x"\nmsgid "x"\nmsgstr "y"\n')
    tr = translator("fr")
    assert (tr(Text("a", "one")), tr.plural(Plural("cards", "{n} card", "{n} cards"), 1)) == ("moi", "1 carte")
    assert translator("nl")(Text("formats/x", "x")) == "y"
    assert languages() == ("en", "fr")


def test_plurals_follow_the_rule_of_the_header(locales: Path) -> None:
    rule = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
    forms = "".join(f'msgstr[{place}] "{{n}} {word}"\n' for place, word in enumerate(("karta", "karty", "kart")))
    content = (
        HEADER.replace("nplurals=2; plural=(n > 1);", rule) + GOOD[GOOD.index('msgctxt "cards"') :].split("msgstr")[0]
    )
    write(locales / "pl" / "LC_MESSAGES" / "game.po", content + forms)
    for _ in ("read", "from the cache"):
        tr = translator("pl")
        said = [tr.plural(Plural("cards", "{n} card", "{n} cards"), n) for n in (1, 3, 5, 12, 22)]
        assert said == ["1 karta", "3 karty", "5 kart", "12 kart", "22 karty"]


@pytest.mark.parametrize("rule", ["nplurals=2; plural=n%(n-5);", "nplurals=2; plural=((((n;"])
def test_a_rule_for_plurals_that_would_fail_is_refused(rule: str) -> None:
    with pytest.raises(DamagedCatalogue):
        parse_catalogue(GOOD.replace("nplurals=2; plural=(n > 1);", rule).encode())


@pytest.mark.parametrize(
    ("code", "name"), [("fr", "Français"), ("ar", "العربية"), ("nl", "Nederlands"), ("xx-klingon", "xx-klingon")]
)
def test_a_language_is_called_by_its_own_name(code: str, name: str) -> None:
    assert language_name(code) == name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_translation_that_is_too_large_or_no_ordinary_file_is_left_out_and_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    large, pipe = tmp_path / "large.po", tmp_path / "pipe.po"
    large.write_bytes(b'msgid ""\nmsgstr ""\n' + b"# \n" * 400_000)
    os.mkfifo(pipe)
    device = tmp_path / "device.po"
    device.symlink_to("/dev/zero")
    for file, why in ((large, "larger than 1024 KiB"), (pipe, "no ordinary file"), (device, "no ordinary file")):
        caplog.clear()
        assert read_catalogue(file) == Catalogue({}, {})
        assert why in caplog.text
