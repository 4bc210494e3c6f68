from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import CARDS_WITH_ROLES, phases, shown_cards


def check(form: Located) -> Iterator[Problem]:
    """Roles are dealt only by formats whose cards all have roles."""
    without = [kind for kind in shown_cards(form) if kind not in CARDS_WITH_ROLES]
    for phase in phases(form, "assign"):
        if form.text((*phase, "deal")) == "roles" and (without or not shown_cards(form)):
            told = f"cards of the kind {listed(without)} have" if without else "a format without cards has"
            yield form.error(
                (*phase, "deal"),
                f"{told} no roles to deal",
                f"Play only the kinds {listed(CARDS_WITH_ROLES)}, or deal `sides`.",
            )
