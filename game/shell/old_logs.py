"""Logs of earlier versions, read as if they were written today.

Version 1 played a single format, and what was noted was always an argument. Before version 3, a twist that was taken
back left its minute on the clock; before version 4, time could then run out twice, and no clock could be restarted.
Before version 5, a round through themes passed over the notes that were in none, before version 6 objections to
proposals were heard though there were none. Before version 7 a jury could have any votes. A session that began
like this goes on like this, since its log does.
"""

from typing import Any

WITH_ITS_CLOCK = 4
"""The first version in which taking back what gave time gives the clock back just as it was."""

WITH_LOOSE_NOTES = 5
"""The first version in which a round through themes also goes through the notes that are in none."""

WITHOUT_THE_POINTLESS = 6
"""The first version in which what goes on from proposals is passed over when there are none."""

WITH_A_COUNTED_JURY = 7
"""The first version in which a jury with more votes than people at its tables is asked about."""


def header(data: dict[str, Any]) -> dict[str, Any]:
    """The header of a log of version 1 as one of today; what is missing in it stays missing."""
    now = dict(data)
    now.setdefault("plan", None)
    now.setdefault("plan_hash", None)
    for one, several in (("format", "formats"), ("format_hash", "format_hashes")):
        if one in now:
            now[several] = [now.pop(one)]
    return now


def command(data: dict[str, Any]) -> dict[str, Any]:
    """A command of a log of version 1 as one of today. What was appended since may be of today already."""
    return {**data, "is": "TakeNote"} if data.get("is") == "NoteArgument" else data
