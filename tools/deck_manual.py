"""Writes the tables of docs/decks.md from what the program itself knows: the schema, the icons and the limits.

    python -m tools.deck_manual

replaces what stands between two lines `<!-- table: NAME -->` and `<!-- end of table -->`; a test holds it up to date.
"""

from collections.abc import Iterator

from game import paths
from game.content import images, limits
from game.content.files import deck_schema
from game.content.packs import judge
from game.core.deck import CardKind
from tools.tables import Manual, Row, Schema, fields, schema_in, table


def fields_of_file() -> str:
    whole = _schema()
    return _fields(whole) + "\nUnder `look`:\n\n" + _fields(whole["properties"]["look"])


def fields_of_facts() -> str:
    fact = _entry("facts")
    return _fields(fact) + "\nUnder `source`:\n\n" + _fields(fact["properties"]["source"])


def fields_of_roles() -> str:
    return _fields(_entry("roles"))


def fields_of_images() -> str:
    return _fields(_entry("images"))


def fields_of_cards() -> str:
    return fields(_entry("cards")["properties"], _entry("cards")["required"])


def kinds() -> str:
    """Every kind of card with what it is, then its own fields and those of what lies in them."""
    parts = []
    for kind in CardKind:
        definition = _schema()["definitions"][kind]
        own = {name: field for name, field in definition["properties"].items() if field is not True}
        text = {**_entry("cards")["properties"]["text"], **own["text"]}
        parts.append(f"### `{kind}`\n\n{definition['description']}\n")
        parts.append(fields({**own, "text": text}, definition["required"], _nested(own)))
        parts += [f"Under `{name}`, each:\n\n{_fields(own[name]['items'])}" for name in _nested(own)]
    return "\n".join(parts)


def icons() -> str:
    names = sorted(file.stem for file in (paths.assets_folder() / "icons").glob("*.svg"))
    return ", ".join(f"`{name}`" for name in names) + ".\n"


def bounds() -> str:
    return table(("what", "at most"), _bounds())


def _bounds() -> Iterator[Row]:
    yield "a `deck.yaml`, a translation", f"{limits.FILE_BYTES // 1024**2} MiB, saved as UTF-8"
    yield "lists and fields in one another", f"{limits.DEPTH} deep"
    yield "values in a file", f"{limits.NODES:,}"
    yield "one text", f"{limits.TEXT_CHARACTERS:,} characters; most fields allow fewer"
    size = f"{images.MOST_SIDE_PX:,} pixels a side, {images.MOST_PIXELS // 10**6} million pixels"
    yield "an image", f"{size}, {images.MOST_BYTES // 1024**2} MiB"
    yield "a pack", f"{judge.MOST_BYTES // 1024**2} MiB and {judge.MOST_ENTRIES} files"


def _nested(properties: dict[str, Schema]) -> list[str]:
    """The names of fields that are lists of things with fields of their own."""
    return [name for name, field in properties.items() if "properties" in field.get("items", {})]


def _fields(thing: Schema) -> str:
    return fields(thing["properties"], thing["required"], _nested(thing["properties"]))


def _entry(name: str) -> Schema:
    entry: Schema = _schema()["properties"][name]["items"]
    return entry


def _schema() -> Schema:
    return schema_in(deck_schema())


MANUAL = Manual(
    "decks.md",
    {
        "file": fields_of_file,
        "facts": fields_of_facts,
        "roles": fields_of_roles,
        "images": fields_of_images,
        "cards": fields_of_cards,
        "kinds": kinds,
        "icons": icons,
        "bounds": bounds,
    },
)


if __name__ == "__main__":
    MANUAL.bring_up_to_date()
