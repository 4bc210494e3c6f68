"""Which files make a deck, a format or a plan, and which schemas they follow."""

from pathlib import Path

from game import paths


def deck_file(path: Path) -> Path:
    """The `deck.yaml` of a deck given by its folder or by that file."""
    return path / "deck.yaml" if path.is_dir() else path


def deck_schema() -> Path:
    """The schema of decks; it lies beside the decks, where editors look for it."""
    return paths.decks_folder() / "deck.schema.json"


def format_schema() -> Path:
    """The schema of debate formats; it lies beside the formats."""
    return paths.formats_folder() / "format.schema.json"


def plan_schema() -> Path:
    """The schema of session plans; it lies beside the plans."""
    return paths.plans_folder() / "plan.schema.json"
