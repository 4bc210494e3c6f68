"""The one place that knows fpdf2: measures text, and writes pages into a PDF file."""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import Duplex, TextMode
from fpdf.errors import FPDFException

from game import paths
from game.content.images import safe_image
from game.frozen import dataclass
from game.printing.ink import MM_A_POINT, Area, Colour, Disc, Item, Page, Picture, Shape, Stroke, Words
from game.printing.letters import Run, runs
from game.printing.shaped import ReadableFont
from game.typefaces import further_typefaces, installed_typefaces

_THICKENED_EM = 0.036
"""How much wider the strokes of a font become that has no bold of its own."""

_NO_SPACE_AFTER = ("-", "/", "–", "—")
"""Lines are broken after these as well, without a space."""

_SVG = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class About:
    """What a reader of the file learns before its first page."""

    title: str
    language: str
    authors: tuple[str, ...]
    subject: str
    both_sides: bool


class Press:
    """Measures and prints. `images` is the folder of the deck's own pictures.

    `missing` gathers characters that no font has, `unusable` pictures that cannot be drawn.
    """

    def __init__(self, images: Path) -> None:
        self._pdf = FPDF(unit="mm")
        self._pdf.set_auto_page_break(False)
        self._pdf.c_margin = 0
        self._images = images
        self._typefaces = list(installed_typefaces())
        self._has_all = False
        self._fonts_of: dict[str, int | None] = {}
        self._widths: dict[tuple[str, float, bool], float] = {}
        self._icons: dict[tuple[str, Colour], bytes] = {}
        self.missing: set[str] = set()
        self.unusable: set[str] = set()

    # -- measuring

    def width(self, text: str, size_pt: float, bold: bool) -> float:
        """The width of a line in millimetres; words are measured one by one and remembered."""
        words = text.split(" ")
        space = self._word(" ", size_pt, bold)
        return sum(self._word(word, size_pt, bold) for word in words) + space * (len(words) - 1)

    def _word(self, word: str, size_pt: float, bold: bool) -> float:
        key = (word, size_pt, bold)
        if key not in self._widths:
            self._widths[key] = sum(self._extent(run, size_pt, bold) for run in self._runs(word, False))
        return self._widths[key]

    def _extent(self, run: Run, size_pt: float, bold: bool) -> float:
        self._set(run, size_pt, bold)
        return float(self._pdf.get_string_width(run.text))

    def _runs(self, text: str, rtl: bool) -> list[Run]:
        found, missing = runs(text, rtl, self._font_of)
        self.missing |= missing
        return found

    def _font_of(self, char: str) -> int | None:
        """The first typeface that has the character; further ones are looked for only when those at hand lack it."""
        if char not in self._fonts_of:
            place = next((place for place in range(len(self._typefaces)) if self._has(place, char)), None)
            if place is None and not self._has_all:
                self._has_all = True
                self._typefaces += further_typefaces()
                return self._font_of(char)
            self._fonts_of[char] = place
        return self._fonts_of[char]

    def _has(self, place: int, char: str) -> bool:
        font: Any = self._pdf.fonts[self._font(place, False)]
        return ord(char) in font.cmap

    def _font(self, place: int, bold: bool) -> str:
        """The name of a font, which is read when it is first used."""
        face = self._typefaces[place]
        style = "B" if bold and face.bold is not None else ""
        key = f"{face.name.lower()}{style}"
        if key not in self._pdf.fonts:
            self._pdf.fonts[key] = ReadableFont(self._pdf, face.file(bold), key, style)
        return key

    def _set(self, run: Run, size_pt: float, bold: bool) -> bool:
        """Chooses the font of a run; tells whether bold has to be made."""
        self._font(run.font, bold)
        face = self._typefaces[run.font]
        has_bold = face.bold is not None
        self._pdf.set_font(face.name, "B" if bold and has_bold else "", size_pt)
        self._pdf.set_text_shaping(run.shaped, direction="rtl" if run.rtl else "ltr")
        return bold and not has_bold

    # -- printing

    def save(self, pages: Iterable[Page], about: About, file: Path) -> None:
        """Writes the pages, in one step: a file of that name stays as it is until the new one is whole."""
        pdf = self._pdf
        pdf.set_title(about.title)
        pdf.set_lang(about.language)
        pdf.set_author("; ".join(about.authors))
        pdf.set_subject(about.subject)
        pdf.set_creator("Palabre")
        # Cards have their size on the paper, so nothing is fitted to it.
        pdf.viewer_preferences = ViewerPreferences(
            display_doc_title=True,
            print_scaling="None",
            duplex=Duplex.DUPLEX_FLIP_LONG_EDGE if about.both_sides else Duplex.SIMPLEX,
        )
        for page in pages:
            pdf.add_page(format=(page.width, page.height))
            if page.heading is not None:
                pdf.start_section(page.heading)
            self._draw_page(page)
        content = bytes(pdf.output())
        part = file.with_name(f"{file.name}.part")
        try:
            part.write_bytes(content)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)

    def _draw_page(self, page: Page) -> None:
        """Draws a page with its text marked as paragraphs and headings.

        fpdf2 marks pictures, and a reader would pass over text that is not marked. It has no public door for that: its
        version is pinned, and a test listens.
        """
        pdf = self._pdf
        before: Words | None = None
        for item in page.items:
            goes_on = isinstance(item, Words) and item.goes_on
            if before is not None and goes_on:
                self._space_after(before)
            elif before is not None:
                pdf._out("EMC")
            if isinstance(item, Words) and (before is None or not goes_on):
                place = pdf.struct_builder.next_mcid_for_page(pdf.page)
                pdf._add_marked_content(struct_type=f"/{item.tag}", mcid=place)
                pdf._out(f"/{item.tag} <</MCID {place}>> BDC")
            self._draw(item)
            before = item if isinstance(item, Words) else None
        if before is not None:
            pdf._out("EMC")

    def _space_after(self, line: Words) -> None:
        """The space that a line break stands for, drawn where nothing is: it parts words for whoever hears them."""
        if not line.text.endswith(_NO_SPACE_AFTER):
            wide = self.width(" " if line.rtl else line.text, line.size_pt, line.bold)
            x = line.x - wide if line.rtl else line.x + wide
            self._words(Words(x, line.y, " ", line.size_pt, line.bold, line.colour))

    def _draw(self, item: Item) -> None:
        pdf = self._pdf
        match item:
            case Words():
                self._words(item)
            case Picture():
                self._picture(item)
            case Area():
                style = self._colours(item.fill, item.edge, item.edge_mm)
                corners: Any = item.radius > 0
                pdf.rect(item.x, item.y, item.width, item.height, style, corners, min(item.radius, item.height / 2))
            case Disc():
                pdf.circle(item.x, item.y, item.radius, self._colours(item.fill, item.edge, item.edge_mm))
            case Shape():
                pdf.polygon(list(item.points), style=self._colours(item.fill, item.edge, item.edge_mm))
            case Stroke():
                self._colours(None, item.colour, item.width_mm)
                pdf.set_dash_pattern(2.0, 2.0) if item.dashed else pdf.set_dash_pattern()
                pdf.line(*item.start, *item.end)
                pdf.set_dash_pattern()

    def _colours(self, fill: Colour | None, edge: Colour | None, edge_mm: float) -> str:
        """Sets colours and line width, and tells fpdf2 what to do with them: F, D or DF."""
        if fill is not None:
            self._pdf.set_fill_color(*fill)
        if edge is not None:
            self._pdf.set_draw_color(*edge)
            self._pdf.set_line_width(edge_mm)
        return ("D" if edge is not None else "") + ("F" if fill is not None else "")

    def _words(self, item: Words) -> None:
        x = item.x
        self._pdf.set_text_color(*item.colour)
        for run in self._runs(item.text, item.rtl):
            width = self._extent(run, item.size_pt, item.bold)
            thick = self._set(run, item.size_pt, item.bold)
            if thick:
                self._pdf.set_draw_color(*item.colour)
                self._pdf.set_line_width(item.size_pt * MM_A_POINT * _THICKENED_EM)
            with self._pdf.local_context(text_mode=TextMode.FILL_STROKE if thick else TextMode.FILL):
                self._run(run, x, item.y, item.size_pt)
            x += width

    def _run(self, run: Run, x: float, y: float, size_pt: float) -> None:
        if not run.shaped:
            self._pdf.text(x, y, run.text)
            return
        # A cell sets its baseline 0.8 em below its upper side, when it is one em high.
        height = size_pt * MM_A_POINT
        self._pdf.set_xy(x, y - 0.8 * height)
        self._pdf.cell(None, height, run.text)

    def _picture(self, item: Picture) -> None:
        icon = paths.assets_folder() / "icons" / f"{item.name}.svg"
        if icon.is_file():
            key = (item.name, item.colour)
            if key not in self._icons:
                self._icons[key] = _coloured(icon.read_text(encoding="utf-8"), item.colour)
            data: bytes | None = self._icons[key]
        else:
            data = safe_image(self._images / item.name)
        if data is None or not self._drawn(data, item):
            self.unusable.add(item.name)

    def _drawn(self, data: bytes, item: Picture) -> bool:
        """Draws a picture; a deck's own may be damaged behind its header, which only shows now."""
        alt = item.alt or item.name
        try:
            self._pdf.image(BytesIO(data), item.x, item.y, item.size, item.size, alt_text=alt, keep_aspect_ratio=True)
        except (OSError, ValueError, SyntaxError, FPDFException):
            return False
        return True


def _coloured(svg: str, colour: Colour) -> bytes:
    """An icon in one colour. fpdf2 overlooks how the outermost element wants to be drawn, so an inner one says it."""
    found = _SVG.search(svg)
    assert found is not None
    attributes = dict(_ATTRIBUTE.findall(found[1]))
    box = attributes.pop("viewBox")
    drawn = " ".join(
        f'{name}="{value}"' for name, value in attributes.items() if name not in ("xmlns", "width", "height")
    )
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><g {drawn}>{found[2]}</g></svg>'
    return whole.replace("currentColor", "#{:02x}{:02x}{:02x}".format(*colour)).encode()
