"""What can have a further key of the facilitator's own."""

USUAL_KEYS: dict[str, str] = {
    "next": "page-down",
    "back": "page-up",
    "pause": "space",
    "black": "b",
    "fact": "i",
    "note": "n",
    "more-time": "+",
    "break": "u",
    "restart-clock": "z",
    "up": "up",
    "down": "down",
}
"""What can have a further key of the facilitator's own, and the key that it is already, everywhere."""
