"""A deck goes from one computer to another in one file."""

from pathlib import Path

import pytest

from tests.cli.conftest import Palabre
from tests.content.packs.zips import GOOD, write_pack
from tests.content.samples import DECK, spoilt, write_deck


def test_a_deck_is_packed_added_and_offered(palabre: Palabre, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "sample.zip"
    ran = palabre("pack", str(write_deck(tmp_path)), "-o", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"1 file of sample 1.0.0 in {file}.\n"
    ran = palabre("add", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"Sample 1.0.0: {home / 'decks' / 'sample'}\nPlay it: palabre play --deck sample\n"
    assert palabre("play", "--deck", "sample", "--rehearse", "--no-screen", "--cards", "1").code == 0
    ran = palabre("add", str(file))
    assert ran.code == 1
    assert "--replace" in ran.err
    assert "in the place of 1.0.0" in palabre("add", "--replace", str(file)).out


def test_a_shipped_deck_is_packed_by_its_name(
    palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert palabre("pack", "basics").code == 0
    assert [file.suffix for file in tmp_path.glob("basics-*")] == [".zip"]


def test_a_deck_with_mistakes_is_not_packed(palabre: Palabre, tmp_path: Path) -> None:
    deck = write_deck(tmp_path, spoilt(DECK, "[12, 99]", "[99, 12]"))
    ran = palabre("pack", str(deck), "-o", str(tmp_path / "x.zip"))
    assert (ran.code, ran.out) == (1, "")
    assert "[ages-go-up]" in ran.err
    assert not (tmp_path / "x.zip").exists()


def test_a_bad_pack_is_told_with_its_rule_and_its_fix(palabre: Palabre, home: Path, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, [*GOOD.items(), ("../evil.md", b"x")])
    ran = palabre("add", str(pack))
    assert (ran.code, ran.out) == (1, "")
    assert f"{pack}:1:1: error: `../evil.md` leads out of the folder of the deck [pack-names-are-safe]" in ran.err
    assert "\n  fix: " in ran.err
    assert not (home / "decks").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "nowhere.zip"), "no file nowhere.zip"),
        (("pack", "nowhere"), "no deck 'nowhere'"),
        (("pack", "basics", "-o", "basics.rar"), "should end in .zip"),
    ],
)
def test_wrong_words_are_told(palabre: Palabre, words: tuple[str, ...], said: str) -> None:
    ran = palabre(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
