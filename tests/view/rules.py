"""The rules of the look as functions: each takes a scene and gives its faults as sentences, none when all is well.

Sizes are hundredths of the window's height, as in the design. What has to be smaller or elsewhere than the rule says
stands in one of the tables below, with the reason.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import combinations
from unicodedata import category

from game.view.audience.tour import SCREEN as TOUR_SCREEN
from game.view.clocks import DIGITS
from game.view.measures import SAFE, WITH_THE_TEXT
from game.view.ruler import Ruler
from game.view.scene import Align, Box, Colour, Icon, Node, Panel, Ring, Scene, Shape, ShapeKind, Words
from game.view.theme import contrast

SMALLEST_TEXT, SMALLEST_FOR_THE_ROOM, SMALLEST_CLAIM, SMALLEST_TARGET = 3.7, 4.2, 5.6, 6.0
TEXT_CONTRAST, CLAIM_CONTRAST, SIGN_CONTRAST = 7.4, 12.0, 3.9

CLAIMS = ("card/text", "claim")

NOT_FOR_THE_ROOM = {
    "*/key/word": "a key cap: the facilitator's hint",
    "*/key/[0-9]/word": "a key cap of the help screen",
    "*/label": "a button's word: for the facilitator, who stands near or holds the mouse",
    "help/[0-9]*": "what a key does: read by the facilitator, on a screen of its own",
    "notice": "the program's word to the facilitator",
    "card/image/credit": "whose an image is: looked up by whoever wants to know",
    "fact/source": "where a fact comes from: looked up afterwards, not read from the last row",
    "verdict/remarks": "how to read the numbers, beside a verdict that says the same in large type",
    "notes/*/[0-9]*": "an argument noted: a reminder of what everybody heard, smaller only when many stand there",
    "way/*": "what the facilitator chooses before anybody plays; the chosen one is told about in large type",
    "about/facts": "how long and for whom: for the facilitator who chooses",
    "order/*/minutes": "how long a part takes: for the facilitator, before anybody plays",
    "setting/*": "the name of a setting: for the facilitator, before the room comes",
    "lines/smallest": "the smallest text there is, shown as such",
    "room-check/advice": "which size the rules ask for: for the facilitator, before the room plays",
    "setup/known": "what the facilitator should know before the start",
    "head/subtitle": "the game's motto before anybody plays",
}
"""Texts that may be as small as `SMALLEST_TEXT`, by id, and why."""


LONGEST_LINE = 80
"""In characters, of a text of several lines (WCAG 1.4.8); the pen aims at 60 where there is room."""


MAY_LOSE_WORDS = {
    "about": "reminds, above an outcome, of what everybody has read in full",
    "reminder": "reminds, above fields that need the room, of what everybody has read in full",
    "legend/*": "an option below its bar, known by its letter or its sign from the vote before",
    "break": "opens a question: the dots are its own",
    "*/break": "opens a question: the dots are its own",
}
"""Texts that may end with an ellipsis, by id or by that of their button, and why: others go on where there is room."""


PSEUDO = "["
"""How a text of the longer pseudo-language begins: its buttons may lose words, since no language needs so much room."""


NOT_READ_ON = ("fact/source", "notice")
"""Texts that are looked up, or of two lines at most for the facilitator: no eye loses its way in them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn line of a text: where its ink may be, in pixels."""

    node: Node
    words: str
    box: Box


def texts(scene: Scene) -> Iterator[tuple[Node, Words]]:
    return ((node, node.paint) for node in scene.nodes if isinstance(node.paint, Words))


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene with its lines of text measured."""

    scene: Scene
    lines: tuple[Line, ...]
    zoom: float = 1.0


def measured(scene: Scene, ruler: Ruler, zoom: float = 1.0) -> Picture:
    """The scene with every line of text in the box that its letters take, ascenders and descenders included.

    The digits of a clock have none. `zoom` is how many times its usual size text should have.
    """
    found = []
    for node, paint in texts(scene):
        for place, words in enumerate(paint.lines):
            width = ruler.width(words, paint.size_px, paint.weight)
            spare = node.box.w - width
            first, last = (spare, 0.0) if scene.rtl else (0.0, spare)
            x = node.box.x + {Align.START: first, Align.CENTRE: spare / 2, Align.END: last}[paint.align]
            middle = node.box.y + (place + 0.5) * paint.leading_px
            high = paint.size_px * (DIGITS if paint.tabular else 1)
            if words:
                found.append(Line(node, words, Box(x, middle - high / 2, width, high)))
    return Picture(scene, tuple(found), zoom)


def text_stays_inside_the_safe_margin(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    safe = Box(0, 0, scene.width, scene.height).inset(SAFE * scene.height / 100)
    for line in picture.lines:
        if not _inside(line.box, safe, 1.0):
            yield f"{line.node.id}: “{line.words}” leaves the safe margin: {_in(scene, line.box)}"


def lines_fit_the_width_of_their_box(picture: Picture) -> Iterator[str]:
    for line in picture.lines:
        if line.box.w > line.node.box.w + 1:
            yield f"{line.node.id}: “{line.words}” is {line.box.w:.0f} px wide in a box of {line.node.box.w:.0f} px"


def lines_are_short_enough_to_find_the_next_one(picture: Picture) -> Iterator[str]:
    for node, words in texts(picture.scene):
        prose = len(words.lines) > 1 and node.id not in NOT_READ_ON
        for line in words.lines if prose else ():
            seen = sum(category(char) != "Cf" for char in line)
            if seen > LONGEST_LINE:
                yield f"{node.id}: “{line}” has {seen} characters"


def text_stays_inside_its_panel(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    for line in picture.lines:
        panel = _panel_below(scene, line.node)
        if panel is not None and not _inside(line.box, panel.box, 1.0):
            yield (
                f"{line.node.id}: “{line.words}” leaves {panel.id}: {_in(scene, line.box)} in {_in(scene, panel.box)}"
            )


def words_are_whole(picture: Picture) -> Iterator[str]:
    for node, paint in texts(picture.scene):
        place = 0
        for line in paint.lines[:-1]:
            if line not in node.label and line.endswith("-"):  # a word divided as its language does it
                line = line[:-1]
                divided = True
            else:
                divided = False
            place = node.label.index(line, place) + len(line)
            if not divided and not node.label[place].isspace() and node.label[place - 1] not in "-–—/":
                yield f"{node.id}: a word of “{node.label}” is broken after “{line}”"


def nothing_is_cut_off(picture: Picture) -> Iterator[str]:
    for node, _ in texts(picture.scene):
        of = node.id.removesuffix("/label")
        if of != node.id and node.label.startswith(PSEUDO):
            continue
        if node.label.endswith("…") and not any(fnmatchcase(of, pattern) for pattern in MAY_LOSE_WORDS):
            yield f"{node.id}: “{node.label}” has lost its last words"


def texts_do_not_overlap(picture: Picture) -> Iterator[str]:
    for one, other in combinations(picture.lines, 2):
        if one.node is not other.node and _overlap(one.box, other.box, 1.0):
            yield f"{one.node.id} “{one.words}” overlaps {other.node.id} “{other.words}”"


def text_and_buttons_do_not_overlap(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    buttons = _buttons(scene)
    for line in picture.lines:
        for button in buttons:
            own = line.node.id.startswith(f"{button.id}/") or button.id.startswith(f"{line.node.id}/")
            if not own and _overlap(line.box, button.box, 1.0):
                yield f"{line.node.id} “{line.words}” overlaps the button {button.id}"


def signs_and_text_do_not_overlap(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    signs = [node for node in scene.nodes if isinstance(node.paint, (Shape, Icon))]
    for line in picture.lines:
        for sign in signs:
            side = min(sign.box.w, sign.box.h)
            x, y = sign.box.centre
            if _overlap(line.box, Box(x - side / 2, y - side / 2, side, side), 1.0):
                yield f"{line.node.id} “{line.words}” overlaps the sign {sign.id}"


def buttons_do_not_overlap(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    targets = [node for node in scene.targets() if node.id != "black"]
    for one, other in combinations(targets, 2):
        within = other.id.startswith(f"{one.id}/") and _inside(other.box, one.box, 1.0)
        if not within and _overlap(one.box, other.box, 0.5):
            yield f"{one.id} overlaps {other.id}"


def text_is_large_enough(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    for node, paint in texts(scene):
        size = round(paint.size_px * 100 / scene.height, 2)
        least = SMALLEST_FOR_THE_ROOM
        if node.id in CLAIMS:
            least = SMALLEST_CLAIM
        elif any(fnmatchcase(node.id, pattern) for pattern in NOT_FOR_THE_ROOM):
            least = SMALLEST_TEXT
        least *= 1 + (picture.zoom - 1) * (WITH_THE_TEXT if node.id in scene.fixed else 1)
        if size < round(least - 0.01, 2):
            yield f"{node.id}: “{node.label}” has {size} hundredths of the height, not {least}"


def targets_are_large_enough(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    least = SMALLEST_TARGET * scene.height / 100
    for node in scene.targets():
        if node.box.w < least - 0.01 or node.box.h < least - 0.01:
            yield f"{node.id}: a target of {_in(scene, node.box)}"


def targets_are_on_the_screen(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    safe = Box(0, 0, scene.width, scene.height).inset(SAFE * scene.height / 100)
    for node in scene.targets():
        if node.id != "black" and not _inside(node.box, safe, 1.0):
            yield f"{node.id}: a target of {_in(scene, node.box)} leaves the safe margin"


def text_stands_out_from_what_lies_behind_it(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    for node, paint in texts(scene):
        least = CLAIM_CONTRAST if node.id in CLAIMS else TEXT_CONTRAST
        behind = _colour_behind(scene, node)
        if node.ground is not None and node.ground != behind:
            yield f"{node.id}: says its ground is {node.ground}, but {behind} lies behind it"
        if contrast(paint.colour, behind) < least:
            yield f"{node.id}: contrast {contrast(paint.colour, behind):.1f}, not {least}"


def signs_stand_out_from_what_lies_behind_them(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    for node in scene.nodes:
        match node.paint:
            case Shape(fill=fill, edge=edge):
                colours: list[Colour] = [fill] if edge is None else [fill, edge]
            case Icon(colour=colour):
                colours = [colour]
            case Ring(colour=colour, outer=outer):
                colours = [colour, outer]
            case _:
                continue
        behind = _colour_behind(scene, node)
        best = max(contrast(colour, behind) for colour in colours)
        if best < SIGN_CONTRAST:
            yield f"{node.id}: contrast {best:.1f}, not {SIGN_CONTRAST}"


def ids_are_unique(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    seen: set[str] = set()
    for node in scene.nodes:
        if node.id in seen:
            yield f"{node.id} is there twice"
        seen.add(node.id)


def nothing_is_inside_out(picture: Picture) -> Iterator[str]:
    scene = picture.scene
    for node in scene.nodes:
        if node.box.w < 0 or node.box.h < 0:
            yield f"{node.id}: a box of {_in(scene, node.box)}"


COPIES = (f"{TOUR_SCREEN}/", "washed/")
"""Screens in small, and what a lit room leaves of a card's colours."""

Rule = Callable[[Picture], Iterator[str]]

PLACES: tuple[Rule, ...] = (
    ids_are_unique,
    nothing_is_inside_out,
    text_stays_inside_the_safe_margin,
    lines_fit_the_width_of_their_box,
    lines_are_short_enough_to_find_the_next_one,
    words_are_whole,
    text_stays_inside_its_panel,
    texts_do_not_overlap,
    text_and_buttons_do_not_overlap,
    signs_and_text_do_not_overlap,
    buttons_do_not_overlap,
    text_is_large_enough,
    targets_are_large_enough,
    targets_are_on_the_screen,
)
WORDS: tuple[Rule, ...] = (nothing_is_cut_off,)
COLOURS: tuple[Rule, ...] = (text_stands_out_from_what_lies_behind_it, signs_stand_out_from_what_lies_behind_them)


def faults(scene: Scene, ruler: Ruler, rules: tuple[Rule, ...] = PLACES, zoom: float = 1.0) -> list[str]:
    """Every fault of a scene by these rules, each with the rule's name; `zoom` is how large its text should be.

    What a long notice covers is not looked at: it lies over the screen until the next action, and then goes. Nor is
    what a screen in small says, which is judged where it shows at its own size.
    """
    picture = measured(_without_copies(_uncovered(scene)), ruler, zoom)
    return [f"{rule.__name__}: {fault}" for rule in rules for fault in rule(picture)]


def _without_copies(scene: Scene) -> Scene:
    return replace(scene, nodes=tuple(node for node in scene.nodes if not node.id.startswith(COPIES)))


def _uncovered(scene: Scene) -> Scene:
    places = [place for place, node in enumerate(scene.nodes) if node.id == "notice/card"]
    if not places:
        return scene
    card = scene.nodes[places[0]].box
    below, over = scene.nodes[: places[0]], scene.nodes[places[0] :]
    kept = [node for node in below if not _overlap(node.box, card, 0.0) or _is_ground(node)]
    return replace(scene, nodes=(*kept, *over))


def _is_ground(node: Node) -> bool:
    return isinstance(node.paint, Panel) and node.action is None


def _buttons(scene: Scene) -> list[Node]:
    return [node for node in scene.targets() if node.id != "black"]


def _panels_below(scene: Scene, node: Node) -> Iterator[Node]:
    """Panels that lie behind the middle of a node, nearest to the eye first."""
    x, y = node.box.centre
    below = scene.nodes[: scene.nodes.index(node)]
    return (panel for panel in reversed(below) if isinstance(panel.paint, Panel) and panel.box.holds(x, y))


def _panel_below(scene: Scene, node: Node) -> Node | None:
    """The smallest panel drawn behind the middle of a node; a text's middle may lie on a key cap or a bar."""
    seen = [panel for panel in _panels_below(scene, node) if isinstance(panel.paint, Panel) and _drawn(panel.paint)]
    held = [panel for panel in seen if not panel.id.endswith(("/part", "/part/tint"))]  # words run over a bar's end
    return min(held, key=lambda panel: panel.box.w * panel.box.h, default=None)


def _drawn(paint: Panel) -> bool:
    return paint.fill is not None or paint.edge is not None


def _colour_behind(scene: Scene, node: Node) -> Colour:
    """The fill of what lies behind the middle of a node; of what lies behind the line of a ring at its left."""
    x, y = node.box.centre
    if isinstance(node.paint, Ring):
        x = node.box.x + node.paint.width_px / 4
    for below in reversed(scene.nodes[: scene.nodes.index(node)]):
        match below.paint:
            case Panel(fill=fill) | Shape(shape=ShapeKind.CIRCLE, fill=fill) if fill is not None:
                if below.box.holds(x, y):
                    return fill
    return scene.ground


def _inside(inner: Box, outer: Box, spare: float) -> bool:
    return (
        inner.x >= outer.x - spare
        and inner.y >= outer.y - spare
        and inner.right <= outer.right + spare
        and inner.bottom <= outer.bottom + spare
    )


def _overlap(one: Box, other: Box, spare: float) -> bool:
    return (
        one.x + spare < other.right
        and other.x + spare < one.right
        and one.y + spare < other.bottom
        and other.y + spare < one.bottom
    )


def _in(scene: Scene, box: Box) -> str:
    x, y, w, h = (length * 100 / scene.height for length in (box.x, box.y, box.w, box.h))
    return f"{w:.1f} x {h:.1f} at {x:.1f}, {y:.1f}"
