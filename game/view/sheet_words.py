"""The words of a contact sheet besides the deck's own: names of fields as in `deck.yaml`, in the reader's language."""

from game.core.deck import CardKind, Lean, Scale
from game.core.text import Text

FIELDS: dict[str, Text] = {
    "easy": Text("ui/sheet/easy", "easy"),
    "for": Text("ui/sheet/for", "for"),
    "against": Text("ui/sheet/against", "against"),
    "answer": Text("ui/sheet/answer", "answer"),
    "min, max": Text("ui/sheet/range", "min, max"),
    "because": Text("ui/sheet/because", "because"),
    "by": Text("ui/sheet/by", "by"),
    "unit": Text("ui/sheet/unit", "unit"),
    "parts": Text("ui/sheet/parts", "parts"),
    "question": Text("ui/sheet/question", "question"),
    "twists": Text("ui/sheet/twists", "twists"),
    "prompts": Text("ui/sheet/prompts", "prompts"),
    "notes": Text("ui/sheet/notes", "notes"),
    "figure": Text("ui/sheet/figure", "figure"),
    "caveat": Text("ui/sheet/caveat", "caveat"),
    "source": Text("ui/sheet/source", "source"),
}

ANSWERS: dict[bool, Text] = {
    True: Text("ui/sheet/true", "true"),
    False: Text("ui/sheet/false", "false"),
}

SCALES: dict[Scale, Text] = {
    Scale.LINEAR: Text("ui/sheet/linear", "linear"),
    Scale.LOG: Text("ui/sheet/log", "log"),
}

LEANS: dict[Lean, Text] = {
    Lean.CONCERN: Text("ui/sheet/lean/concern", "concern"),
    Lean.PROMISE: Text("ui/sheet/lean/promise", "promise"),
    Lean.NUANCE: Text("ui/sheet/lean/nuance", "nuance"),
    Lean.ACTION: Text("ui/sheet/lean/action", "action"),
    Lean.CONTEXT: Text("ui/sheet/lean/context", "context"),
}

KINDS: dict[CardKind, Text] = {
    CardKind.STATEMENT: Text("ui/sheet/kind/statement", "statement"),
    CardKind.DILEMMA: Text("ui/sheet/kind/dilemma", "dilemma"),
    CardKind.CLAIM: Text("ui/sheet/kind/claim", "claim"),
    CardKind.ESTIMATE: Text("ui/sheet/kind/estimate", "estimate"),
    CardKind.RANKING: Text("ui/sheet/kind/ranking", "ranking"),
    CardKind.QUESTION: Text("ui/sheet/kind/question", "question"),
    CardKind.CASE: Text("ui/sheet/kind/case", "case"),
    CardKind.TRIAL: Text("ui/sheet/kind/trial", "trial"),
}
