"""Where the game finds its content, and where it keeps a user's things."""

from pathlib import Path

import pytest

from game import paths

ROOT = Path(__file__).parents[2]


def test_a_checkout_uses_its_own_folders() -> None:
    assert paths.decks_folder() == ROOT / "decks"
    assert paths.formats_folder() == ROOT / "formats"
    assert paths.plans_folder() == ROOT / "plans"
    assert paths.assets_folder() == ROOT / "assets"
    assert paths.locales_folder() == ROOT / "locales"


def test_an_installed_package_uses_the_content_that_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.decks_folder() == tmp_path / "_data" / "decks"


def test_palabre_home_decides_where_things_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick"))
    assert paths.home() == tmp_path / "stick"
    assert paths.sessions_folder() == tmp_path / "stick" / "sessions"
    assert paths.user_decks_folder() == tmp_path / "stick" / "decks"
    assert paths.cache_folder() == tmp_path / "stick" / "cache"
    assert list(tmp_path.iterdir()) == []  # asking for a path makes nothing


def test_a_relative_palabre_home_does_not_wander_with_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "stick")
    assert paths.home() == tmp_path / "stick"


def test_an_empty_palabre_home_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "")
    assert paths.home().name == "palabre"
