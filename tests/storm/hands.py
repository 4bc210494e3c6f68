"""Hands on a keyboard: key presses as SDL sends them."""

import pygame

KEYS = {
    "right": pygame.K_RIGHT,
    "left": pygame.K_LEFT,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "page-down": pygame.K_PAGEDOWN,
    "page-up": pygame.K_PAGEUP,
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "tab": pygame.K_TAB,
    "escape": pygame.K_ESCAPE,
    "backspace": pygame.K_BACKSPACE,
    "delete": pygame.K_DELETE,
    "f1": pygame.K_F1,
    "f2": pygame.K_F2,
    "f3": pygame.K_F3,
    "f4": pygame.K_F4,
    "f5": pygame.K_F5,
    "f11": pygame.K_F11,
    "home": pygame.K_HOME,
}

_TYPED = {"space": " "}


def strike(key: str, control: bool = False) -> None:
    """Put one press of a key by its name, or of a character, in the queue, with the text that it types."""
    text = _TYPED.get(key, key if len(key) == 1 and not control else "")
    code = KEYS[key] if key in KEYS else pygame.key.key_code(key) if key.isascii() and key.isalnum() else 0
    mod = pygame.KMOD_LCTRL if control else 0
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, unicode=text, mod=mod, scancode=0))
    if text:
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=text))
