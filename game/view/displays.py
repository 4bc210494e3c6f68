"""The computer's screens as people choose them: by name and size; which of them has the room, and which the desk."""

from collections.abc import Sequence

from game.frozen import dataclass

LONGEST_NAME = 14


@dataclass(frozen=True, slots=True)
class Display:
    """A screen; its place and size are in pixels of the whole desktop. The name is the system's, and may be empty."""

    name: str
    x: int
    y: int
    width: int
    height: int


def keys(displays: Sequence[Display]) -> list[str]:
    """What a choice is kept by, a key for each screen: it is still right when screens are counted otherwise."""
    found: list[str] = []
    for display in displays:
        key = f"{display.name} {display.width}x{display.height}".strip()
        found.append(key if key not in found else f"{key} #{len(found) + 1}")
    return found


def label(displays: Sequence[Display], place: int, *, breaks: bool = False) -> str:
    """`2 · EPSON 1024 × 768`, which never breaks, or before its size alone."""
    display = displays[place]
    size = f"{display.width} × {display.height}"
    number, name = str(place + 1), _name(display)
    parts = (f"{number} · {name}", size) if name else (f"{number} · {size}",)
    return (" " if breaks else "\N{NO-BREAK SPACE}").join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)


def placed(displays: Sequence[Display], room_on: str, desk_on: str, swapped: bool = False) -> tuple[int, int]:
    """The places of the room's screen and of the desk's, which differ where there are two.

    Empty, or the key of a screen that is not there, leaves it to the program: the desk where it started, the room
    on the next screen.
    """
    known = keys(displays)
    room = known.index(room_on) if room_on in known else None
    desk = known.index(desk_on) if desk_on in known else None
    last = min(1, len(known) - 1)
    if room is None:
        room = last if desk != last else 0
    if desk is None or desk == room:
        desk = last if room == 0 else 0
    return (desk, room) if swapped else (room, desk)


def missing(displays: Sequence[Display], *chosen: str) -> list[str]:
    """Screens that were chosen and are not there."""
    known = keys(displays)
    return [key for key in chosen if key and key not in known]


def _name(display: Display) -> str:
    """Not too long for a button. Windows calls them `\\\\.\\DISPLAY1`."""
    name = display.name.rpartition("\\")[2]
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()}…"
