"""Colours as a room sees them with its lamps on."""

from game.view.scene import Colour

ROOM_CONTRAST = 7.0
"""How many times as bright as its black a picture's white is in a lit room: what ANSI/INFOCOMM 3M (PISCR), the
standard on the contrast of projected images, asks for where people only watch."""


def washed(colour: Colour) -> Colour:
    """The colour with the room's light on it.

    The lamps add the same light everywhere. Where white is `ROOM_CONTRAST` times as bright as what black has become, a
    light of L (0 to 1) is seen as ((ROOM_CONTRAST - 1) L + 1) / ROOM_CONTRAST.
    """
    red, green, blue = (_value((_light(value) * (ROOM_CONTRAST - 1) + 1) / ROOM_CONTRAST) for value in colour)
    return red, green, blue


def _light(value: int) -> float:
    """The light of a colour's value (sRGB), 0 to 1."""
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _value(light: float) -> int:
    return round(255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))
