"""SVG images of decks: drawings and nothing else.

An SVG is a program for whoever draws it. Refused is what could reach outside the file, run, repeat itself, or draw
for ever; a plain drawing needs none of it. What is left is bounded: so many elements and numbers, none of them huge.

Those who draw read XML in a sloppy way, and would find in a comment what a strict reader does not see. So they get
the drawing written anew, out of what was judged here.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from game.core.text import Text
from game.frozen import dataclass

MOST_BYTES = 256 * 1024
MOST_ELEMENTS = 2_000
MOST_NUMBERS = 4_000
"""Long lines that cross the whole picture cost as the square of their points: these take seconds, ten times as many
take minutes."""

MOST_DEPTH = 64
LARGEST_NUMBER = 100_000
LARGEST_STROKE = 1_000
LARGEST_SCALE = 10

DOCTYPE = Text("check/svg-images-are-plain/doctype", "a DOCTYPE or an entity")
SCRIPT = Text("check/svg-images-are-plain/script", "a script or an event (`{name}`)")
OUTSIDE = Text("check/svg-images-are-plain/outside", "a reference to something outside the file (`{name}`)")
REPEATED = Text("check/svg-images-are-plain/repeated", "parts that repeat or embed others (`{name}`)")
DASHES = Text("check/svg-images-are-plain/dashes", "dashed lines (`stroke-dasharray`)")
TOO_MUCH = Text("check/svg-images-are-plain/too-much", "more than can be drawn at once: too many or too large parts")

_SCRIPTS = {"script", "handler", "listener", "set", "animate", "animatemotion", "animatetransform", "foreignobject"}
_REPEATS = {"use", "image", "feimage", "pattern", "symbol", "marker", "filter", "mask", "cursor", "tref"}
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(px|pt|mm|cm|in)?\s*")
_PX = {None: 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_TRANSFORM = re.compile(r"([a-zA-Z]+)\s*\(([^)]*)\)")
_HEX = re.compile(r"#[0-9a-fA-F]+")
_URL = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\(", re.IGNORECASE)

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"

Fault = tuple[Text, str]
"""What is not allowed, and the name of the element or attribute."""


class NoSvg(Exception):
    """The bytes are no SVG; or one whose size cannot be told."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that was looked at: its size in pixels, each kind of fault once, and the drawing written anew."""

    width: int
    height: int
    faults: tuple[Fault, ...]
    plain: bytes


@lru_cache(maxsize=4)
def read_svg(data: bytes) -> Drawing:
    """Look at the bytes of an SVG. Raises `NoSvg`."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if len(data) > MOST_BYTES:
        if b"<svg" not in data[:MOST_BYTES]:
            raise NoSvg("not SVG")
        return Drawing(1, 1, ((TOO_MUCH, ""),), b"")
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        return Drawing(1, 1, ((DOCTYPE, ""),), b"")
    except (ParseError, ValueError, LookupError, UnicodeError) as error:
        raise NoSvg("not SVG") from error
    if root.tag not in (f"{_NAMESPACE}svg", "svg"):
        raise NoSvg("not SVG")
    width, height = _size(root)
    plain, faults = _copied(root)
    if b"<?xml-stylesheet" in data:
        faults.setdefault(OUTSIDE, "xml-stylesheet")
    return Drawing(width, height, tuple(faults.items()), tostring(plain) if not faults else b"")


def _size(root: Element) -> tuple[int, int]:
    """By `width` and `height` or by the `viewBox`: the larger, since libraries differ in which one they go by."""
    box = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
    sides = []
    for name, of_box in (("width", box[2:3]), ("height", box[3:4])):
        written = _LENGTH.fullmatch(root.get(name, ""))
        found = [*of_box, *([float(written[1]) * _PX[written[2]]] if written else [])]
        if not found:
            raise NoSvg("no size")
        sides.append(int(min(max(found), 1e9)))
    return sides[0], sides[1]


def _copied(root: Element) -> tuple[Element, dict[Text, str]]:
    """The drawing with nothing but elements of SVG, and what is wrong with it."""
    faults: dict[Text, str] = {}
    copy = Element("svg", {"xmlns": _NAMESPACE[1:-1], **_attributes(root)})
    todo = [(root, copy, 1, 1.0)]
    elements = numbers = 0
    while todo:
        element, into, depth, scale = todo.pop()
        elements += 1
        scale *= _scale(element.get("transform", ""))
        numbers += sum(1 for value in element.attrib.values() for _ in _NUMBER.finditer(value))
        for text, name in _faults_of(element):
            faults.setdefault(text, name)
        if depth > MOST_DEPTH or elements > MOST_ELEMENTS or numbers > MOST_NUMBERS or scale > LARGEST_SCALE:
            faults.setdefault(TOO_MUCH, "")
            break
        if _local(element.tag) == "style":
            into.text = element.text
        todo += [
            (child, SubElement(into, _local(child.tag, exact=True), _attributes(child)), depth + 1, scale)
            for child in element
            if _is_drawing(child)
        ]
    return copy, faults


def _scale(transform: str) -> float:
    """By how much a transformation enlarges at most; 1 if it makes smaller."""
    factor = 1.0
    for name, arguments in _TRANSFORM.findall(transform):
        numbers = [abs(float(number)) for number in _NUMBER.findall(arguments)]
        if name in ("scale", "matrix"):
            factor *= max(1.0, *numbers[:4])
        elif name.startswith("skew"):
            factor *= LARGEST_SCALE
    return factor


def _is_drawing(element: Element) -> bool:
    """Whether an element belongs to SVG: comments and what editors add do not."""
    tag: object = element.tag
    return isinstance(tag, str) and (tag.startswith(_NAMESPACE) or "}" not in tag)


def _attributes(element: Element) -> dict[str, str]:
    """The attributes of SVG itself; what editors note in words of their own stays behind."""
    kept = {name: value for name, value in element.attrib.items() if "}" not in name and name != "xmlns"}
    if _XLINK in element.attrib:
        kept["href"] = element.attrib[_XLINK]
    return kept


def _faults_of(element: Element) -> Iterator[Fault]:
    tag = _local(element.tag)
    if tag in _SCRIPTS:
        yield SCRIPT, tag
    if tag in _REPEATS:
        yield REPEATED, tag
    if tag == "style":
        yield from _faults_in_value("style", element.text or "")
    for name, value in _attributes(element).items():
        if name.lower().startswith("on") or "javascript:" in value.lower():
            yield SCRIPT, name
        if name == "href" and not value.strip().startswith("#"):
            yield OUTSIDE, name
        if name.lower() not in _WORDS:
            yield from _faults_in_value(name, value)


def _faults_in_value(name: str, value: str) -> Iterator[Fault]:
    if _URL.search(value):
        yield OUTSIDE, name
    if "stroke-dasharray" in (name, *re.findall(r"[\w-]+", value)):
        yield DASHES, name
    largest = LARGEST_STROKE if name in ("stroke-width", "style") else LARGEST_NUMBER
    if any(abs(float(number)) > largest for number in _NUMBER.findall(_HEX.sub("", value))):
        yield TOO_MUCH, name


_WORDS = {"id", "class", "href", "version", "title"}
"""Attributes whose numbers are no sizes."""


def _local(name: object, exact: bool = False) -> str:
    """A name without its namespace, in small letters if not `exact`; empty for a comment."""
    local = name.rpartition("}")[2] if isinstance(name, str) else ""
    return local if exact else local.lower()
