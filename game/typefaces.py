"""The font files that write a character, on the screen and on paper.

The families come from font packages. Asking `fontpkg` for a path reads the metadata of everything installed and
costs about 40 ms, so the three families that the game depends on are found by their package, in under a
millisecond; `fontpkg` is asked only when none of the three has a character.
"""

import importlib
from importlib.util import find_spec
from pathlib import Path

from game.frozen import dataclass

_FAMILIES = (
    # package, regular, bold
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"),
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", None),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", None),
)


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family's files; without a `bold` one, bold is made from the regular one by thickening its strokes."""

    name: str
    regular: Path
    bold: Path | None = None

    def file(self, bold: bool) -> Path:
        """The file to write with."""
        return self.bold if bold and self.bold is not None else self.regular


def installed_typefaces() -> tuple[Typeface, ...]:
    """The families that the game depends on, as far as they are installed, first choice first."""
    found = []
    for package, regular, bold in _FAMILIES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            files = Path(folder) / "files"
            if (files / regular).is_file():
                found.append(Typeface(package, files / regular, files / bold if bold is not None else None))
    return tuple(found)


def further_typefaces() -> tuple[Typeface, ...]:
    """Every other family installed as a font package: a language the game does not ship needs no change here."""
    if find_spec("fontpkg") is None:
        return ()
    families = importlib.import_module("fontpkg").families()  # by name: the package carries no types
    shipped = {package.removeprefix("fontpkg_").replace("_", "-") for package, _, _ in _FAMILIES}
    found = []
    for slug in sorted(set(families) - shipped):
        upright = [file for file in families[slug].files if file.style == "normal"]
        regular = [file.path for file in upright if file.covers(400)]
        bold = [file.path for file in upright if file.covers(700) and not file.variable]
        if regular:
            found.append(Typeface(slug, regular[0], bold[0] if bold else None))
    return tuple(found)
