"""Where Palabre finds its own content, and where a user's things are kept.

Every function only computes a path. Nothing is created or checked here: whoever writes to a folder makes it, and
whoever reads one says what is missing.
"""

import os
from pathlib import Path

HOME_VARIABLE = "PALABRE_HOME"
_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    """The folder that holds `decks`, `formats`, `plans`, `assets` and `locales`.

    An installed wheel carries them inside the package as `game/_data`; a checkout has them beside the package.
    """
    packaged = _PACKAGE / "_data"
    return packaged if packaged.is_dir() else _PACKAGE.parent


def decks_folder() -> Path:
    """The decks that come with the game, one folder each."""
    return _root() / "decks"


def formats_folder() -> Path:
    """The debate formats that come with the game, one YAML file each."""
    return _root() / "formats"


def plans_folder() -> Path:
    """The session plans that come with the game, one YAML file each."""
    return _root() / "plans"


def assets_folder() -> Path:
    """Icons and sounds."""
    return _root() / "assets"


def locales_folder() -> Path:
    """Translations of the program itself: `<lang>/LC_MESSAGES/game.po`."""
    return _root() / "locales"


def guide_file(language: str) -> Path:
    """The facilitator's guide in that language, or in English where there is no such translation."""
    translated = _root() / "docs" / f"facilitating.{language}.md"
    return translated if translated.is_file() else _root() / "docs" / "facilitating.md"


def home() -> Path:
    """The folder of everything Palabre keeps for one user.

    `PALABRE_HOME` wins (a USB stick, a test, a locked-down school PC); an empty value counts as not set.
    """
    chosen = os.environ.get(HOME_VARIABLE, "")
    if chosen:
        return Path(os.path.expanduser(chosen)).absolute()  # a user that there is not stays as it is written
    import platformdirs  # here, because with PALABRE_HOME set the start does not need it

    return Path(platformdirs.user_data_dir("palabre", appauthor=False))


def user_decks_folder() -> Path:
    """Decks that the user wrote or installed."""
    return home() / "decks"


def user_formats_folder() -> Path:
    """Debate formats that the user wrote or was given."""
    return home() / "formats"


def user_plans_folder() -> Path:
    """Session plans that the user wrote or was given."""
    return home() / "plans"


def user_locales_folder() -> Path:
    """The user's own translations of what comes with the game: `<lang>/game.po`, `<lang>/formats.po`, a file a deck."""
    return home() / "locales"


def sessions_folder() -> Path:
    """One folder a session: `<start>-<id>/`."""
    return home() / "sessions"


def backups_folder() -> Path:
    """Copies of sessions, a `.zip` each."""
    return home() / "backups"


def cache_folder() -> Path:
    """Things that can be made again, and so can be deleted at any time."""
    return home() / "cache"
