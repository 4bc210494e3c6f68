"""Numbers as people of a language write them. Plain rules instead of CLDR: Babel is slow to import in a start."""

_MARKS = {"fr": ("\u202f", ",")}
"""What parts thousands, and what stands before decimals; English marks where a language is not named."""

_DIGITS = 10
"""As many as an author writes: beyond them floating point shows."""

_SAID_WHOLE, _SAID_DIGITS = 100, 3
"""From 100 on, numbers that were worked out are whole; below, they have three digits."""


def number_words(value: float, language: str) -> str:
    """The number with marks between its thousands: `1,234.5`, in French `1 234,5` with a no-break space."""
    thousands, decimal = _MARKS.get(language.partition("-")[0], (",", "."))
    whole, _, rest = f"{value:,.{_DIGITS}f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", thousands).replace("-", "−") + (decimal + rest if rest else "")


def typed_words(typed: str, language: str) -> str:
    """A number as far as it is typed, with `.` before its decimals: `1500.` is `1,500.`, in French `1 500,`."""
    thousands, decimal = _MARKS.get(language.partition("-")[0], (",", "."))
    whole, point, rest = typed.removeprefix("-").partition(".")
    grouped = f"{int(whole or 0):,}".replace(",", thousands)
    return ("−" if typed.startswith("-") else "") + grouped + (decimal + rest if point else "")


def decimal_key(language: str) -> str:
    """The key before decimals."""
    return _MARKS.get(language.partition("-")[0], (",", "."))[1]


def with_unit(value: float, unit: str, language: str) -> str:
    """The number with its unit, held together by a no-break space; English writes a per cent sign without one."""
    close = unit.startswith("%") and _MARKS.get(language.partition("-")[0]) is None
    return number_words(value, language) + ("" if close else "\u00a0") + unit


def rounded(value: float) -> float:
    """A number that was worked out (a mean, a median) without more digits than anybody would say aloud."""
    return float(round(value)) if abs(value) >= _SAID_WHOLE else float(f"{value:.{_SAID_DIGITS}g}")


def percent(share: float, language: str) -> str:
    """A share (0 to 1) in whole per cent: `44%`, in French `44 %`."""
    return with_unit(round(share * 100), "%", language)
