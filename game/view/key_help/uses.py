"""What keys are for, as the help lists it, and what stands on their caps."""

from dataclasses import replace

from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.caps import Cap
from game.view.own_keys import USUAL_KEYS
from game.view.play_buttons import CONTROL, ENTER
from game.view.prefs import Prefs
from game.view.scene import ShapeKind

ARROWS = ("left", "right", "up", "down")

_CAPS: dict[str, Text | Cap] = {
    "left": ShapeKind.ARROW_LEFT,
    "right": ShapeKind.ARROW_RIGHT,
    "up": ShapeKind.ARROW_UP,
    "down": ShapeKind.ARROW_DOWN,
    "page-down": Text("ui/key/page-down", "PgDn"),
    "page-up": Text("ui/key/page-up", "PgUp"),
    "enter": ENTER,
    "space": Text("ui/key/space", "Space"),
    "escape": "Esc",
    "delete": Text("ui/key/delete", "Del"),
    "tab": "Tab",
    "home": Text("ui/key/home", "Home"),
    "end": Text("ui/key/end", "End"),
    "backspace": Text("ui/key/backspace", "Backspace"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """Keys that do the same, or one thing and its opposite, and what.

    A key is a name as `shell.keymaps.press` has it (`page-down`), a character, `ctrl z`, or a range of characters
    (`0–9`). `common` letters mean the same everywhere, and can be turned off in the settings.
    """

    keys: tuple[str, ...]
    does: Text
    common: bool = False


def as_set(use: Use, prefs: Prefs) -> Use:
    """The use with the keys that this facilitator has: further ones, and Ctrl where single letters are off."""
    own = tuple(key for doing, key in prefs.keys if USUAL_KEYS[doing] in use.keys)
    usual = use.keys
    if use.common and not prefs.letters:
        usual = tuple(f"ctrl {key}" if len(key) == 1 else key for key in usual)
    return replace(use, keys=(*usual, *own))


def cap(tr: Translator, key: str) -> Cap:
    """What stands on a key."""
    known = _CAPS.get(key)
    if isinstance(known, Text):
        return tr(known)
    if known is not None:
        return known
    if key.startswith("ctrl "):
        return f"{tr(CONTROL)} {key.removeprefix('ctrl ').upper()}"
    return "−" if key == "-" else key.upper() if len(key) < 4 else key.capitalize()
