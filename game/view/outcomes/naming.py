"""What outcomes name: options, tables, amounts, lists of them."""

from collections.abc import Sequence
from fractions import Fraction

from game.core.ballots import BALLOTS, Tally
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Text
from game.i18n.numbers import number_words, rounded, with_unit
from game.i18n.translator import Translator
from game.view.lists import listed
from game.view.looks import LETTERS
from game.view.options import option_words

_AND = Text("ui/outcome/and", "{list} and {last}")
_LETTERED = Text("ui/outcome/lettered", "{letter}: {words}")
MOST_NAMED = 4
"""As many as one sentence can name so that somebody who hears it keeps them."""


def is_note(played: Round, option: str) -> bool:
    """Whether an option of a vote is something that the room wrote."""
    return played.note(option) is not None


def lettered(tally: Tally) -> bool:
    """Whether the options of a vote go by letters."""
    return not BALLOTS[tally.ballot].options and not BALLOTS[tally.ballot].many


def letter_of(tally: Tally, option: str) -> str:
    return LETTERS[tally.options.index(option) % len(LETTERS)]


def option_name(tr: Translator, session: Session, played: Round, tally: Tally, option: str, brief: bool = False) -> str:
    """An option as a sentence names it: its words, after its letter where it has one; `brief` leaves the letter."""
    if brief:
        return short_name(tr, session, played, tally, option)
    words = option_words(tr, session, played, tally.phase, option)
    if not lettered(tally) or option not in tally.options or is_note(played, option):
        return words
    return tr(_LETTERED, letter=letter_of(tally, option), words=words)


def short_name(tr: Translator, session: Session, played: Round, tally: Tally, option: str) -> str:
    """An option by its letter, by its words where it has none."""
    return letter_of(tally, option) if lettered(tally) else option_words(tr, session, played, tally.phase, option)


def tally_words(tr: Translator, session: Session, played: Round, tally: Tally) -> dict[str, str]:
    """The words of each option of a vote."""
    return {option: option_words(tr, session, played, tally.phase, option) for option in tally.options}


def joined(tr: Translator, words: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(words) < 2:
        return "".join(words)
    return tr(_AND, list=listed(tr, words[:-1]), last=words[-1])


def tables_named(tr: Translator, tables: Sequence[int]) -> str:
    """The letters of tables (from 0), as a list."""
    return joined(tr, [LETTERS[table % len(LETTERS)] for table in tables])


def amount(tr: Translator, value: float, unit: str = "", exact: bool = False) -> str:
    """A number, rounded unless it is `exact`, with its unit if it has one."""
    shown = value if exact else rounded(value)
    return with_unit(shown, unit, tr.language) if unit else number_words(shown, tr.language)


def mean_amount(tr: Translator, value: float | Fraction) -> str:
    """A mean of small numbers (steps, stars, places), with one decimal."""
    return number_words(round(float(value), 1), tr.language)


def statement_words(tr: Translator, session: Session, card_key: str, played: Round, about: str | None) -> str:
    """What a vote was about: a note's or a theme's words in a loop, else the text of the card `deck/card`."""
    if about is not None:
        note = played.note(about)
        if note is not None:
            return note.text
        if any(each.theme == about for each in played.notes):
            return about
    deck_id, _, card_id = card_key.partition("/")
    for deck in session.decks:
        if deck.id == deck_id:
            return tr(deck.card(card_id).text)
    return tr(session.parts[played.part].format.name)


def round_of_card(session: Session, played: Round, card_key: str) -> Round:
    """The round of the same part in which that card was played."""
    for other in session.state.rounds:
        ref = other.card
        if other.part == played.part and ref is not None and f"{ref.deck}/{ref.card}" == card_key:
            return other
    return played
