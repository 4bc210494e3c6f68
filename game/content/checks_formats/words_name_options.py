from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed, nearest, shortened
from game.content.steps import phases
from game.core.ballots import BALLOTS


def check(form: Located) -> Iterator[Problem]:
    """A format's own words are words for options that its ballot has."""
    for vote in phases(form, "vote"):
        ballot = BALLOTS.get(form.text((*vote, "ballot")) or "")
        words = form.at((*vote, "words"))
        if ballot is None or not isinstance(words, dict):
            continue
        options = [option for option in ballot.options if option != "middle" or form.at((*vote, "middle")) is True]
        for option in words:
            if option not in options:
                known = f"It has {listed(options)}." if options else "Its options are the card’s, or notes."
                yield form.error(
                    (*vote, "words", option),
                    f"the ballot `{ballot.id}` has no option `{shortened(str(option))}` here",
                    f"Take this word out. {known}",
                    nearest(str(option), options),
                    key=True,
                )
