"""Options of votes in words: the format's own, the card's, a note's, or the ballot's."""

from game.core.deck import Card, DilemmaCard, RankingCard
from game.core.format import Format
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator

OPTION_WORDS = {
    "for": Text("ui/side/for", "For"),
    "unsure": Text("ui/side/unsure", "Unsure"),
    "against": Text("ui/side/against", "Against"),
    "middle": Text("ui/side/middle", "In between"),
    "yes": Text("ui/option/yes", "Yes"),
    "no": Text("ui/option/no", "No"),
    "agree": Text("ui/option/agree", "Agree"),
    "disagree": Text("ui/option/disagree", "Disagree"),
    "pass": Text("ui/option/pass", "Pass"),
    "dark-green": Text("ui/option/dark-green", "Yes, fully"),
    "light-green": Text("ui/option/light-green", "Rather yes"),
    "orange": Text("ui/option/orange", "Divided"),
    "light-red": Text("ui/option/light-red", "Rather no"),
    "dark-red": Text("ui/option/dark-red", "Not at all"),
    "white": Text("ui/option/white", "Don’t know"),
    "black": Text("ui/option/black", "Won’t answer"),
}
"""The words of options that mean the same in every format."""


def option_words(tr: Translator, session: Session, played: Round, phase: str, option: str) -> str:
    """What an option of a vote says. Of a note that was taken away, its key is left."""
    format = session.parts[played.part].format
    return words_in(tr, format, phase, session.card_of(played), played, option)


def words_in(tr: Translator, format: Format, phase: str, card: Card | None, played: Round, option: str) -> str:
    """As `option_words`, from what an option's words may come from."""
    own = dict(format.phase(phase).words)
    if option in own:
        return tr(own[option])
    if isinstance(card, DilemmaCard):
        for choice in card.options:
            if choice.id == option:
                return tr(choice.text)
    if isinstance(card, RankingCard):
        for item in card.items:
            if item.id == option:
                return tr(item.text)
    note = played.note(option)
    if note is not None:
        return note.text
    return tr(OPTION_WORDS[option]) if option in OPTION_WORDS else option
