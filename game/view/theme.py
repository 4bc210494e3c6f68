"""Colours by what they are for. Every theme has the same tokens; a test computes the contrast of what is drawn."""

from game.frozen import dataclass
from game.view.prefs import ThemeName
from game.view.scene import Colour, ShapeKind


def _rgb(code: str) -> Colour:
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


@dataclass(frozen=True, slots=True)
class SideLook:
    """A side is told by colour, sign, word and place, never by colour alone.

    `fill` with `on_fill` text is the side speaking; `ink` is its colour as text on a card.
    """

    fill: Colour
    on_fill: Colour
    ink: Colour
    sign: ShapeKind


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme. `edge` outlines cards and marks, `on_topic` is the text on a topic's band."""

    name: ThemeName
    paper: Colour
    table: Colour
    table_edge: Colour
    ink: Colour
    ink_soft: Colour
    card: Colour
    card_edge: Colour
    sun: Colour
    on_sun: Colour
    on_topic: Colour
    topics: tuple[tuple[str, Colour], ...]
    sides: tuple[tuple[str, SideLook], ...]
    shades: tuple[tuple[str, SideLook], ...]
    gone: Colour

    def topic(self, colour: str) -> Colour:
        """The colour of a deck's `look`; `KeyError` for a token that no theme has."""
        return dict(self.topics)[colour]

    def shade(self, option: str) -> SideLook:
        """How a colour of the colour vote looks; `KeyError` for one that it does not have."""
        return dict(self.shades)[option]

    def side(self, side: str) -> SideLook:
        """How a side or an option of a ballot looks; `KeyError` for one that no ballot has."""
        return dict(self.sides)[side]


MAT: Colour = (255, 255, 255)
"""What images of decks lie on, whatever the theme."""

PAPER = Theme(
    name=ThemeName.PAPER,
    paper=_rgb("#F6EFE2"),
    table=_rgb("#EBDFC9"),
    table_edge=_rgb("#DCCBAC"),
    ink=_rgb("#1B1B2F"),
    ink_soft=_rgb("#4A4438"),
    card=_rgb("#FFFFFF"),
    card_edge=_rgb("#DCCBAC"),
    sun=_rgb("#FFC83D"),
    on_sun=_rgb("#1B1B2F"),
    on_topic=_rgb("#FFFFFF"),
    topics=(
        ("environment", _rgb("#00573F")),
        ("ip", _rgb("#5E2F80")),
        ("work", _rgb("#7E3600")),
        ("bias", _rgb("#084A8C")),
        ("basics", _rgb("#3E3C55")),
    ),
    sides=(
        ("for", SideLook(_rgb("#084A8C"), _rgb("#FFFFFF"), _rgb("#084A8C"), ShapeKind.CIRCLE)),
        ("unsure", SideLook(_rgb("#CFC3AC"), _rgb("#1B1B2F"), _rgb("#1B1B2F"), ShapeKind.QUESTION)),
        ("against", SideLook(_rgb("#7E3600"), _rgb("#FFFFFF"), _rgb("#7E3600"), ShapeKind.TRIANGLE)),
    ),
    shades=(
        ("dark-green", SideLook(_rgb("#0B5D2E"), _rgb("#FFFFFF"), _rgb("#0B5D2E"), ShapeKind.CHECK)),
        ("light-green", SideLook(_rgb("#A9D99B"), _rgb("#1B1B2F"), _rgb("#1B1B2F"), ShapeKind.PLUS)),
        ("orange", SideLook(_rgb("#F2A33A"), _rgb("#1B1B2F"), _rgb("#1B1B2F"), ShapeKind.DIAMOND)),
        ("light-red", SideLook(_rgb("#F3A6A0"), _rgb("#1B1B2F"), _rgb("#1B1B2F"), ShapeKind.MINUS)),
        ("dark-red", SideLook(_rgb("#8E1B1B"), _rgb("#FFFFFF"), _rgb("#8E1B1B"), ShapeKind.CROSS)),
        ("white", SideLook(_rgb("#FFFFFF"), _rgb("#1B1B2F"), _rgb("#1B1B2F"), ShapeKind.QUESTION)),
        ("black", SideLook(_rgb("#1B1B2F"), _rgb("#FFFFFF"), _rgb("#1B1B2F"), ShapeKind.SQUARE)),
    ),
    gone=_rgb("#6B6353"),
)

NIGHT = Theme(
    name=ThemeName.NIGHT,
    paper=_rgb("#23222E"),
    table=_rgb("#191821"),
    table_edge=_rgb("#3C3A4C"),
    ink=_rgb("#F4EFE6"),
    ink_soft=_rgb("#D3CCBE"),
    card=_rgb("#2B2A38"),
    card_edge=_rgb("#5B586E"),
    sun=_rgb("#FFC83D"),
    on_sun=_rgb("#1B1B2F"),
    on_topic=_rgb("#14131C"),
    topics=(
        ("environment", _rgb("#7FD6B2")),
        ("ip", _rgb("#D0B0F0")),
        ("work", _rgb("#F5B583")),
        ("bias", _rgb("#9CC8FA")),
        ("basics", _rgb("#CFCDE6")),
    ),
    sides=(
        ("for", SideLook(_rgb("#9CC8FA"), _rgb("#14131C"), _rgb("#9CC8FA"), ShapeKind.CIRCLE)),
        ("unsure", SideLook(_rgb("#B9B3C4"), _rgb("#14131C"), _rgb("#F4EFE6"), ShapeKind.QUESTION)),
        ("against", SideLook(_rgb("#F5B583"), _rgb("#14131C"), _rgb("#F5B583"), ShapeKind.TRIANGLE)),
    ),
    shades=(
        ("dark-green", SideLook(_rgb("#46C07F"), _rgb("#14131C"), _rgb("#7FD6A2"), ShapeKind.CHECK)),
        ("light-green", SideLook(_rgb("#CDEFC4"), _rgb("#14131C"), _rgb("#CDEFC4"), ShapeKind.PLUS)),
        ("orange", SideLook(_rgb("#F2A33A"), _rgb("#14131C"), _rgb("#F2B45C"), ShapeKind.DIAMOND)),
        ("light-red", SideLook(_rgb("#F9D3CF"), _rgb("#14131C"), _rgb("#F9D3CF"), ShapeKind.MINUS)),
        ("dark-red", SideLook(_rgb("#EC8F8A"), _rgb("#14131C"), _rgb("#F09A95"), ShapeKind.CROSS)),
        ("white", SideLook(_rgb("#FFFFFF"), _rgb("#14131C"), _rgb("#FFFFFF"), ShapeKind.QUESTION)),
        ("black", SideLook(_rgb("#14131C"), _rgb("#F4EFE6"), _rgb("#F4EFE6"), ShapeKind.SQUARE)),
    ),
    gone=_rgb("#A79FB5"),
)

CONTRAST = Theme(
    name=ThemeName.CONTRAST,
    paper=_rgb("#000000"),
    table=_rgb("#000000"),
    table_edge=_rgb("#FFFFFF"),
    ink=_rgb("#FFFFFF"),
    ink_soft=_rgb("#FFFFFF"),
    card=_rgb("#000000"),
    card_edge=_rgb("#FFFFFF"),
    sun=_rgb("#FFE100"),
    on_sun=_rgb("#000000"),
    on_topic=_rgb("#000000"),
    topics=(
        ("environment", _rgb("#FFFFFF")),
        ("ip", _rgb("#FFFFFF")),
        ("work", _rgb("#FFFFFF")),
        ("bias", _rgb("#FFFFFF")),
        ("basics", _rgb("#FFFFFF")),
    ),
    sides=(
        ("for", SideLook(_rgb("#8FD0FF"), _rgb("#000000"), _rgb("#8FD0FF"), ShapeKind.CIRCLE)),
        ("unsure", SideLook(_rgb("#FFFFFF"), _rgb("#000000"), _rgb("#FFFFFF"), ShapeKind.QUESTION)),
        ("against", SideLook(_rgb("#FFB66E"), _rgb("#000000"), _rgb("#FFB66E"), ShapeKind.TRIANGLE)),
    ),
    shades=(
        ("dark-green", SideLook(_rgb("#6BFF9E"), _rgb("#000000"), _rgb("#6BFF9E"), ShapeKind.CHECK)),
        ("light-green", SideLook(_rgb("#CFFFD9"), _rgb("#000000"), _rgb("#CFFFD9"), ShapeKind.PLUS)),
        ("orange", SideLook(_rgb("#FFC266"), _rgb("#000000"), _rgb("#FFC266"), ShapeKind.DIAMOND)),
        ("light-red", SideLook(_rgb("#FFC9C4"), _rgb("#000000"), _rgb("#FFC9C4"), ShapeKind.MINUS)),
        ("dark-red", SideLook(_rgb("#FF8F87"), _rgb("#000000"), _rgb("#FF8F87"), ShapeKind.CROSS)),
        ("white", SideLook(_rgb("#FFFFFF"), _rgb("#000000"), _rgb("#FFFFFF"), ShapeKind.QUESTION)),
        ("black", SideLook(_rgb("#000000"), _rgb("#FFFFFF"), _rgb("#FFFFFF"), ShapeKind.SQUARE)),
    ),
    gone=_rgb("#FFFFFF"),
)

THEMES: dict[ThemeName, Theme] = {theme.name: theme for theme in (PAPER, NIGHT, CONTRAST)}


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1, by WCAG 2."""

    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = colour
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: Colour, other: Colour) -> float:
    """Contrast of two colours, 1 to 21, by WCAG 2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
