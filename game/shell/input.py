"""Events of pygame in our own words: key presses, clicks, typed text."""

import pygame

from game.shell.keys import Press

_NAMES = {
    pygame.K_RIGHT: "right",
    pygame.K_LEFT: "left",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_PAGEDOWN: "page-down",
    pygame.K_PAGEUP: "page-up",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_ESCAPE: "escape",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_F1: "f1",
    pygame.K_F2: "f2",
    pygame.K_F3: "f3",
    pygame.K_F5: "f5",
    pygame.K_F11: "f11",
}

_DIGIT_ROW = (
    pygame.KSCAN_0,
    pygame.KSCAN_1,
    pygame.KSCAN_2,
    pygame.KSCAN_3,
    pygame.KSCAN_4,
    pygame.KSCAN_5,
    pygame.KSCAN_6,
    pygame.KSCAN_7,
    pygame.KSCAN_8,
    pygame.KSCAN_9,
)
_DIGIT_KEYS = {code: str(digit) for digit, code in enumerate(_DIGIT_ROW)}


def press_of(event: pygame.Event) -> Press:
    """The key press that a KEYDOWN event tells."""
    character = event.unicode if event.unicode.isprintable() else ""
    control = bool(event.mod & pygame.KMOD_CTRL) and not event.mod & pygame.KMOD_ALT  # AltGr comes as Ctrl+Alt
    if control:
        character = pygame.key.name(event.key)
    digit = _DIGIT_KEYS.get(event.scancode, "") or (character if character.isascii() and character.isdigit() else "")
    return Press(
        name=_NAMES.get(event.key, ""),
        character=character if character != " " else "",
        digit=digit,
        control=control,
        shift=bool(event.mod & pygame.KMOD_SHIFT),
    )


def pad_key(event: pygame.Event) -> str | None:
    """The name of a gamepad's button, or of a direction of its cross; `None` when that was let go."""
    if event.type == pygame.JOYBUTTONDOWN:
        return f"pad {event.button}"
    return _HAT.get(tuple(event.value))


_HAT = {(1, 0): "pad right", (-1, 0): "pad left", (0, 1): "pad up", (0, -1): "pad down"}
