"""Dates as authors write them: ISO 8601, as exact as they are known."""

import re
from datetime import date

_DATE = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?")


def first_day(written: str) -> date | None:
    """The first day that `2025`, `2025-07` or `2025-07-22` can mean; `None` when it is no such date."""
    found = _DATE.fullmatch(written)
    if not found:
        return None
    try:
        return date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return None
