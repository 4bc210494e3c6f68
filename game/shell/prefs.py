"""This machine's preferences in `settings.json`: read with a default for each value that does not fit."""

import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from game import paths
from game.shell.bindings import with_key
from game.view.prefs import DESK_TEXT_SIZES, GUARDS_MS, TEXT_SIZES, VOLUMES, Clock, Motion, Prefs, ThemeName, Tour

FILE_NAME = "settings.json"
LANGUAGE_CHOSEN = "language_chosen"

RETRY_MS = 2000
"""Between two tries to write what a disk refused."""

Choice = TypeVar("Choice", bound=StrEnum)


def read_prefs(languages: tuple[str, ...]) -> Prefs:
    """The preferences kept; a value that is missing or unknown falls back to its default alone.

    Where there is no file yet, the tour is to come.
    """
    try:
        data = json.loads((paths.home() / FILE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Prefs(language=machine_language(languages), tour=Tour.SHOW)
    except (OSError, ValueError, RecursionError):
        return Prefs(language=machine_language(languages))
    data = _as_today(data) if isinstance(data, dict) else {}
    language, second, text = data.get("language"), data.get("second"), data.get("text")
    return Prefs(
        language=language if language in languages else machine_language(languages),
        theme=_choice(ThemeName, data.get("theme"), Prefs().theme),
        muted=data.get("muted") is True,
        silent=data.get("silent") is True,
        volume_card=_volume(data.get("volume_card")),
        volume_clock=_volume(data.get("volume_clock")),
        volume_reveal=_volume(data.get("volume_reveal")),
        motion=_choice(Motion, data.get("motion"), Prefs().motion),
        fullscreen=data.get("fullscreen") is True,
        desk=data.get("desk") is not False,
        room_on=room_on if isinstance(room_on := data.get("room_on"), str) else Prefs().room_on,
        desk_on=desk_on if isinstance(desk_on := data.get("desk_on"), str) else Prefs().desk_on,
        second=second if second in languages else Prefs().second,
        text=text if type(text) is int and text in TEXT_SIZES else Prefs().text,
        desk_text=size if type(size := data.get("desk_text")) is int and size in DESK_TEXT_SIZES else Prefs().desk_text,
        spaced=data.get("spaced") is True,
        clock=_choice(Clock, data.get("clock"), Prefs().clock),
        guard_ms=guard if type(guard := data.get("guard_ms")) is int and guard in GUARDS_MS else Prefs().guard_ms,
        letters=data.get("letters") is not False,
        keys=_keys(data.get("keys")),
        tour=_choice(Tour, data.get("tour"), Prefs().tour),
    )


def unread(prefs: Prefs) -> tuple[str, ...]:
    """The names of the settings in the file that are not what was read: their values do not fit.

    The file is then kept beside the new one, as `settings.old.json`, for whoever wrote it. A file that is no settings
    at all goes by its own name.
    """
    file = paths.home() / FILE_NAME
    try:
        written = file.read_bytes()
    except OSError:
        return ()
    try:
        data = json.loads(written)
    except (ValueError, RecursionError):
        data = None
    now = _as_data(prefs)
    if isinstance(data, dict):
        data = _as_today(data)
        names = [name for name, value in now.items() if name in data and data[name] != value]
    else:
        names = [FILE_NAME]
    if names:
        with suppress(OSError):
            file.with_suffix(".old.json").write_bytes(written)
    return tuple(names)


class PrefsKeeper:
    """Keeps preferences; those that the disk refuses are tried again.

    A language that was `asked` for, instead of the one `kept`, holds for this start alone: the file goes on with the
    one that it had until somebody chooses on the screen.
    """

    def __init__(self, kept: Prefs, asked: Prefs) -> None:
        self._language = None if kept.language == asked.language else kept.language
        self._second = None if kept.second == asked.second else kept.second
        self._chosen = language_chosen_at()
        self._waiting: Prefs | None = None
        self._tried_ms = 0

    def keep(self, prefs: Prefs, now_ms: int, chosen: Collection[str] = ()) -> None:
        """Write them now, or later; `chosen` names what was chosen on the screen of `language` and `second`."""
        if "language" in chosen:
            self._language, self._chosen = None, datetime.now(UTC)
        if "second" in chosen:
            self._second = None
        self._tried_ms = now_ms
        self._waiting = None if write_prefs(self._lasting(prefs), self._chosen) else prefs

    def try_again(self, now_ms: int) -> None:
        """Write those that wait, when it is time to try."""
        if self._waiting is not None and not 0 <= now_ms - self._tried_ms < RETRY_MS:
            self.keep(self._waiting, now_ms)

    def _lasting(self, prefs: Prefs) -> Prefs:
        language = prefs.language if self._language is None else self._language
        second = prefs.second if self._second is None else self._second
        return replace(prefs, language=language, second="" if second == language else second)


def write_prefs(prefs: Prefs, language_chosen: datetime | None = None) -> bool:
    """Keep the preferences, and when their language was chosen; tells whether the disk took them."""
    file = paths.home() / FILE_NAME
    part = file.with_suffix(".part")
    data = _as_data(prefs)
    if language_chosen is not None:
        data[LANGUAGE_CHOSEN] = language_chosen.isoformat(timespec="seconds")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
        part.replace(file)
    except OSError:
        return False
    return True


def _as_data(prefs: Prefs) -> dict[str, object]:
    """What stands in the file."""
    return {
        "language": prefs.language,
        "theme": prefs.theme.value,
        "muted": prefs.muted,
        "silent": prefs.silent,
        "volume_card": prefs.volume_card,
        "volume_clock": prefs.volume_clock,
        "volume_reveal": prefs.volume_reveal,
        "motion": prefs.motion.value,
        "fullscreen": prefs.fullscreen,
        "desk": prefs.desk,
        "room_on": prefs.room_on,
        "desk_on": prefs.desk_on,
        "second": prefs.second,
        "text": prefs.text,
        "desk_text": prefs.desk_text,
        "spaced": prefs.spaced,
        "clock": prefs.clock.value,
        "guard_ms": prefs.guard_ms,
        "letters": prefs.letters,
        "keys": dict(prefs.keys),
        "tour": prefs.tour.value,
    }


def language_chosen_at() -> datetime | None:
    """When the language that is kept was chosen on the screen; `None` when nobody knows."""
    try:
        data = json.loads((paths.home() / FILE_NAME).read_text(encoding="utf-8"))
        chosen = datetime.fromisoformat(data[LANGUAGE_CHOSEN])
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return None
    return chosen if chosen.tzinfo is not None else None


def machine_language(languages: tuple[str, ...]) -> str:
    """The first of the languages that the computer is set to, else the first of all."""
    import pygame.system

    wanted = [locale["language"] for locale in pygame.system.get_pref_locales()]
    return next((code for code in wanted if code in languages), languages[0])


def _keys(value: object) -> tuple[tuple[str, str], ...]:
    """Keys of the facilitator's own; each that does not fit is left out by itself."""
    prefs = Prefs()
    for doing, key in value.items() if isinstance(value, dict) else ():
        prefs = (with_key(prefs, doing, key) if isinstance(key, str) else None) or prefs
    return prefs.keys


def _volume(value: object) -> int:
    return value if type(value) is int and value in VOLUMES else 100


def _as_today(data: dict[str, object]) -> dict[str, object]:
    """What an earlier version kept, as this one does: the clock had no third choice, and was kept as yes and no."""
    older = {True: Clock.SHOWN.value, False: Clock.HIDDEN.value}
    clock = data.get("clock")
    return {**data, "clock": older[clock]} if isinstance(clock, bool) else data


def _choice(kind: type[Choice], value: object, default: Choice) -> Choice:
    return kind(value) if value in [choice.value for choice in kind] else default
