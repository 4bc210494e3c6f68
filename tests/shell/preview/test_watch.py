"""A save is noticed once, whatever way an editor has of saving, and never in the middle of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.shell.preview.watch import GONE_S, LOOK_S, Watch


class Hand:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    for folder in ("locales", "images"):
        (tmp_path / folder).mkdir()
    (tmp_path / "deck.yaml").write_text("id: one")
    (tmp_path / "locales" / "fr.po").write_text('msgid ""')
    (tmp_path / "images" / "mill.png").write_bytes(b"1")
    return tmp_path


def told(watch: Watch, hand: Hand, seconds: float) -> int:
    """How often it says that something changed within so many seconds."""
    count = 0
    for _ in range(round(seconds / 0.01)):
        hand.now_s += 0.01
        count += watch.changed()
    return count


def in_place(file: Path) -> None:
    file.write_text("id: two words")


def renamed_over(file: Path) -> None:
    part = file.with_suffix(".tmp")
    part.write_text("id: two words")
    part.replace(file)


def deleted_first(file: Path) -> None:
    file.unlink()
    file.write_text("id: two words")


def with_a_backup(file: Path) -> None:
    file.rename(file.with_suffix(".bak"))
    file.write_text("id: two words")


@pytest.mark.parametrize("save", [in_place, renamed_over, deleted_first, with_a_backup])
@pytest.mark.parametrize("name", ["deck.yaml", "locales/fr.po", "images/mill.png"])
def test_every_way_to_save_is_noticed_once(deck: Path, name: str, save: Callable[[Path], None]) -> None:
    hand = Hand()
    watch = Watch(deck, hand)
    assert told(watch, hand, 1.0) == 0
    save(deck / name)
    assert told(watch, hand, 0.25) == 1
    assert told(watch, hand, 2.0) == 0


def test_files_that_come_and_go_are_noticed(deck: Path) -> None:
    hand = Hand()
    watch = Watch(deck, hand)
    (deck / "locales" / "es.po").write_text('msgid ""')
    assert told(watch, hand, 0.25) == 1
    (deck / "images" / "mill.png").unlink()
    assert told(watch, hand, 0.25) == 1


def test_what_is_no_part_of_the_deck_is_not_looked_at(deck: Path) -> None:
    hand = Hand()
    watch = Watch(deck, hand)
    (deck / ".deck.yaml.swp").write_text("x")
    (deck / "REVIEW.md").write_text("x")
    (deck / "locales" / ".fr.po.swp").write_text("x")
    assert told(watch, hand, 1.0) == 0


def test_a_file_is_not_read_while_it_is_still_being_written(deck: Path) -> None:
    hand = Hand()
    watch = Watch(deck, hand)
    for length in range(1, 30):
        (deck / "deck.yaml").write_text("x" * length)
        assert told(watch, hand, 0.02) == 0
    assert told(watch, hand, 0.25) == 1


def test_an_editor_may_take_the_deck_away_for_a_moment(deck: Path) -> None:
    hand = Hand()
    watch = Watch(deck, hand)
    (deck / "deck.yaml").unlink()
    assert told(watch, hand, GONE_S / 2) == 0
    (deck / "deck.yaml").write_text("id: two words")
    assert told(watch, hand, LOOK_S * 3) == 1


def test_a_deck_that_stays_away_is_told(deck: Path) -> None:
    hand = Hand()
    watch = Watch(deck, hand)
    (deck / "deck.yaml").unlink()
    assert told(watch, hand, GONE_S * 2) == 1


def test_a_folder_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    hand = Hand()
    assert told(Watch(tmp_path / "nowhere", hand), hand, 1.0) == 0
