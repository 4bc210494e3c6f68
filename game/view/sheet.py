"""All cards of a deck on pages, for somebody who reviews it: each front beside everything that is on its back.

Labels are the names of fields (`for 2`, `because`) and the ids of entries (of a fact, an option, a role), so that a
reviewer can say where to mend something. Ids stand as in `deck.yaml`; all words are in the language of the sheet.
"""

from collections.abc import Iterable
from itertools import accumulate
from typing import assert_never

from game.core.deck import (
    Card,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Fact,
    QuestionCard,
    RankingCard,
    StatementCard,
    TrialCard,
)
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.bidi import isolated
from game.i18n.dates import date_words
from game.i18n.numbers import number_words, with_unit
from game.i18n.translator import Translator
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TIGHT
from game.view.pen import Pen
from game.view.pictures import image_of, put_image
from game.view.prefs import ThemeName
from game.view.ruler import Ruler
from game.view.scene import Align, Box, Role, Scene, Weight
from game.view.sheet_words import ANSWERS, FIELDS, KINDS, LEANS, SCALES
from game.view.theme import THEMES

EDGE, HEAD, GAP = 1.6, 3.0, 1.0
"""The margin of a page, the height of its first line, and the air between cards, in hundredths of the height."""

FRONT_WIDTH, FRONT_HEIGHT, BAND = 34.0, 22.6, 4.6
LABEL_WIDTH, INSET, BETWEEN = 10.4, 1.2, 0.5
SIZES, LABELS, LEADING = (1.6, 1.5, 1.4), 1.3, 1.2
"""Sizes of type, the smaller ones where one more card fits a page by them: 15 pixels are the least at 1920 x 1080."""

CLAIM_LARGEST, CLAIM_SMALLEST = 3.0, 1.6


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a back: the name of what it is, and its words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A card on a page, its back in two columns of a size of type; `height` in pixels.

    `part` counts from 1: a back that is longer than a page goes on in the next row.
    """

    card: Card
    part: int
    size: float
    columns: tuple[tuple[Entry, ...], tuple[Entry, ...]]
    height: float


def contact_sheet(
    deck: Deck, tr: Translator, ruler: Ruler, size: tuple[int, int], theme: ThemeName = ThemeName.PAPER
) -> tuple[Scene, ...]:
    """The pages, each a picture of `size` pixels (width, height). No text is cut: cards take the room they need."""

    def pen() -> Pen:
        return Pen(size[0], size[1], THEMES[theme], tr, ruler)

    pages = _pages(pen(), deck)
    return tuple(_page(pen(), deck, page, number, len(pages)) for number, page in enumerate(pages, start=1))


def back_of(deck: Deck, card: Card, tr: Translator) -> list[Entry]:
    """Everything that stands on a card besides its text, in the order in which a reviewer reads it."""
    entries = [_entry("easy", tr, tr(card.easy))] if card.easy is not None else []
    entries += _own(deck, card, tr)
    entries += _numbered("twists", card.twists, tr)
    entries += _numbered("prompts", card.prompts, tr)
    if card.notes is not None:
        entries.append(_entry("notes", tr, tr(card.notes)))
    for name in card.facts:
        entries += _fact(deck.fact(name), tr)
    return entries


def _own(deck: Deck, card: Card, tr: Translator) -> list[Entry]:
    """What only a card of this kind has."""
    match card:
        case StatementCard():
            return [*_numbered("for", card.arguments_for, tr), *_numbered("against", card.arguments_against, tr)]
        case DilemmaCard():
            return [Entry(option.id, tr(option.text)) for option in card.options]
        case ClaimCard():
            return [_entry("answer", tr, tr(ANSWERS[card.answer])), _entry("because", tr, tr(card.because))]
        case EstimateCard():
            least, most = (number_words(one, tr.language) for one in (card.minimum, card.maximum))
            answer = with_unit(card.answer, tr(card.unit), tr.language)
            scale = _entry("min, max", tr, f"{least} – {most}, {tr(SCALES[card.scale])}")
            return [_entry("answer", tr, answer), scale, _entry("because", tr, tr(card.because))]
        case RankingCard():
            return _ranking(card, tr)
        case CaseCard():
            roles = [deck.role(name) for name in card.roles]
            return [
                *_numbered("parts", card.parts, tr),
                _entry("question", tr, tr(card.question)),
                *(Entry(role.id, f"{tr(role.name)} – {tr(role.interests)}") for role in roles),
            ]
        case TrialCard():
            return [Entry(role.id, f"{tr(role.name)} – {tr(role.brief)}") for role in card.roles]
        case QuestionCard():
            return []
        case _:
            assert_never(card)


def _ranking(card: RankingCard, tr: Translator) -> list[Entry]:
    """The items in their right order, with their values; years stand without their unit, which is shown once."""
    entries = [_entry("by", tr, tr(card.by))]
    if card.dates:
        entries.append(_entry("unit", tr, tr(card.unit)))
    for item in card.in_order:
        value = f"{item.value:.0f}" if card.dates else with_unit(item.value, tr(card.unit), tr.language)
        entries.append(Entry(item.id, f"{tr(item.text)} – {value}"))
    return [*entries, _entry("because", tr, tr(card.because))]


def _fact(fact: Fact, tr: Translator) -> list[Entry]:
    source = fact.source
    where = isolated(source.citation, tr.language)
    date = date_words(source.date, tr.language)
    return [
        Entry(fact.id, tr(fact.text)),
        _entry("figure", tr, tr(fact.figure)),
        _entry("caveat", tr, tr(fact.caveat)),
        _entry("source", tr, f"{where}, {date} ({tr(LEANS[fact.lean])})"),
    ]


def _numbered(field: str, texts: Iterable[Text], tr: Translator) -> list[Entry]:
    return [Entry(f"{tr(FIELDS[field])} {number}", tr(text)) for number, text in enumerate(texts, start=1)]


def _entry(field: str, tr: Translator, words: str) -> Entry:
    return Entry(tr(FIELDS[field]), words)


def _pages(pen: Pen, deck: Deck) -> list[list[Row]]:
    """As many cards on a page as there is room for."""
    pages: list[list[Row]] = []
    together: list[Card] = []
    for card in deck.cards:
        page = _one_page(pen, deck, [*together, card]) if together else None
        if page is not None:
            pages[-1] = page
            together.append(card)
        else:
            alone = _one_page(pen, deck, [card])
            pages += [alone] if alone is not None else [[row] for row in _rows(pen, deck, card, SIZES[0])]
            together = [card] if alone is not None else []
    return pages


def _one_page(pen: Pen, deck: Deck, cards: list[Card]) -> list[Row] | None:
    """The cards in the largest size in which all of them stand on one page; `None` when they do in none."""
    for size in SIZES:
        found = [row for card in cards for row in _rows(pen, deck, card, size)]
        high = sum(row.height for row in found) + pen.h(GAP) * (len(found) - 1)
        if len(found) == len(cards) and high <= _body(pen).h:
            return found
    return None


def _rows(pen: Pen, deck: Deck, card: Card, size: float) -> list[Row]:
    """The card in one row; in several where its back is longer than a page."""
    left = back_of(deck, card, pen.tr)
    most = _body(pen).h - 2 * pen.h(INSET)
    found: list[Row] = []
    while left or not found:
        heights = [_entry_height(pen, entry, size) for entry in left]
        first, taken = _even_split(heights), len(left)
        if max(sum(heights[:first]), sum(heights[first:])) > most:
            first = _that_fit(heights, most)
            taken = first + _that_fit(heights[first:], most)
        high = max(sum(heights[:first]), sum(heights[first:taken])) + 2 * pen.h(INSET)
        halves = tuple(left[:first]), tuple(left[first:taken])
        found.append(Row(card, len(found) + 1, size, halves, max(pen.h(FRONT_HEIGHT), high)))
        left = left[taken:]
    return found


def _page(pen: Pen, deck: Deck, page: list[Row], number: int, count: int) -> Scene:
    theme = pen.theme
    head = rows(_inside(pen), [pen.h(HEAD), Share()])[0]
    title = f"{pen.tr(deck.title)} · {pen.tr.language} · {deck.version}"
    pen.text("head", head, title, size=2.0, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING)
    pen.text("page", head, f"{number} / {count}", size=2.0, colour=theme.ink_soft, align=Align.END, leading=TIGHT)
    body = _body(pen)
    y = body.y
    for row in page:
        front, back = columns(Box(body.x, y, body.w, row.height), [pen.h(FRONT_WIDTH), Share()], gap=pen.h(GAP))
        name = row.card.id if row.part == 1 else f"{row.card.id} ({row.part})"
        _put_front(pen, Box(front.x, front.y, front.w, pen.h(FRONT_HEIGHT)), deck, row.card, name)
        _put_back(pen, back, row, name)
        y += row.height + pen.h(GAP)
    return pen.scene("sheet", f"sheet/{number}", title)


def _put_front(pen: Pen, box: Box, deck: Deck, card: Card, name: str) -> None:
    """What the room sees first: the band with the card's picture and kind, then its text. Its id is for reviewers."""
    theme = pen.theme
    topic = theme.topic(deck.look.colour)
    pen.panel(f"{name}/front", box, theme.card, edge=theme.ink, edge_size=0.15, radius=1.6, role=Role.PANEL)
    band, text, foot = rows(box, [pen.h(BAND), Share(), pen.h(LABELS * 1.8)])
    pen.panel(f"{name}/front/band", band, topic, radius=1.6, square=("bl", "br"))
    icon, kind = columns(band.inset(pen.h(INSET), 0), [pen.h(3.6), Share()], gap=pen.h(1.0))
    place = centred(icon, pen.h(3.6), pen.h(3.6))
    image = image_of(pen.tr, deck, card)
    if image is not None:
        put_image(pen, f"{name}/front/image", place, image)
    else:
        pen.icon(f"{name}/front/icon", place, card.picture or deck.look.icon, theme.on_topic, topic)
    pen.text(
        f"{name}/front/kind",
        kind,
        pen.tr(KINDS[card.kind]),
        size=2.2,
        weight=Weight.BOLD,
        colour=theme.on_topic,
        ground=topic,
        leading=TIGHT,
        middle=True,
    )
    pen.fitted(
        f"{name}/front/text",
        text.inset(pen.h(INSET), pen.h(0.6)),
        pen.tr(card.text),
        largest=CLAIM_LARGEST,
        smallest=CLAIM_SMALLEST,
        ground=theme.card,
        leading=LEADING,
        balanced=True,
        role=Role.HEADING,
    )
    pen.text(
        f"{name}/front/id",
        foot.inset(pen.h(INSET), 0),
        name,
        size=LABELS,
        colour=theme.ink_soft,
        ground=theme.card,
        leading=TIGHT,
    )


def _put_back(pen: Pen, box: Box, row: Row, name: str) -> None:
    theme = pen.theme
    pen.panel(f"{name}/back", box, theme.card, edge=theme.card_edge, edge_size=0.15, radius=1.6, role=Role.PANEL)
    number = 0
    for column, entries in zip(_back_columns(pen, box), row.columns, strict=True):
        y = column.y
        for entry in entries:
            number += 1
            line = Box(column.x, y, column.w, _entry_height(pen, entry, row.size))
            label, words = columns(line, [pen.h(LABEL_WIDTH), Share()], gap=pen.h(BETWEEN))
            pen.text(
                f"{name}/back/{number}/label",
                label,
                _breakable(entry.label),
                size=LABELS,
                colour=theme.ink_soft,
                ground=theme.card,
                leading=row.size * LEADING / LABELS,  # on the same lines as the words
            )
            pen.text(
                f"{name}/back/{number}",
                words,
                entry.words,
                size=row.size,
                ground=theme.card,
                leading=LEADING,
                balanced=True,
            )
            y += line.h


def _inside(pen: Pen) -> Box:
    return Box(0, 0, pen.width, pen.height).inset(pen.h(EDGE))


def _body(pen: Pen) -> Box:
    """The page below its first line."""
    return rows(_inside(pen), [pen.h(HEAD), Share()])[1]


def _back_columns(pen: Pen, back: Box) -> tuple[Box, ...]:
    return columns(back.inset(pen.h(INSET)), [Share(), Share()], gap=pen.h(INSET))


def _entry_height(pen: Pen, entry: Entry, size: float) -> float:
    """How many pixels high an entry is in its column, with the air below it."""
    back = columns(_body(pen), [pen.h(FRONT_WIDTH), Share()], gap=pen.h(GAP))[1]
    words_width = _back_columns(pen, back)[0].w - pen.h(LABEL_WIDTH) - pen.h(BETWEEN)
    lines = max(
        len(pen.wrap(entry.words, pen.h(size), Weight.REGULAR, words_width)),
        len(pen.wrap(_breakable(entry.label), pen.h(LABELS), Weight.REGULAR, pen.h(LABEL_WIDTH))),
    )
    return lines * pen.h(size) * LEADING + pen.h(BETWEEN)


def _breakable(label: str) -> str:
    """A label that may be broken after any hyphen: ids are longer than words, and made of several."""
    return label.replace("-", "-\N{ZERO WIDTH SPACE}")


def _even_split(heights: list[float]) -> int:
    """How many entries belong in the first of two columns, so that the higher one is as low as it can be."""
    tops = [0.0, *accumulate(heights)]
    return min(range(len(tops)), key=lambda first: (max(tops[first], tops[-1] - tops[first]), -first))


def _that_fit(heights: list[float], room: float) -> int:
    """How many of the first entries fit one below the other; at least one, so that there is an end."""
    return max(1, sum(top <= room for top in accumulate(heights)))
