"""The preview on a virtual screen: a save shows, a mistake is told beside the last good card, until it is mended."""

import shutil
from pathlib import Path

from game import paths
from tests.window.conftest import Desk

CLAIM = "Nobody should have to read this claim."


def test_a_save_shows_a_mistake_is_told_and_mending_brings_the_card_back(desk: Desk, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(paths.decks_folder() / "environment", tmp_path / "elsewhere" / "environment"))
    file = folder / "deck.yaml"
    good = file.read_text(encoding="utf-8")
    head, card = good.split("  - id: energy-label\n", 1)
    line = next(line for line in card.splitlines() if line.startswith("    text:"))
    other = f"{head}  - id: energy-label\n{card.replace(line, f'    text: {CLAIM}', 1)}"

    desk.run("preview", str(folder), "energy-label")
    first = desk.until(lambda _: True)
    file.write_text(other, encoding="utf-8")
    changed = desk.until(lambda now: now != first)
    file.write_text(other.replace("    kind: statement", "    kid: statement", 1), encoding="utf-8")
    broken = desk.until(lambda now: now not in (first, changed))
    part = folder / "deck.yaml~"
    part.write_text(other, encoding="utf-8")
    part.replace(file)
    desk.until(lambda now: now == changed)
    file.write_text(good, encoding="utf-8")
    desk.until(lambda now: now == first)
    assert broken

    desk.keys("s")
    narrow = desk.until(lambda now: now != first)
    desk.keys("l")
    assert desk.until(lambda now: now not in (first, narrow))
    assert desk.close() == 0


def test_a_deck_with_mistakes_from_the_start_shows_them_and_then_the_deck(desk: Desk, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(paths.decks_folder() / "environment", tmp_path / "elsewhere" / "environment"))
    file = folder / "deck.yaml"
    good = file.read_bytes()
    file.write_text("palabre: 1\ntitle: [", encoding="utf-8")
    desk.run("preview", str(folder))
    mistakes = desk.until(lambda _: True)
    file.write_bytes(good)
    desk.until(lambda now: now != mistakes)
    assert desk.close() == 0
