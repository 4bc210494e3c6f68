"""A figure beside its reference and its limit, and the table they make."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured. `limit` is the most (or, with `at_least`, the least) that is allowed, in the same unit.

    `reference` is something plain measured in the same run, so that a figure from a slow machine can be read.
    """

    name: str
    value: float
    unit: str
    limit: float
    reference_name: str
    reference: float
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the figure is within its limit."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def table(figures: list[Figure]) -> str:
    """All figures as lines of text."""
    lines = []
    for figure in figures:
        bound = "≥" if figure.at_least else "≤"
        ratio = figure.value / figure.reference if figure.reference else 0.0
        lines.append(
            f"{'ok  ' if figure.kept else 'OVER'} {figure.name}: {figure.value:,.2f} {figure.unit}"
            f" ({bound} {figure.limit:,.2f}); {figure.reference_name}: {figure.reference:,.2f} {figure.unit};"
            f" ratio {ratio:.2f}"
        )
    return "\n".join(lines)
