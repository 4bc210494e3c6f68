from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed, nearest, shortened
from game.content.steps import phases
from game.core.ballots import BALLOTS
from game.core.text import Text

ABOUT = Text("check/words-name-options/about", "A format's own words are words for options that its ballot has.")
WRONG = """\
phases:
  - {id: choose, kind: vote, ballot: yes_no, words: {agree: Right, no: Wrong}, name: Choose, prompt: Choose.}
  - {id: end, kind: reveal, outcome: majority, votes: [choose], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("agree:", "yes:")

_SAID = Text("check/words-name-options/said", "the ballot `{ballot}` has no option `{option}` here")
_FIX = Text("check/words-name-options/fix", "Take this word out; the options are {options}.")
_FREE = Text("check/words-name-options/free", "Take this word out; the options are those of the card, or notes.")


def check(form: Located) -> Iterator[Problem]:
    for vote in phases(form, "vote"):
        ballot = BALLOTS.get(form.text((*vote, "ballot")) or "")
        words = form.at((*vote, "words"))
        if ballot is None or not isinstance(words, dict):
            continue
        options = [option for option in ballot.options if option != "middle" or form.at((*vote, "middle")) is True]
        for option in words:
            if option not in options:
                yield form.error(
                    (*vote, "words", option),
                    _SAID,
                    _FIX if options else _FREE,
                    nearest(option, options),
                    key=True,
                    ballot=ballot.id,
                    option=shortened(option),
                    options=listed(options),
                )
