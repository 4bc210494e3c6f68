"""Data as a `deck.yaml` that an author likes to go on with."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from game.content.scalars import plain_value

_WIDTH = 1_000_000
"""Each text stays on one line, whatever its length, so that a mend of it is a change of one line."""


_SCHEMA = "# yaml-language-server: $schema=../deck.schema.json"


class _Dumper(yaml.SafeDumper):
    """Writes lists further in than their names, and quotes what our reader would take for something else."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless and flow)


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text:
        style = "|" if all(line == line.strip(" \t") for line in text.split("\n")) else '"'
    elif plain_value(text) != text:
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def deck_text(data: Mapping[str, Any], comment: str) -> str:
    """The text of a deck file: comment, then the fields in their order, an empty line between entries.

    The first line tells editors where its schema is, as in a deck that was begun as a file.
    """
    parts = [f"{_SCHEMA}\n\n# {comment}\n"]
    for name, value in data.items():
        parts.append(_dumped({name: value}))
        if isinstance(value, list) and value and isinstance(value[0], dict):
            entries = "\n".join(_indented(_dumped([entry])) for entry in value)
            parts[-1] = f"\n{name}:\n{entries}"
    return "".join(parts)


def _dumped(value: Any) -> str:
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text


def _indented(text: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in re.split("(?<=\n)", text))
