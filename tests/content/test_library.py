"""Finding decks and formats, and opening them from the cache."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.content import cache, loader
from game.content.library import find_decks, find_formats, open_deck, open_format
from game.content.loader import load_deck, load_format
from tests.content.pictures import png
from tests.content.samples import DECK, spoilt, with_image, write_deck, write_format


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test."""
    folder = tmp_path / "home"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture
def _no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails a test that reads YAML."""

    def refuse(*_: object) -> None:
        raise AssertionError("the YAML was parsed")

    monkeypatch.setattr(loader, "parse", refuse)


def entries(home: Path) -> list[Path]:
    return sorted((home / "cache").iterdir())


def test_shipped_formats_are_found_by_name() -> None:
    assert find_formats()["duel"] == paths.formats_folder() / "duel.yaml"


def test_the_users_own_decks_are_found_and_win_over_shipped_ones(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = home.parent / "shipped"
    (home / "decks").mkdir(parents=True)
    shipped.mkdir()
    monkeypatch.setattr(paths, "decks_folder", lambda: shipped)
    theirs = write_deck(shipped)
    assert find_decks() == {"sample": theirs}
    own = write_deck(home / "decks")
    assert find_decks() == {"sample": own}


def test_extra_places_are_decks_or_folders_of_decks(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    folder = write_deck(tmp_path / "usb")
    for extra in (tmp_path / "usb", folder, folder / "deck.yaml"):
        assert find_decks([extra])["sample"] == folder
    assert find_decks([tmp_path / "nowhere"]) == find_decks()


def test_decks_are_sorted_and_other_things_in_the_folder_are_left_alone(home: Path) -> None:
    for name in ("b", "a"):
        (home / "decks" / name).mkdir(parents=True)
        (home / "decks" / name / "deck.yaml").touch()
    (home / "decks" / "empty").mkdir()
    (home / "decks" / "file.txt").touch()
    found = find_decks()
    assert list(found) == sorted(found)
    assert {"a", "b"} <= found.keys()
    assert "empty" not in found


def test_extra_formats_are_files_or_folders_of_files(tmp_path: Path) -> None:
    file = write_format(tmp_path)
    assert find_formats([file])["sample"] == find_formats([tmp_path])["sample"] == file


def test_a_deck_opened_again_is_the_same_and_is_not_parsed(
    tmp_path: Path, home: Path, request: pytest.FixtureRequest
) -> None:
    folder = write_deck(tmp_path, spoilt(DECK, "date: 2025-07", "date: 2020"))  # one warning, which is kept too
    first = open_deck(folder)
    assert first == load_deck(folder)
    assert len(first.problems) == 1
    assert len(entries(home)) == 1
    request.getfixturevalue("_no_parsing")
    assert open_deck(folder) == first


def test_a_format_opened_again_is_the_same_and_is_not_parsed(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    file = write_format(tmp_path)
    first = open_format(file)
    assert first == load_format(file)
    request.getfixturevalue("_no_parsing")
    assert open_format(file) == first


def test_a_deck_that_changed_is_read_again_and_takes_the_place_of_the_old_entry(tmp_path: Path, home: Path) -> None:
    open_deck(write_deck(tmp_path))
    changed = open_deck(write_deck(tmp_path, spoilt(DECK, "title: Sample", "title: Changed")))
    assert changed.required().title.source == "Changed"
    assert len(entries(home)) == 1


def test_a_picture_that_went_missing_is_noticed(tmp_path: Path) -> None:
    folder = write_deck(tmp_path, with_image("photo.png"))
    (folder / "images").mkdir()
    (folder / "images" / "photo.png").write_bytes(png())
    assert open_deck(folder).problems == ()
    (folder / "images" / "photo.png").unlink()
    assert [problem.rule for problem in open_deck(folder).problems] == ["images-exist"]


def test_another_program_does_not_trust_the_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    folder = write_deck(tmp_path)
    open_deck(folder)
    monkeypatch.setattr(cache, "__version__", "99.0.0")
    request.getfixturevalue("_no_parsing")
    with pytest.raises(AssertionError, match="parsed"):
        open_deck(folder)


def test_a_deck_with_an_error_is_not_kept(tmp_path: Path, home: Path) -> None:
    loaded = open_deck(write_deck(tmp_path, spoilt(DECK, "title: Sample", "titel: Sample")))
    assert loaded.value is None
    assert not (home / "cache").exists()


def test_a_missing_deck_says_so(tmp_path: Path) -> None:
    assert [problem.rule for problem in open_deck(tmp_path / "nowhere").problems] == ["file-exists"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"key": 3',
        b"[" * 100_000,
        b"{key}",
        b'{"key": "KEY"}',
        b'{"key": "KEY", "value": {}, "warnings": []}',
        b'{"key": "KEY", "value": null, "warnings": []}',
        b'{"key": "KEY", "value": VALUE, "warnings": 3}',
        b'{"key": "KEY", "value": VALUE, "warnings": [[]]}',
        b'{"key": "KEY", "value": VALUE, "warnings": [["fatal", "a", 1, 1, "b", "c", "d", null]]}',
    ],
)
def test_a_damaged_entry_counts_as_absent_and_is_made_again(tmp_path: Path, home: Path, damage: bytes) -> None:
    folder = write_deck(tmp_path)
    first = open_deck(folder)
    (entry,) = entries(home)
    whole = entry.read_bytes()
    data = json.loads(whole)
    damage = damage.replace(b"KEY", data["key"].encode()).replace(b"VALUE", json.dumps(data["value"]).encode())
    entry.write_bytes(damage)
    assert open_deck(folder) == first
    assert entry.read_bytes() == whole


def test_nothing_is_left_behind_when_nothing_can_be_written(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_deck(tmp_path)
    home.mkdir()
    (home / "cache").touch()  # a file where the folder should be
    assert open_deck(folder).problems == ()
    (home / "cache").unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert open_deck(folder).problems == ()
    assert entries(home) == []


def test_a_start_with_unchanged_decks_imports_neither_yaml_nor_the_schema_library(tmp_path: Path) -> None:
    folder, file = write_deck(tmp_path), write_format(tmp_path)
    open_deck(folder)
    open_format(file)
    script = (
        "import sys; from pathlib import Path\n"
        "from game.content.library import find_decks, find_formats, open_deck, open_format\n"
        "find_decks(), find_formats()\n"
        "assert open_deck(Path(sys.argv[1])).value and open_format(Path(sys.argv[2])).value\n"
        "print(sorted({'yaml', 'jsonschema_rs', 'game.content.loader', 'difflib'} & set(sys.modules)))\n"
    )
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", script, str(folder), str(file)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
