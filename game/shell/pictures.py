"""Images of decks: the one place that decodes them, and only what `safe_image` lets through.

They are decoded and brought to size beside the loop, on a thread of their own, since a large photograph takes longer
than a frame; until one comes, its mat stays empty. What is kept is of the size that is shown, and bounded.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.content.images import safe_image
from game.shell.caches import Cache, surface_bytes
from game.shell.pixels import pixels
from game.view.scene import Box, Picture

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

MOST_BYTES = 32 * 1024 * 1024
"""What is kept: a few images that fill half of a 4K screen each."""

MOST_COMING = 4
"""Images waited for; more are asked for again at the next drawing."""

FolderOf = Callable[[str], Path | None]
"""Where a deck, by its id, has its folder `images`."""

Key = tuple[Path, tuple[int, int]]


def no_folder(_deck: str) -> Path | None:
    """No deck has images."""
    return None


class Pictures:
    """The images of the decks whose folders `folder_of` knows. `patient` draws nothing before it has it decoded."""

    def __init__(self, folder_of: FolderOf = no_folder, patient: bool = False) -> None:
        self._folder_of = folder_of
        self._patient = patient
        self._kept: Cache[pygame.Surface | None] = Cache(MOST_BYTES, _weight)
        self._coming: dict[Key, Future[pygame.Surface | None]] = {}
        self._decoder: ThreadPoolExecutor | None = None

    def draw(self, surface: pygame.Surface, box: Box, paint: Picture) -> None:
        """Draws the image as large as the box allows, in its middle; nothing while it is not there, or is unsafe."""
        rect = pixels(box)
        folder = self._folder_of(paint.deck)
        if folder is None or rect.w <= 0 or rect.h <= 0:
            return
        picture = self._picture((folder / "images" / paint.file, rect.size))
        if picture is not None:
            surface.blit(picture, picture.get_rect(center=rect.center))

    def came(self) -> bool:
        """Whether an image that was drawn as a gap is there now."""
        done = [key for key, future in self._coming.items() if future.done()]
        for key in done:
            self._kept.get(key, self._coming.pop(key).result)
        return bool(done)

    def forget(self) -> None:
        """Files may have changed: each is read again when it is drawn next."""
        self._kept = Cache(MOST_BYTES, _weight)
        self._coming.clear()

    def _picture(self, key: Key) -> pygame.Surface | None:
        if self._patient or key in self._kept:
            return self._kept.get(key, lambda: decoded(*key))
        if key not in self._coming and len(self._coming) < MOST_COMING:
            self._coming[key] = self._thread().submit(decoded, *key)
        return None

    def _thread(self) -> "ThreadPoolExecutor":
        if self._decoder is None:
            from concurrent.futures import ThreadPoolExecutor

            self._decoder = ThreadPoolExecutor(1, "pictures")
        return self._decoder


def decoded(file: Path, size: tuple[int, int]) -> pygame.Surface | None:
    """The image as large as it can be in `size` pixels without being cut; `None` when it may not or cannot be read."""
    data = safe_image(file) if not file.is_symlink() else None  # a link may lead out of the deck
    if data is None:
        return None
    try:
        if file.suffix.lower() == ".svg":
            return pygame.image.load_sized_svg(BytesIO(data), size)
        image = pygame.image.load(BytesIO(data), file.name)
    except (pygame.error, ValueError, MemoryError):
        return None  # a header can promise what the rest does not keep
    share = min(size[0] / image.get_width(), size[1] / image.get_height())
    fitted = max(1, round(image.get_width() * share)), max(1, round(image.get_height() * share))
    return pygame.transform.smoothscale(_with_true_colours(image), fitted)


def _with_true_colours(image: pygame.Surface) -> pygame.Surface:
    """The image with a colour in every pixel, where it has numbers of a palette."""
    if image.get_bitsize() >= 24 and image.get_colorkey() is None:
        return image
    whole = pygame.Surface(image.get_size(), pygame.SRCALPHA)
    whole.blit(image, (0, 0))
    return whole


def _weight(picture: pygame.Surface | None) -> int:
    return surface_bytes(picture) if picture is not None else 0
