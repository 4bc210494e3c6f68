"""`palabre migrate`: what it changes, what it shows, what it leaves alone."""

import shutil
from pathlib import Path

from tests.cli.conftest import Palabre
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import spoilt, write_deck

OLD = Path(__file__).parents[1] / "old_decks" / "first-sketch"


def test_a_dry_run_shows_the_difference_and_changes_nothing(palabre: Palabre, tmp_path: Path) -> None:
    folder = shutil.copytree(OLD, tmp_path / "first-sketch")
    ran = palabre("migrate", str(folder), "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("every-card-has-a-text: What an estimate asked")
    assert "-palabre: 0   # the very first\n+palabre: 1   # the very first\n" in ran.out
    assert '-msgctxt "first-sketch/machine-on-trial/charge"\n+msgctxt "first-sketch/machine-on-trial/text"\n' in ran.out
    assert ran.out.endswith("Nothing was changed. Without --dry-run it is.\n")
    assert sorted(path.name for path in folder.rglob("*")) == ["deck.yaml", "fr.po", "locales"]
    assert (folder / "deck.yaml").read_bytes() == (OLD / "deck.yaml").read_bytes()


def test_an_old_deck_is_brought_up_to_date_as_its_check_says(palabre: Palabre, tmp_path: Path) -> None:
    folder = shutil.copytree(OLD, tmp_path / "first-sketch")
    checked = palabre("check", str(folder))
    assert checked.code == 1
    assert f"palabre migrate {folder}" in checked.out
    ran = palabre("migrate", str(folder))
    assert ran.code == 0
    assert "deck.yaml changed; what it was is kept as deck.yaml.bak\n" in ran.out
    assert palabre("check", str(folder)).code == 0
    assert (folder / "deck.yaml.bak").read_bytes() == (OLD / "deck.yaml").read_bytes()


def test_a_deck_of_the_present_version_is_left_alone(palabre: Palabre, tmp_path: Path) -> None:
    folder = write_deck(tmp_path, ALL_KINDS)
    ran = palabre("migrate", str(folder))
    assert ran.code == 0
    assert ran.out == f"{folder / 'deck.yaml'} is written in version 1, the present one: nothing to change.\n"
    assert [path.name for path in folder.iterdir()] == ["deck.yaml"]


def test_a_deck_that_cannot_be_changed_is_told(palabre: Palabre, tmp_path: Path) -> None:
    folder = write_deck(tmp_path, spoilt(ALL_KINDS, "palabre: 1", "palabre: 7"))
    ran = palabre("migrate", str(folder))
    assert ran.code == 1
    assert "version-is-known" in ran.err
    assert palabre("migrate", "nowhere").code == 2
