"""Which screens there are, what may lie over them, and who looks at them."""

from enum import StrEnum


class Screen(StrEnum):
    RESUME = "resume"
    TABLE = "table"
    WAYS = "ways"
    SETUP = "setup"
    PLAY = "play"


class Overlay(StrEnum):
    """What lies over the screen; at most one at a time."""

    HELP = "help"
    MENU = "menu"
    FACT = "fact"
    NOTE = "note"
    WALL = "wall"
    PEOPLE = "people"
    TABLES = "tables"
    CORRECT = "correct"
    CHARTER = "charter"
    ARTICLE = "article"
    PLAN = "plan"
    PAUSE = "pause"
    BREAK = "break"
    LANGUAGE = "language"
    SECOND_LANGUAGE = "second-language"
    PROMPTER = "prompter"
    SETTINGS = "settings"
    TOUR = "tour"
    KEYS = "keys"
    STORED = "stored"
    DISPLAYS = "displays"
    ROOM_CHECK = "room-check"
    ENDED = "ended"
    BLACK = "black"


class Seat(StrEnum):
    """Who looks: everybody at one window, the room beside a desk, or the facilitator at the desk."""

    ALONE = "alone"
    ROOM = "room"
    DESK = "desk"
