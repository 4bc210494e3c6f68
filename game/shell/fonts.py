"""Which font file draws which character, and fonts opened at a size.

The families come from font packages. Asking `fontpkg` for a path reads the metadata of everything installed and
costs about 40 ms, so the three families that the game depends on are found by their package, in under a
millisecond; `fontpkg` is asked only when none of the three has a character.
"""

import importlib
from importlib.util import find_spec
from pathlib import Path

import pygame
import pygame.font
import pygame.freetype

from game.frozen import dataclass
from game.shell.caches import Cache
from game.view.scene import Weight

_FAMILIES = (
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"),
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", None),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", None),
)
_OPEN_FONTS = 64


@dataclass(frozen=True, slots=True)
class Face:
    """A family's files; without a `bold` one, bold is made from the regular one by thickening its strokes."""

    regular: Path
    bold: Path | None = None

    def file(self, weight: Weight) -> Path:
        """The file to draw that weight with."""
        return self.bold if weight is Weight.BOLD and self.bold is not None else self.regular

    def thickened(self, weight: Weight) -> bool:
        """Whether bold has to be made."""
        return weight is Weight.BOLD and self.bold is None


def installed_faces() -> tuple[Face, ...]:
    """The families that the game depends on, first choice first; pygame's own font when none is installed."""
    found = []
    for package, regular, bold in _FAMILIES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            files = Path(folder) / "files"
            if (files / regular).is_file():
                found.append(Face(files / regular, files / bold if bold is not None else None))
    return tuple(found) or (Face(Path(pygame.__file__).parent / pygame.font.get_default_font()),)


def further_faces() -> tuple[Face, ...]:
    """Every other family installed as a font package: a language the game does not ship needs no change here."""
    if find_spec("fontpkg") is None:
        return ()
    families = importlib.import_module("fontpkg").families()  # by name: the package carries no types
    shipped = {package.removeprefix("fontpkg_").replace("_", "-") for package, _, _ in _FAMILIES}
    faces = []
    for slug in sorted(set(families) - shipped):
        upright = [file for file in families[slug].files if file.style == "normal"]
        regular = [file.path for file in upright if file.covers(400)]
        bold = [file.path for file in upright if file.covers(700) and not file.variable]
        if regular:
            faces.append(Face(regular[0], bold[0] if bold else None))
    return tuple(faces)


class FontBook:
    """Faces by character, and opened fonts by face, weight and size."""

    def __init__(self, faces: tuple[Face, ...] | None = None) -> None:
        pygame.font.init()
        pygame.freetype.init()
        self._faces = faces if faces is not None else installed_faces()
        self._has_all = faces is not None
        self._glyphs: dict[Face, pygame.freetype.Font] = {}
        self._covers: dict[tuple[Face, str], bool] = {}
        self._fonts: Cache[pygame.font.Font] = Cache(_OPEN_FONTS, lambda _: 1)

    @property
    def first(self) -> Face:
        """The face of all text that it has the glyphs for."""
        return self._faces[0]

    def covers(self, face: Face, char: str) -> bool:
        """Whether the face has a glyph for the character. `pygame.font` cannot tell; it answers with the empty box."""
        key = (face, char)
        if key not in self._covers:
            if face not in self._glyphs:
                self._glyphs[face] = pygame.freetype.Font(str(face.regular), 20)
            self._covers[key] = self._glyphs[face].get_metrics(char)[0] is not None
        return self._covers[key]

    def face_for(self, char: str) -> Face | None:
        """The first face that has the character; `None` when no installed one has it."""
        for face in self._faces:
            if self.covers(face, char):
                return face
        if self._has_all:
            return None
        self._has_all = True
        self._faces += further_faces()
        return self.face_for(char)

    def font(
        self, face: Face, weight: Weight, px: int, script: str | None = None, rtl: bool = False
    ) -> pygame.font.Font:
        """The face opened with an em of `px` pixels, to shape runs of one script (ISO 15924) and direction."""
        file = face.file(weight)

        def opened() -> pygame.font.Font:
            font = pygame.font.Font(str(file), px)
            if script is not None:
                font.set_script(script)
            if rtl:
                font.set_direction(pygame.DIRECTION_RTL)
            return font

        return self._fonts.get((file, px, script, rtl), opened)
