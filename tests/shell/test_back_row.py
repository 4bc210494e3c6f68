"""The last row can read what is claimed: on a small projector, eight picture heights away, in a lit room."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pygame
import pytest
from PIL import Image

from game.core.deck import CardKind
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.shot import save_picture, scene_of
from game.shell.text import TextEngine
from game.view.measures import CLAIM_LEADING, CLAIM_WEIGHT
from game.view.prefs import Prefs, ThemeName
from game.view.scene import Node, Scene, Weight, Words
from tests.shell.back_row import LETTERS_PX, TESSERACT_LANGUAGES, for_the_reader, minutes_high, read, seen, share_right

PROJECTOR = (1024, 768)
SCREENS = (
    (CardKind.STATEMENT, "duel", "read"),
    (CardKind.STATEMENT, "duel", "first-vote"),
    (CardKind.CLAIM, "fact-or-fake", "vote"),
)
"""Where claims stand large, and where fields leave them the least room."""

CROWDED = "first-vote"

LONG = 85
"""Claims of more characters stand in the smallest letters: of 4 minutes at 32 picture heights."""

RIGHT_OF_EACH = 0.97
"""The share of the characters of each claim that has to be read rightly."""

LOST_ON_THE_WAY = 0.01
"""How much less of all claims may be read from the last row than in a perfect print."""


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


@dataclass(frozen=True, slots=True)
class Claim:
    """A card's claim on a screen where it stands."""

    deck: str
    card: str
    format: str
    screen: str
    words: str


@cache
def claims(language: str) -> tuple[Claim, ...]:
    """Every claim of every deck where it is large, and the longest of each where fields leave it the least room."""
    tr = catalogue().translator(language)
    found = []
    for name, (deck, _) in catalogue().decks.items():
        for kind, played, screen in SCREENS:
            cards = [card for card in deck.cards if card.kind is kind]
            if screen == CROWDED:
                cards = [max(cards, key=lambda card: len(tr(card.text)))]
            found += [Claim(name, card.id, played, screen, tr(card.text)) for card in cards]
    return tuple(found)


def claim_in(scene: Scene, words: str) -> tuple[Node, Words]:
    """The node that says all of the claim."""
    for node in scene.nodes:
        if isinstance(node.paint, Words) and " ".join(node.paint.lines).split() == words.split():
            return node, node.paint
    raise AssertionError(f"{scene.name} does not show: {words}")


Takes = Callable[[Scene, TextEngine, Path, str], None]
"""Draws what is to be read of a claim into a file."""


def shares(language: str, theme: ThemeName, folder: Path, asked: Sequence[Claim], take: Takes) -> dict[str, float]:
    """How much of each claim is read of what is taken of it, by the deck, the card, the screen and what was read."""
    pictures = []
    for one in asked:
        scene, text = scene_of(
            one.screen, catalogue(), one.deck, one.format, Prefs(language, theme), PROJECTOR, one.card
        )
        pictures.append(folder / f"{one.deck}-{one.card}-{one.screen}.png")
        take(scene, text, pictures[-1], one.words)
    found = {
        f"{one.deck}, {one.card}, {one.screen}: {said}": share_right(one.words, said)
        for one, said in zip(asked, read(pictures, language, folder), strict=True)
    }
    mean, worst = sum(found.values()) / len(found), min(found.values())
    print(f"{language} {theme}: {mean:.1%} of {len(found)} claims, the worst {worst:.1%}")
    return found


def from_afar(heights: float) -> Takes:
    """What somebody sees who sits that many picture heights away."""

    def take(scene: Scene, text: TextEngine, file: Path, words: str) -> None:
        node, paint = claim_in(scene, words)
        save_picture(scene, text, file)
        with Image.open(file) as shot:
            for_the_reader(seen(shot, heights), node.box, scene.height, paint.size_px).save(file)

    return take


def in_print(weight: Weight) -> Takes:
    """The same lines in a perfect print: black on white, 12 points at 300 dots an inch."""

    def take(scene: Scene, text: TextEngine, file: Path, words: str) -> None:
        lines, em = claim_in(scene, words)[1].lines, LETTERS_PX
        leading = round(em * CLAIM_LEADING)
        wide = max(text.width(line, em, weight) for line in lines)
        surface = pygame.Surface((round(wide) + 2 * em, len(lines) * leading + em))
        surface.fill("white")
        for place, line in enumerate(lines):
            text.draw_line(surface, line, em, em // 2 + place * leading + em, em, weight, (0, 0, 0))
        pygame.image.save(surface, str(file))

    return take


def misread(found: dict[str, float]) -> dict[str, float]:
    return {claim: share for claim, share in found.items() if share < RIGHT_OF_EACH}


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("language", TESSERACT_LANGUAGES)
def test_the_last_row_reads_every_claim(
    language: str, theme: ThemeName, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Every third claim in each theme: so each of them is read in each language. With `--every-theme`, all of them."""
    reads(language)
    asked = claims(language)
    if not request.config.getoption("--every-theme"):
        asked = asked[list(ThemeName).index(theme) :: len(ThemeName)]
    assert not misread(shares(language, theme, tmp_path, asked, from_afar(8)))


@pytest.mark.parametrize("language", TESSERACT_LANGUAGES)
def test_so_does_somebody_who_sees_half_as_sharply(language: str, tmp_path: Path) -> None:
    """A visual acuity of 0.5, the least with which one may drive a car in the European Union: twice as far away."""
    reads(language)
    found = shares(language, ThemeName.NIGHT, tmp_path, claims(language)[::5], from_afar(16))
    assert sum(found.values()) / len(found) >= RIGHT_OF_EACH


def test_little_is_lost_on_the_way_that_is_read_in_a_perfect_print(tmp_path: Path) -> None:
    reads("fr")
    asked = claims("fr")[::5]
    printed = shares("fr", ThemeName.PAPER, tmp_path, asked, in_print(CLAIM_WEIGHT))
    afar = shares("fr", ThemeName.PAPER, tmp_path, asked, from_afar(8))
    assert sum(afar.values()) >= sum(printed.values()) - LOST_ON_THE_WAY * len(asked)


def test_bold_claims_are_misread_more_often_even_in_a_perfect_print(tmp_path: Path) -> None:
    """Why they are not bold: the tail of the bold l looks like the foot of an L."""
    reads("fr")
    bold, demi = (
        shares("fr", ThemeName.PAPER, tmp_path, claims("fr")[::5], in_print(weight))
        for weight in (Weight.BOLD, CLAIM_WEIGHT)
    )
    assert misread(bold)
    assert not misread(demi)
    assert 1 - sum(bold.values()) / len(bold) > 2 * (1 - sum(demi.values()) / len(demi))


def test_letters_under_five_minutes_of_arc_cannot_be_read(tmp_path: Path) -> None:
    reads("en")
    asked = [one for one in claims("en") if len(one.words) > LONG]
    found = shares("en", ThemeName.PAPER, tmp_path, asked, from_afar(32))
    assert sum(found.values()) / len(found) < 0.9


def test_a_small_projector_has_fewer_minutes_than_lines() -> None:
    assert PROJECTOR[1] / minutes_high(8) == pytest.approx(1.79, abs=0.005)
    assert seen(Image.new("RGB", PROJECTOR)).size == (572, 429)


def test_black_and_white_are_seven_to_one_in_a_lit_room() -> None:
    black, white = (seen(Image.new("RGB", PROJECTOR, colour)).getpixel((9, 9)) for colour in ("black", "white"))
    assert white == 255
    assert black == pytest.approx(105, abs=1)  # sRGB of a light of 1/7
