"""Decks of every kind, made up by hypothesis: valid to the schema, with texts that spreadsheets find hard."""

from typing import Any

from hypothesis import strategies as st

HARD = [
    "=1+1",
    "+33 6",
    "-5",
    "@home",
    "'quoted'",
    "yes",
    "null",
    "~",
    "1e5",
    "2025-07",
    "1,5",
    "0017",
    "TRUE",
    "a | b",
    "a \\| b\\",
    "# not a comment",
    "a: b",
    "- a",
    "a #b",
    "“a”, b; c\td",
    "ça : 12\u202f500\u00a0% ?",
    "هل «42%»؟",
    "{x} [y]",
    '"',
    "|",
    "\\",
    "%",
    "&a *b !c",
    "_x000D_ x",
    "'=1",
]

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters=TURNS)


def texts(most: int) -> st.SearchStrategy[str]:
    free = st.text(LETTERS, min_size=1, max_size=min(most, 30)).map(lambda text: " ".join(text.split(" ")).strip(" \t"))
    return (free | st.sampled_from(HARD)).map(lambda text: " ".join(text.split(" ")).strip(" \t\r\n")).filter(bool)


IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15, allow_nan=False).map(lambda value: round(value, 6))


def lists(of: st.SearchStrategy[Any], least: int, most: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(of, min_size=least, max_size=most)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


def identified(least: int, most: int, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    entry = st.fixed_dictionaries({"id": IDS, **fields})
    return st.lists(entry, min_size=least, max_size=most, unique_by=lambda one: one["id"])


NOTES = st.lists(texts(60), min_size=1, max_size=3).map("\n".join)
SOURCES = st.fixed_dictionaries(
    {
        "title": texts(100),
        "publisher": texts(100),
        "date": st.sampled_from(["2025", "2025-07", "2025-07-22"]),
        "url": st.just("https://example.org/=a?b=1;c"),
    }
)
FACTS = identified(
    0,
    3,
    text=texts(200),
    figure=texts(100),
    caveat=texts(100),
    lean=st.sampled_from(["concern", "promise", "nuance", "action", "context"]),
    source=SOURCES,
)
KINDS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "statement": {"for": lists(texts(100), 2, 4), "against": lists(texts(100), 2, 4)},
    "dilemma": {"options": identified(2, 4, text=texts(100))},
    "claim": {"answer": st.booleans(), "because": texts(100)},
    "estimate": {
        "unit": texts(30),
        "answer": NUMBERS,
        "min": NUMBERS,
        "max": NUMBERS,
        "scale": st.sampled_from(["linear", "log"]),
        "because": texts(100),
    },
    "ranking": {
        "items": identified(3, 6, text=texts(100), value=NUMBERS),
        "by": texts(60),
        "unit": texts(30),
        "because": texts(100),
    },
    "question": {},
    "case": {"parts": lists(texts(100), 2, 5), "question": texts(100), "roles": lists(IDS, 2, 4)},
    "trial": {"roles": identified(2, 4, name=texts(30), brief=texts(100))},
}


def cards() -> st.SearchStrategy[dict[str, Any]]:
    def of_kind(kind: str) -> st.SearchStrategy[dict[str, Any]]:
        needed = st.fixed_dictionaries({"id": IDS, "kind": st.just(kind), "text": texts(100), **KINDS[kind]})
        further = some(
            easy=texts(100),
            picture=IDS,
            facts=lists(IDS, 0, 3),
            prompts=lists(texts(100), 0, 3),
            twists=lists(texts(100), 0, 2),
            notes=NOTES,
            **({"dates": st.booleans()} if kind == "ranking" else {}),
        )
        return st.tuples(needed, further).map(lambda both: {**both[0], **both[1]})

    return st.one_of(*(of_kind(kind) for kind in KINDS))


def decks() -> st.SearchStrategy[dict[str, Any]]:
    """The data of a `deck.yaml`; it follows the schema, and not every check."""
    return st.fixed_dictionaries(
        {
            "palabre": st.just(1),
            "id": IDS,
            "language": st.sampled_from(["en", "fr", "pt-BR", "no"]),
            "title": texts(60),
            "topic": st.sampled_from(["work", "bias"]),
            "summary": texts(100),
            "licence": texts(40),
            "authors": lists(texts(40), 1, 3),
            "version": st.just("1.0.0"),
            "reviewed": st.just("2026-11-22"),
            "ages": st.just([12, 99]),
            "facts": FACTS,
            "roles": identified(0, 2, name=texts(40), interests=texts(60)),
            "cards": st.lists(cards(), min_size=1, max_size=6),
        },
        optional={"look": st.just({"colour": "work", "icon": "leaf"})},
    )
