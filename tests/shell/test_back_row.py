"""The last row can read what is claimed: on a small projector, eight picture heights away, in a lit room."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from game.core.deck import Card, CardKind, Deck
from game.i18n.translator import Translator
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.shot import save_picture, scene_of
from game.view.prefs import Prefs, ThemeName
from game.view.scene import Node, Scene, Words
from tests.shell.back_row import TESSERACT_LANGUAGES, for_the_reader, minutes_high, read, seen, share_right

PROJECTOR = (1024, 768)
SCREENS = (
    (CardKind.STATEMENT, "duel", "read"),
    (CardKind.STATEMENT, "duel", "first-vote"),
    (CardKind.CLAIM, "fact-or-fake", "vote"),
)
"""Where claims stand large, and where fields leave them the least room."""

RIGHT, RIGHT_OF_EACH = 0.97, 0.94
"""The share of characters read rightly, over all claims and of each. Tesseract itself takes a `le` for `Le` now and
then, however large it is."""


@cache
def catalogue() -> Catalogue:
    return open_catalogue()


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pictures are read faster without threads, and other tests run beside this one."""
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")


def reads(language: str) -> None:
    """Skip where nobody reads that language."""
    found = shutil.which("tesseract")
    listed = subprocess.run([found, "--list-langs"], capture_output=True, text=True, check=True) if found else None
    if listed is None or TESSERACT_LANGUAGES[language] not in listed.stdout.split():
        pytest.skip(
            f"needs Tesseract (Debian: apt install tesseract-ocr tesseract-ocr-{TESSERACT_LANGUAGES[language]})"
        )


def longest(deck: Deck, kind: CardKind, tr: Translator) -> Card:
    return max((card for card in deck.cards if card.kind is kind), key=lambda card: len(tr(card.text)))


def claim_in(scene: Scene, words: str) -> Node:
    """The node that says all of the claim."""
    for node in scene.nodes:
        if isinstance(node.paint, Words) and " ".join(node.paint.lines).split() == words.split():
            return node
    raise AssertionError(f"{scene.name} does not show: {words}")


def shares(language: str, theme: ThemeName, folder: Path, heights: float) -> list[float]:
    """How much of the longest claims of each deck is read from that far away."""
    said, pictures = [], []
    tr = catalogue().translator(language)
    for name, (deck, _) in catalogue().decks.items():
        for kind, played, screen in SCREENS:
            card = longest(deck, kind, tr)
            scene, text = scene_of(screen, catalogue(), name, played, Prefs(language, theme), PROJECTOR, card.id)
            said.append(tr(card.text))
            box = claim_in(scene, said[-1]).box
            pictures.append(folder / f"{name}-{played}-{screen}.png")
            save_picture(scene, text, pictures[-1])
            with Image.open(pictures[-1]) as shot:
                for_the_reader(seen(shot, heights), box, scene.height).save(pictures[-1])
    found = [share_right(*both) for both in zip(said, read(pictures, language, folder), strict=True)]
    mean = sum(found) / len(found)
    print(f"{language} {theme} from {heights:g} heights: {mean:.1%} of {len(found)} claims, the worst {min(found):.1%}")
    return found


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("language", TESSERACT_LANGUAGES)
def test_the_last_row_reads_the_longest_claims(language: str, theme: ThemeName, tmp_path: Path) -> None:
    reads(language)
    found = shares(language, theme, tmp_path, heights=8)
    assert sum(found) / len(found) >= RIGHT
    assert min(found) >= RIGHT_OF_EACH


@pytest.mark.parametrize("language", TESSERACT_LANGUAGES)
def test_so_does_somebody_who_sees_half_as_sharply(language: str, tmp_path: Path) -> None:
    """A visual acuity of 0.5, the least with which one may drive a car in the European Union: twice as far away."""
    reads(language)
    found = shares(language, ThemeName.NIGHT, tmp_path, heights=16)
    assert sum(found) / len(found) >= RIGHT


def test_letters_under_five_minutes_of_arc_cannot_be_read(tmp_path: Path) -> None:
    reads("en")
    found = shares("en", ThemeName.PAPER, tmp_path, heights=32)
    assert sum(found) / len(found) < 0.9


def test_a_small_projector_has_fewer_minutes_than_lines() -> None:
    assert PROJECTOR[1] / minutes_high(8) == pytest.approx(1.79, abs=0.005)
    assert seen(Image.new("RGB", PROJECTOR)).size == (572, 429)


def test_black_and_white_are_seven_to_one_in_a_lit_room() -> None:
    black, white = (seen(Image.new("RGB", PROJECTOR, colour)).getpixel((9, 9)) for colour in ("black", "white"))
    assert white == 255
    assert black == pytest.approx(105, abs=1)  # sRGB of a light of 1/7
