"""What a facilitator may set on this machine: how it shows, sounds and listens."""

from enum import StrEnum

from game.frozen import dataclass


class Motion(StrEnum):
    """How scenes follow each other: with motion, with a short cross-fade, or with a cut."""

    FULL = "full"
    CALM = "calm"
    NONE = "none"


class Clock(StrEnum):
    """Who sees a clock: everybody; the desk alone, where it runs all the same; nobody, and no new session has one."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    NONE = "none"


class ThemeName(StrEnum):
    PAPER = "paper"
    NIGHT = "night"
    CONTRAST = "contrast"


class Tour(StrEnum):
    """Whether the tour of a minute comes at the next start."""

    SHOW = "show"
    SEEN = "seen"


TEXT_SIZES = (100, 125, 150, 200)
"""What a text may be set to, in percent of its usual size."""


DESK_TEXT_SIZES = (100, 125, 150)
"""The same for the facilitator's desk, in percent of its own usual size."""


@dataclass(frozen=True, slots=True)
class Prefs:
    """How this machine shows things; kept between sessions.

    `second` is the language beside the first, if any; `text` how large texts are where there is room, in percent;
    `desk_text` how large those of the desk are.
    """

    language: str = "en"
    theme: ThemeName = ThemeName.PAPER
    muted: bool = False
    motion: Motion = Motion.FULL
    fullscreen: bool = False
    """Whether the room's window had the whole screen when that was last chosen by a key or a button."""
    desk: bool = True
    """Whether a second screen gets the room's window by itself, and the first one the desk."""
    room_on: str = ""
    desk_on: str = ""
    """The screens that were chosen for the room and for the desk, by their keys; empty leaves it to the program."""
    second: str = ""
    text: int = 100
    desk_text: int = 100
    spaced: bool = False
    """Whether letters and words stand further apart, as helps some dyslexic readers."""
    clock: Clock = Clock.SHOWN
    guard_ms: int = 300
    """For how long after a "next" a second one is taken for a clicker that bounced."""
    letters: bool = True
    """Whether a single letter is a command; some people's hands or tools type letters that nobody meant."""
    keys: tuple[tuple[str, str], ...] = ()
    """Keys of the facilitator's own: what is done, and the key."""
    tour: Tour = Tour.SEEN
    silent: bool = False
    """No sound at all, whatever the key for mute does."""
    volume_card: int = 100
    volume_clock: int = 100
    volume_reveal: int = 100
    """How loud each kind of sound is, in percent."""


VOLUMES = (0, 50, 100)


GUARDS_MS = (0, 300, 600, 1000)
