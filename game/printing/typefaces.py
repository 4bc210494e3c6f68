"""The font files that print a character: the same families as on the screen."""

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
    bold: Path | None


def typefaces() -> tuple[Typeface, ...]:
    """The families that are installed, first choice first."""
    found = []
    for package, regular, bold in _FAMILIES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            files = Path(folder) / "files"
            if (files / regular).is_file():
                found.append(Typeface(package, files / regular, files / bold if bold is not None else None))
    return tuple(found)


def further_typefaces() -> tuple[Typeface, ...]:
    """Every other family installed as a font package, for languages that the game does not ship."""
    if find_spec("fontpkg") is None:
        return ()
    families = importlib.import_module("fontpkg").families()  # by name: the package carries no types
    shipped = {package.removeprefix("fontpkg_").replace("_", "-") for package, _, _ in _FAMILIES}
    found = []
    for slug in sorted(set(families) - shipped):
        upright = [file.path for file in families[slug].files if file.style == "normal" and file.covers(400)]
        if upright:
            found.append(Typeface(slug, upright[0], None))
    return tuple(found)
