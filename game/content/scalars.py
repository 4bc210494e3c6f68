"""What an unquoted word means.

Words keep their meaning: `no`, `on`, `1:30`, `2025-11-22`, `017` and `1_000` are text, as they are to an editor
that follows YAML 1.2.
"""

import math
import re

Scalar = str | int | float | bool | None

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_STARTS = frozenset("-+.0123456789")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]{1,40}|(0|[1-9][0-9]{0,39})(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?")
_WORDS: dict[str, bool | None] = {"": None, "~": None}
for _value, _name in ((True, "true"), (False, "false"), (None, "null")):
    _WORDS.update(dict.fromkeys((_name, _name.capitalize(), _name.upper()), _value))


def plain_value(word: str) -> Scalar:
    """A number, a boolean, `None` or the word itself."""
    if word in _WORDS:
        return _WORDS[word]
    if word[0] not in _STARTS:
        return word
    if _INTEGER.fullmatch(word):
        return int(word)
    if _DECIMAL.fullmatch(word):
        number = float(word)
        return number if math.isfinite(number) else word
    return word
