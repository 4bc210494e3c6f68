"""Where a text that is longer than a page is best cut: after a sentence, else a comma, else at least no short word."""

SENTENCE, PART = tuple(".!?:;…؟؛"), tuple(",،–—")
"""What ends a sentence or what could be one, and what ends a part of it."""

CLOSING = "»”\"’') \u00a0\u202f"
"""What may stand behind that."""

SHORT = 3
"""A line that ends with a word of up to so many letters, such as an article, reads on to the next one."""

AFTER_PART, AFTER_WORD, AFTER_SHORT = 0.3, 0.5, 0.8
"""What cuts that are not after a sentence cost: an empty page costs 1, a half-empty one a quarter."""


def ends_sentence(line: str) -> bool:
    """Whether a sentence, or what could be one, ends with the line."""
    return line.rstrip(CLOSING).endswith(SENTENCE)


def cost_of_end(line: str) -> float:
    """What it costs that a page ends with the line although the text goes on."""
    if ends_sentence(line):
        return 0.0
    if line.rstrip(CLOSING).endswith(PART):
        return AFTER_PART
    *_, word = line.split() or [""]
    return AFTER_SHORT if len(word) <= SHORT or word.endswith(("-", "\u00ad")) else AFTER_WORD
