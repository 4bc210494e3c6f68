"""Preferences: kept, read again, and never a reason not to start."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.shell.prefs import machine_language, read_prefs, unread, write_prefs
from game.view.prefs import Clock, Motion, Prefs, ThemeName

LANGUAGES = ("en", "fr")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_what_is_kept_is_read_again() -> None:
    prefs = Prefs("fr", ThemeName.NIGHT, muted=True, motion=Motion.CALM, text=150)
    prefs = replace(prefs, desk=False, clock=Clock.HIDDEN, guard_ms=600, letters=False, keys=(("next", "f6"),))
    write_prefs(prefs)
    assert read_prefs(LANGUAGES) == prefs


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"null", b'"fr"', b"[" * 100_000, b"\x00" * 64])
def test_settings_that_cannot_be_read_give_way_to_the_defaults(content: bytes, home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_bytes(content)
    assert read_prefs(LANGUAGES) == Prefs(language=machine_language(LANGUAGES))


def test_a_value_that_does_not_fit_gives_way_alone(home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_text(
        '{"language": ["fr"], "theme": "night", "muted": "yes", "motion": {"full": 1}, "text": 110, "new": 1,'
        '"guard_ms": 7, "letters": 0, "clock": "no", "desk": null, "keys": {"next": "a", "leap": "f6", "back": "f7"}}',
        encoding="utf-8",
    )
    expected = Prefs(machine_language(LANGUAGES), ThemeName.NIGHT, False, Motion.FULL, keys=(("back", "f7"),))
    assert read_prefs(LANGUAGES) == expected


def test_settings_that_do_not_fit_are_named_and_kept_for_whoever_wrote_them(home: Path) -> None:
    home.mkdir()
    for written, names in (
        ('{"language": "fr", "text": 110, "motion": "fast", "new": 1}', ("motion", "text")),
        ("not json", ("settings.json",)),
        ("[]", ("settings.json",)),
    ):
        (home / "settings.json").write_text(written, encoding="utf-8")
        assert unread(read_prefs(LANGUAGES)) == names
        assert (home / "settings.old.json").read_text(encoding="utf-8") == written


def test_settings_that_fit_leave_nothing_to_tell(home: Path) -> None:
    assert unread(read_prefs(LANGUAGES)) == ()
    write_prefs(Prefs("fr", text=150))
    assert unread(read_prefs(LANGUAGES)) == ()
    assert [file.name for file in home.iterdir()] == ["settings.json"]


def test_a_folder_that_cannot_be_written_keeps_no_preferences_and_stops_nothing(home: Path) -> None:
    home.write_text("a file")
    write_prefs(Prefs("fr"))
    assert home.read_text() == "a file"
    assert read_prefs(LANGUAGES).language in LANGUAGES


def test_whether_the_clock_showed_was_kept_as_yes_and_no_before(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    for kept, clock in (("true", Clock.SHOWN), ("false", Clock.HIDDEN), ('"none"', Clock.NONE), ("7", Clock.SHOWN)):
        (home / "settings.json").write_text(f'{{"clock": {kept}}}', encoding="utf-8")
        assert read_prefs(("en",)).clock is clock


def test_a_value_that_an_earlier_version_kept_is_no_mistake(home: Path) -> None:
    home.mkdir()
    for kept in ("true", "false"):
        (home / "settings.json").write_text(f'{{"clock": {kept}}}', encoding="utf-8")
        assert unread(read_prefs(LANGUAGES)) == ()
    assert not (home / "settings.old.json").exists()
