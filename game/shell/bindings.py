"""Keys of the facilitator's own: a key that has no meaning yet becomes what another key is already.

A binding names what is done (`next`) and the key as pygame calls it (`f6`), or a gamepad's button (`pad 4`).
"""

from dataclasses import replace

from game.shell.keymaps.press import Press
from game.view.own_keys import USUAL_KEYS
from game.view.prefs import Prefs

MEANS: dict[str, Press] = {doing: Press(key) if len(key) > 1 else Press("", key) for doing, key in USUAL_KEYS.items()}
"""The key that each of them is already, everywhere."""

PAD: dict[str, Press] = {
    "pad 0": Press("enter"),
    "pad 1": Press("page-up"),
    "pad 2": Press("space"),
    "pad 3": Press("", "i"),
    "pad 6": Press("", "b"),
    "pad 7": Press("escape"),
    "pad up": Press("up"),
    "pad down": Press("down"),
    "pad left": Press("left"),
    "pad right": Press("right"),
}
"""What a gamepad's buttons are, unless they have another meaning given: the lower one goes on, the right one back."""

FREE = frozenset(
    [f"f{number}" for number in range(4, 13) if number not in (5, 11)]
    + ["home", "end", "insert", "pause", "print screen", "menu"]
    + [f"pad {number}" for number in range(20)]
)
"""Keys without a meaning of their own, as pygame names them."""


def meant(prefs: Prefs, key: str, press: Press) -> Press:
    """The press that a key stands for: the one bound to it, else a gamepad's usual one, else itself."""
    for doing, own in prefs.keys:
        if own == key:
            return MEANS[doing]
    return PAD.get(key, press)


def is_own(prefs: Prefs, key: str) -> bool:
    """Whether somebody chose that key: it then does what it was given, also where single letters do nothing."""
    return any(own == key for _, own in prefs.keys)


def with_key(prefs: Prefs, doing: str, key: str) -> Prefs | None:
    """The preferences with a key for what is done; `None` when the key has a meaning already."""
    others = [(name, own) for name, own in prefs.keys if name != doing]
    if doing not in MEANS or key not in FREE or any(own == key for _, own in others):
        return None
    return replace(prefs, keys=(*others, (doing, key)))


def without_key(prefs: Prefs, doing: str) -> Prefs:
    """The preferences without a further key for it."""
    return replace(prefs, keys=tuple(pair for pair in prefs.keys if pair[0] != doing))
