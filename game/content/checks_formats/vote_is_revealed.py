from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened


def check(form: Located) -> Iterator[Problem]:
    """Every vote is read by a reveal: a room is never asked for a vote that nobody shows it."""
    shown = {
        name
        for phase in form.items(("phases",))
        if form.text((*phase, "kind")) == "reveal"
        for _, name in form.texts((*phase, "votes"))
    }
    for phase in form.items(("phases",)):
        name = form.text((*phase, "id"))
        if name and form.text((*phase, "kind")) == "vote" and name not in shown:
            yield form.error(
                (*phase, "id"),
                f"what the vote `{shortened(name)}` says is never shown",
                f"Name `{shortened(name)}` under `votes:` of a reveal phase that comes after it, or take the vote out.",
            )
