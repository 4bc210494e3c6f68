"""Which files make a deck, a format or a plan, and which schemas they follow."""

import re
from pathlib import Path

from game import paths
from game.content import limits

_PARTS, _PHASES = (re.compile(rb"^%s[ \t]*:" % field, re.MULTILINE) for field in (b"parts", b"phases"))

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


def plan_schema() -> Path:
    """The schema of session plans; it lies beside the plans."""
    return paths.plans_folder() / "plan.schema.json"


def is_plan(file: Path) -> bool:
    """Whether a YAML file is meant as a plan rather than as a format: one has parts, the other has phases."""
    try:
        content = limits.read_bytes(file)
    except limits.Unreadable:
        content = b""
    if _PARTS.search(content) or _PHASES.search(content):
        return _PHASES.search(content) is None
    return file.absolute().parent.name == paths.plans_folder().name
