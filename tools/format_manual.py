"""Writes the tables of docs/formats.md from what the program itself knows: the schema, ballots and outcomes.

    python -m tools.format_manual

replaces what stands between two lines `<!-- table: NAME -->` and `<!-- end of table -->`; a test holds it up to date.
"""

from typing import Any

from game.content.files import format_schema, plan_schema
from game.core.ballots import BALLOTS
from game.core.format import PhaseKind
from game.core.outcomes import OUTCOMES, Rule
from tools.tables import Manual, Schema, fields, meanings, schema_in, table


def fields_of_file() -> str:
    schema = _schema()
    return fields(schema["properties"], schema["required"], ["phases"])


def fields_of_phases() -> str:
    phase = _phase()
    return fields(phase["properties"], phase["required"])


def fields_of_loops() -> str:
    loop = _phase()["properties"]["loop"]
    return fields(loop["properties"], loop["required"])


def each() -> str:
    field = _phase()["properties"]["loop"]["properties"]["each"]
    return table(("`each`", "a turn for"), ((f"`{value}`", said) for value, said in meanings(field)))


def kinds() -> str:
    """Every kind of phase with what it is, then the fields that it has besides those of all phases."""
    common = _phase()["properties"]
    parts = []
    for kind in PhaseKind:
        definition = _schema()["definitions"][kind]
        own = {name: field for name, field in definition["properties"].items() if name not in common}
        table = f"\n{fields(own, definition.get('required', []))}" if own else ""
        parts.append(f"### `{kind}`\n\n{definition['description']}\n{table}")
    return "\n".join(parts)


def ballots() -> str:
    said = dict(meanings(_schema()["definitions"]["vote"]["properties"]["ballot"]))
    rows = (
        (f"`{ballot.id}`", said[ballot.id], _listed(ballot.options) or "of the card, or notes", _listed(ballot.neutral))
        for ballot in BALLOTS.values()
    )
    return table(("`ballot`", "what people choose from", "its options", "take no side"), rows)


def outcomes() -> str:
    rows = (
        (f"`{name}`", rule.description, _reads(rule), _any(rule.ballots), _any(rule.cards))
        for name, rule in OUTCOMES.items()
    )
    return table(("`outcome`", "what it tells", "what it reads", "ballots", "cards"), rows)


def fields_of_plans() -> str:
    schema = schema_in(plan_schema())
    part = schema["properties"]["parts"]["items"]
    whole, of_part = (fields(each["properties"], each["required"], ["parts"]) for each in (schema, part))
    return f"{whole}\nA part:\n\n{of_part}"


def _reads(rule: Rule) -> str:
    fewest, most = rule.votes
    span = str(fewest) if fewest == most else f"{fewest} to {most}"
    if rule.reads == "notes":
        return f"`votes:` {span}, or `notes:`"
    kind = {"votes": "vote", "estimates": "estimate", "orders": "rank"}[rule.reads]
    return f"`votes:` {span} of kind `{kind}`"


def _listed(names: Any) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _any(names: frozenset[str]) -> str:
    return _listed(sorted(names)) or "any"


def _schema() -> Schema:
    return schema_in(format_schema())


def _phase() -> Schema:
    phase: Schema = _schema()["properties"]["phases"]["items"]
    return phase


MANUAL = Manual(
    "formats.md",
    {
        "file": fields_of_file,
        "phases": fields_of_phases,
        "loops": fields_of_loops,
        "each": each,
        "kinds": kinds,
        "ballots": ballots,
        "outcomes": outcomes,
        "plans": fields_of_plans,
    },
)


if __name__ == "__main__":
    MANUAL.bring_up_to_date()
