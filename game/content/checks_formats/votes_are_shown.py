from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.content.steps import READ_BY_OUTCOMES, phases


def check(form: Located) -> Iterator[Problem]:
    """What a vote, an estimate or a ranking says is shown by a reveal: a room is not asked for nothing."""
    shown = {name for reveal in phases(form, "reveal") for _, name in form.texts((*reveal, "votes"))}
    for phase in phases(form, *READ_BY_OUTCOMES):
        name = form.text((*phase, "id"))
        if name and name not in shown:
            yield form.error(
                (*phase, "id"),
                f"what comes of `{shortened(name)}` is never shown",
                f"Name `{shortened(name)}` under `votes:` of a reveal phase that comes after it, or take it out.",
            )
