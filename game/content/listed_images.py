"""The images that a deck lists, read once, for the checks that look into them."""

from collections.abc import Iterator

from game.content.images import Image, NoImage, read_image
from game.content.limits import Unreadable
from game.content.located import Located, Where
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """An image at its place in the deck: what its header says, or why nothing can be said; its bytes, if read."""

    place: Where
    name: str
    found: Image | NoImage | Unreadable
    data: bytes = b""

    @property
    def ending(self) -> str:
        return self.name.rpartition(".")[2]


def listed_images(deck: Located) -> Iterator[Listed]:
    """The images under `images:` that are there; links and names with a path in them are not followed."""
    for entry in deck.items(("images",)):
        place = (*entry, "file")
        name = deck.text(place)
        if not name or "/" in name or "\\" in name:
            continue
        file = deck.folder / "images" / name
        if file.is_symlink() or not file.is_file():
            continue
        try:
            data, image = read_image(file)
        except (NoImage, Unreadable) as fault:
            yield Listed(place, name, fault)
        else:
            yield Listed(place, name, image, data)
