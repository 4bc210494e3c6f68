"""Reading PDF files back with poppler's tools, as anybody's viewer does."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
MM = 25.4 / 72
TALL_EM = 1.24
"""From the highest to the lowest point of the typeface for Latin text, in em."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a PDF with its box in millimetres."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size_pt(self) -> float:
        return (self.bottom - self.top) / MM / TALL_EM


def words(file: Path) -> list[list[Word]]:
    """The words of each page."""
    told = _run("pdftotext", "-bbox", str(file), "-")
    return [
        [
            Word(text, *(float(one) * MM for one in (left, top, right, bottom)))
            for left, top, right, bottom, text in _WORD.findall(page)
        ]
        for _, _, page in _PAGE.findall(told)
    ]


def text(file: Path) -> str:
    """All text on one line, with plain spaces."""
    return " ".join(_run("pdftotext", str(file), "-").replace("\u00a0", " ").split())


def info(file: Path) -> dict[str, str]:
    """What `pdfinfo` tells: Title, Pages, Page size, Tagged, ..."""
    lines = (line.partition(":") for line in _run("pdfinfo", str(file)).splitlines())
    return {name: value.strip() for name, _, value in lines}


def heard(file: Path) -> list[tuple[str, str]]:
    """What a screen reader meets, in its order: tags such as P, H2 or Figure, each with its text on one line."""
    lines = [line.strip() for line in _run("pdfinfo", "-struct-text", str(file)).splitlines()[1:]]
    found: list[tuple[str, str]] = []
    for line in lines:
        if line.startswith('"') and found:
            found[-1] = (found[-1][0], " ".join(line.strip('"').replace("\u00a0", " ").split()))
        elif line:
            found.append((line.partition(" ")[0], ""))
    return found


def _run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True, encoding="utf-8").stdout
