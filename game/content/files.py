"""Which files make a deck and which schemas they follow."""

from pathlib import Path

from game import paths

DECK_NAME = "deck.yaml"


def deck_file(path: Path) -> Path:
    """The `deck.yaml` of a deck given by its folder or by that file."""
    return path / DECK_NAME if path.is_dir() else path


def deck_schema() -> Path:
    """The schema of decks; it lies beside the decks, where editors look for it."""
    return paths.decks_folder() / "deck.schema.json"


def format_schema() -> Path:
    """The schema of debate formats; it lies beside the formats."""
    return paths.formats_folder() / "format.schema.json"
