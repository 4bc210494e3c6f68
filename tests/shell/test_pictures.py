"""Images of decks: decoded beside the loop, only when they are safe, brought to size, and kept within a bound."""

import time
from pathlib import Path

import pygame
import pytest

from game.shell import pictures
from game.shell.pictures import Pictures, decoded
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.prefs import Motion
from game.view.scene import Box, Node, Panel, Picture, Role, Scene
from tests.content import pictures as samples

RED, GROUND = (200, 10, 10), (10, 200, 10)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0H20V10H0Z" fill="#c80a0a"/></svg>'
BOX = Box(10, 10, 100, 100)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    return tmp_path


def put(deck: Path, name: str, size: tuple[int, int] = (40, 20)) -> Path:
    file = deck / "images" / name
    if file.suffix == ".svg":
        file.write_bytes(SVG)
        return file
    surface = pygame.Surface(size)
    surface.fill(RED)
    pygame.image.save(surface, str(file))
    return file


def drawn(deck: Path, name: str, box: Box = BOX) -> pygame.Surface:
    surface = pygame.Surface((120, 120))
    surface.fill(GROUND)
    Pictures(lambda _deck: deck, patient=True).draw(surface, box, Picture("any", name))
    return surface


def near(surface: pygame.Surface, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 12 for a, b in zip(surface.get_at(place)[:3], colour, strict=True))


@pytest.mark.parametrize("name", ["mill.png", "mill.jpg", "mill.svg"])
def test_an_image_fills_its_box_one_way_and_stands_in_its_middle(deck: Path, name: str) -> None:
    put(deck, name)
    surface = drawn(deck, name)
    assert near(surface, (14, 60), RED)
    assert near(surface, (105, 60), RED)
    assert near(surface, (60, 15), GROUND), "twice as wide as high: above and below nothing is drawn"
    assert near(surface, (60, 105), GROUND)


def test_a_picture_with_a_palette_and_one_that_lets_through_keep_their_colours(deck: Path) -> None:
    indexed = pygame.Surface((10, 10), depth=8)
    indexed.set_palette([RED] * 256)
    pygame.image.save(indexed, str(deck / "images" / "indexed.png"))
    glass = pygame.Surface((10, 10), pygame.SRCALPHA)
    glass.fill((*RED, 0))
    pygame.image.save(glass, str(deck / "images" / "glass.png"))
    assert near(drawn(deck, "indexed.png"), (60, 60), RED)
    assert near(drawn(deck, "glass.png"), (60, 60), GROUND)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb.png", samples.png(4096, 4096)),
        ("cut.png", samples.png(200, 200)[:60]),
        ("renamed.png", SVG),
        ("script.svg", samples.SVG.format("<script>alert(1)</script>").encode()),
        ("words.png", b"no image"),
    ],
)
def test_an_image_that_is_not_safe_or_damaged_leaves_its_place_empty(deck: Path, name: str, content: bytes) -> None:
    (deck / "images" / name).write_bytes(content)
    assert near(drawn(deck, name), (60, 60), GROUND)


def test_what_is_not_safe_is_never_given_to_the_library(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (deck / "images" / "bomb.png").write_bytes(samples.png(4096, 4096))

    def refuse(*_: object) -> pygame.Surface:
        raise AssertionError("decoded")

    monkeypatch.setattr(pygame.image, "load", refuse)
    assert decoded(deck / "images" / "bomb.png", (10, 10)) is None


def test_a_link_out_of_the_deck_is_not_followed(deck: Path, tmp_path: Path) -> None:
    real = put(deck, "mill.png").rename(tmp_path / "outside.png")
    link = deck / "images" / "link.png"
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("no links here")
    assert decoded(link, (10, 10)) is None
    assert decoded(real, (10, 10)) is not None


def test_no_deck_no_image_and_no_room_draw_nothing(deck: Path) -> None:
    surface = drawn(deck, "missing.png")
    Pictures().draw(surface, BOX, Picture("any", "mill.png"))
    put(deck, "mill.png")
    Pictures(lambda _deck: deck, patient=True).draw(surface, Box(5, 5, 0, 10), Picture("any", "mill.png"))
    assert near(surface, (60, 60), GROUND)


def test_the_loop_does_not_wait_for_an_image_and_shows_it_when_it_comes(deck: Path) -> None:
    put(deck, "mill.png")
    show = Show(Renderer(TextEngine(), pictures=Pictures(lambda _deck: deck)))
    nodes = (
        Node("card/face", Role.PANEL, Box(0, 0, 120, 120), Panel(GROUND)),
        Node("card/image", Role.IMAGE, BOX, Picture("any", "mill.png"), "A mill"),
    )
    scene = Scene("card", "card", 120, 120, (0, 0, 0), nodes, turns="card/")
    surface = pygame.Surface((120, 120))
    assert show.present(surface, scene, Motion.NONE, 0.0)
    for frame in range(500):
        if near(surface, (60, 60), RED):
            break
        time.sleep(0.01)
        show.present(surface, scene, Motion.NONE, float(frame))
    assert near(surface, (60, 60), RED)
    assert not show.present(surface, scene, Motion.NONE, 1e6), "at rest nothing is drawn again"


def test_images_kept_stay_within_their_bound(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 3 * 100 * 50 * 4)
    kept = Pictures(lambda _deck: deck, patient=True)
    surface = pygame.Surface((120, 120))
    for number in range(12):
        put(deck, f"{number}.png")
        kept.draw(surface, BOX, Picture("any", f"{number}.png"))
    assert kept._kept.weight <= 3 * 100 * 50 * 4


def test_a_changed_file_is_read_again_when_asked(deck: Path) -> None:
    file = put(deck, "mill.png")
    kept = Pictures(lambda _deck: deck, patient=True)
    surface = pygame.Surface((120, 120))
    kept.draw(surface, BOX, Picture("any", "mill.png"))
    other = pygame.Surface((40, 20))
    other.fill((0, 0, 250))
    pygame.image.save(other, str(file))
    kept.draw(surface, BOX, Picture("any", "mill.png"))
    assert near(surface, (60, 60), RED)
    kept.forget()
    kept.draw(surface, BOX, Picture("any", "mill.png"))
    assert near(surface, (60, 60), (0, 0, 250))
