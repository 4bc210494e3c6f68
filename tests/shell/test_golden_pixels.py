"""Four pictures of motion as they are drawn: small, and compared with patience for antialiasing.

After a meant change: `python3 dev.py test tests/shell/test_golden_pixels.py --update-golden`, then look at them.
"""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from PIL import Image, ImageChops, ImageStat

from game.shell.motion import frame
from game.shell.renderer import Renderer
from game.view.prefs import Motion
from tests.shell.film import Film
from tests.shell.test_screens_in_motion import change, debate, go_on, go_to_next_card

FOLDER = Path(__file__).parent / "golden_pixels"
SIZE = (256, 192)
MOST_ANYWHERE, MOST_ON_AVERAGE = 40, 1.0
"""By how many of 256 steps of grey a pixel, and all of them on average, may differ."""


def next_card(film: Film) -> None:
    go_to_next_card(film)


def second_vote(film: Film) -> None:
    go_on(film, **{"for": 6, "against": 16, "unsure": 2})


def against(film: Film) -> None:
    go_on(film)


CASES: dict[str, tuple[str, Callable[[Film], None], Motion, int]] = {
    "card-shows-its-back": ("outcome", next_card, Motion.FULL, 80),
    "card-shows-its-face": ("outcome", next_card, Motion.FULL, 200),
    "bars-grow": ("second-vote", second_vote, Motion.FULL, 60),
    "sides-change-in-calm": ("for", against, Motion.CALM, 90),
}
"""In which phase, what is done, with which motion, and how many milliseconds later."""


@pytest.mark.parametrize("name", CASES)
def test_motion_is_drawn_as_before(name: str, pytestconfig: pytest.Config) -> None:
    phase, act, motion, at_ms = CASES[name]
    film = debate("duel", phase)
    before, after = change(film, lambda: act(film))
    surface = pygame.Surface((after.width, after.height))
    Renderer(film.text).draw(surface, frame(before, after, at_ms, motion))
    large = Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
    picture = large.resize(SIZE, Image.Resampling.BOX).convert("L")
    file = FOLDER / f"{name}.png"
    if pytestconfig.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        picture.save(file, optimize=True)
    with Image.open(file) as golden:
        difference = ImageStat.Stat(ImageChops.difference(picture, golden))
    assert difference.mean[0] <= MOST_ON_AVERAGE
    assert difference.extrema[0][1] <= MOST_ANYWHERE
