"""What was chosen last before a session, in `choice.json`, so that the next one begins with it."""

import json
from dataclasses import replace

from game import paths
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES
from game.shell.catalogue import Catalogue
from game.view.stage import Choice

FILE_NAME = "choice.json"


def read_choice(catalogue: Catalogue, default: Choice) -> Choice:
    """The choice kept, as far as what it names is still there; the default where it is not, or nothing was kept."""
    try:
        data = json.loads((paths.home() / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return default
    if not isinstance(data, dict):
        return default
    decks = tuple(name for name in _texts(data.get("decks")) if name in catalogue.decks)
    played, plan, tables = data.get("format"), data.get("plan"), data.get("tables")
    choice = replace(default, decks=decks or default.decks)
    if isinstance(played, str) and played in catalogue.formats:
        choice = replace(choice, format=played)
    if isinstance(plan, str) and plan in catalogue.plans:
        choice = replace(choice, plan=plan)
    if _between(data.get("people"), FEWEST_PEOPLE, MOST_PEOPLE):
        choice = replace(choice, people=data["people"])
    return replace(choice, tables=tables if _between(tables, 1, MOST_TABLES) else None)


def write_choice(choice: Choice) -> None:
    """Keep the choice. A folder that cannot be written keeps none: the session itself says that already."""
    file = paths.home() / FILE_NAME
    part = file.with_suffix(".part")
    data = {
        "decks": list(choice.decks),
        "plan": choice.plan,
        "format": choice.format,
        "people": choice.people,
        "tables": choice.tables,
    }
    try:
        part.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
        part.replace(file)
    except OSError:
        return


def _texts(names: object) -> list[str]:
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _between(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most
