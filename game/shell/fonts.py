"""Which font file draws which character, and fonts opened at a size."""

from pathlib import Path

import pygame
import pygame.font
import pygame.freetype

from game.shell.caches import Cache
from game.typefaces import Typeface, further_typefaces, installed_typefaces
from game.view.scene import Weight

_OPEN_FONTS = 64


def typefaces_of_the_screen() -> tuple[Typeface, ...]:
    """The families that the game depends on; pygame's own font when none is installed."""
    own = Path(pygame.__file__).parent / pygame.font.get_default_font()
    return installed_typefaces() or (Typeface("pygame", own),)


class FontBook:
    """Faces by character, and opened fonts by face, weight and size."""

    def __init__(self, faces: tuple[Typeface, ...] | None = None) -> None:
        pygame.font.init()
        pygame.freetype.init()
        self._faces = faces if faces is not None else typefaces_of_the_screen()
        self._has_all = faces is not None
        self._glyphs: dict[Typeface, pygame.freetype.Font] = {}
        self._strong: dict[Typeface, pygame.freetype.Font] = {}
        self._covers: dict[str, list[tuple[Typeface, bool]]] = {}
        self._first_with: dict[str, Typeface | None] = {}
        self._fonts: Cache[pygame.font.Font] = Cache(_OPEN_FONTS, lambda _: 1)

    @property
    def first(self) -> Typeface:
        """The face of all text that it has the glyphs for."""
        return self._faces[0]

    def covers(self, face: Typeface, char: str) -> bool:
        """Whether the face has a glyph for the character. `pygame.font` cannot tell; it answers with the empty box."""
        known = self._covers.setdefault(char, [])
        for each, has_it in known:  # one or two, and found without hashing the paths of files
            if each is face:
                return has_it
        if face not in self._glyphs:
            self._glyphs[face] = pygame.freetype.Font(str(face.regular), 20)
        has_it = self._glyphs[face].get_metrics(char)[0] is not None
        known.append((face, has_it))
        return has_it

    def face_for(self, char: str) -> Typeface | None:
        """The first face that has the character; `None` when no installed one has it."""
        if char not in self._first_with:
            self._first_with[char] = self._sought(char)
        return self._first_with[char]

    def _sought(self, char: str) -> Typeface | None:
        for face in self._faces:
            if self.covers(face, char):
                return face
        if self._has_all:
            return None
        self._has_all = True
        self._faces += further_typefaces()
        return self._sought(char)

    def font(
        self, face: Typeface, weight: Weight, px: int, script: str | None = None, rtl: bool = False
    ) -> pygame.font.Font:
        """The face opened with an em of `px` pixels, to shape runs of one script (ISO 15924) and direction."""
        file = face.file(weight is Weight.BOLD)

        def opened() -> pygame.font.Font:
            font = pygame.font.Font(str(file), px)
            if script is not None:
                font.set_script(script)
            if rtl:
                font.set_direction(pygame.DIRECTION_RTL)
            return font

        return self._fonts.get((file, px, script, rtl), opened)

    def strong(self, face: Typeface, stronger_em: float) -> pygame.freetype.Font:
        """The regular face to draw single letters from their origin, with strokes wider by that part of an em."""
        if face not in self._strong:
            font = self._strong[face] = pygame.freetype.Font(str(face.regular), 20)
            font.origin, font.strong, font.strength = True, True, stronger_em
        return self._strong[face]
