"""The keys at the foot of the preview: what each is set to, and what it is for."""

from typing import TYPE_CHECKING

from game.core.text import Text
from game.i18n.locales import language_name
from game.i18n.pseudo import PSEUDO_LANGUAGES
from game.i18n.translator import Translator
from game.view.prefs import ThemeName
from game.view.preview import REMARKS
from game.view.preview_keys import Chip
from game.view.scene import Action, ShapeKind

if TYPE_CHECKING:
    from game.shell.preview.workbench import Workbench

THEMES = {
    ThemeName.PAPER: Text("ui/preview/theme/paper", "Paper"),
    ThemeName.NIGHT: Text("ui/preview/theme/night", "Night"),
    ThemeName.CONTRAST: Text("ui/preview/theme/contrast", "Contrast"),
}

KEYS = {
    "right": "card+",
    "left": "card-",
    "down": "side+",
    "space": "side+",
    "enter": "side+",
    "up": "side-",
    "page-down": "list+",
    "page-up": "list-",
    "escape": "close",
    "f1": "help",
    "f11": "fullscreen",
    "f": "format",
    "s": "shape",
    "t": "theme",
    "+": "text+",
    "=": "text+",
    "-": "text-",
    "−": "text-",
    "e": "easy",
    "w": "remarks",
    "?": "help",
}
"""What keys do, by name or character in small letters. L goes through the languages, with Shift backwards."""


def chips_for(bench: "Workbench", tr: Translator) -> tuple[Chip, ...]:
    """The keys as they are set now."""
    looking, remarks = bench.looking, len(bench.watched.advice)
    played = bench.played
    code = bench.language
    language = code if code in PSEUDO_LANGUAGES else language_name(code)
    plain = (
        Text("ui/preview/plain", "plain text") if bench.has_plain_text else Text("ui/preview/no-plain", "no plain text")
    )
    return (
        Chip(
            "card",
            (ShapeKind.ARROW_LEFT, ShapeKind.ARROW_RIGHT),
            tr(Text("ui/preview/card", "card")),
            Action("card+"),
            tr(Text("ui/preview/card/purpose", "The card before, the next card")),
        ),
        Chip(
            "side",
            (ShapeKind.ARROW_UP, ShapeKind.ARROW_DOWN),
            tr(Text("ui/preview/side", "screen")),
            Action("side+"),
            tr(Text("ui/preview/side/purpose", "The card’s screens: turned over, vote, outcome, fact")),
        ),
        Chip(
            "format",
            ("F",),
            tr(played.name) if played is not None else "–",
            Action("format"),
            tr(Text("ui/preview/format/purpose", "The next kind of debate that plays this card")),
        ),
        Chip(
            "language",
            ("L",),
            language,
            Action("language"),
            tr(
                Text(
                    "ui/preview/language/purpose",
                    "The next language, with Shift the one before; en-XA shows longer words, ar-XB right to left",
                )
            ),
        ),
        Chip(
            "shape",
            ("S",),
            looking.shape,
            Action("shape"),
            tr(Text("ui/preview/shape/purpose", "The projector’s shape: 16:9 or 4:3")),
        ),
        Chip(
            "text",
            ("+", "−"),
            f"{looking.text}\u00a0%",
            Action("text"),
            tr(Text("ui/preview/text/purpose", "Larger and smaller text")),
        ),
        Chip(
            "theme",
            ("T",),
            tr(THEMES[looking.theme]),
            Action("theme"),
            tr(Text("ui/preview/theme/purpose", "Colours: paper, night, strong contrast")),
        ),
        Chip(
            "easy",
            ("E",),
            tr(plain),
            Action("easy"),
            tr(Text("ui/preview/easy/purpose", "The card’s text in plain language, where it has one")),
            on=looking.easy,
        ),
        Chip(
            "remarks",
            ("W",),
            tr.plural(REMARKS, remarks),
            Action("remarks"),
            tr(Text("ui/preview/remarks/purpose", "What could be better, as palabre check says it; PgDn turns pages")),
            on=looking.remarks,
        ),
        Chip(
            "help",
            ("?",),
            tr(Text("ui/preview/help", "keys")),
            Action("help"),
            tr(Text("ui/preview/help/purpose", "These keys; F11 fills the screen, Esc closes what is open")),
            on=looking.help,
        ),
    )
