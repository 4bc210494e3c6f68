"""In which language the command line speaks."""

import json
import locale
import os
import sys
from collections.abc import Iterable, Sequence

from game import paths
from game.i18n.locales import COMMAND, SOURCE_LANGUAGE, languages

_SETTINGS = "settings.json"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(asked_for: Iterable[str]) -> str:
    """The first of the languages asked for that the command line speaks, else the kept one, else the system's."""
    known = languages(COMMAND)
    wanted = (*asked_for, _kept(), _of_the_system())
    return next((found for each in wanted if (found := _known(each, known))), SOURCE_LANGUAGE)


def _known(code: str, known: Sequence[str]) -> str | None:
    """`pt` for `pt_BR.UTF-8` where there is no other Portuguese."""
    code = code.partition(".")[0].partition("@")[0].replace("-", "_")
    return next((each for each in (code, code.partition("_")[0].lower()) if each in known), None)


def _kept() -> str:
    """What somebody chose while playing. Settings that cannot be read are none: play tells of them."""
    try:
        data = json.loads((paths.home() / _SETTINGS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ""
    language = data.get("language") if isinstance(data, dict) else None
    return language if isinstance(language, str) else ""


def _of_the_system() -> str:
    """As on Unix the environment says it; elsewhere as Python knows it."""
    for variable in _VARIABLES:
        if os.environ.get(variable):
            return os.environ[variable]
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # macOS names an encoding alone
        return ""
