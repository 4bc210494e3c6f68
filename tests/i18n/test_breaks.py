"""Where lines break, with a ruler that counts characters."""

from hypothesis import given
from hypothesis import strategies as st

from game.i18n.breaks import wrap


def lines(text: str, width: int) -> tuple[str, ...]:
    return wrap(text, lambda line: len(line) <= width)


def test_lines_are_as_full_as_possible() -> None:
    assert lines("au collège on devrait", 10) == ("au collège", "on devrait")


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 10) == ("",)


def test_a_newline_always_breaks_and_empty_lines_stay() -> None:
    assert lines("a\n\nb", 10) == ("a", "", "b")


def test_a_dot_between_parts_ends_a_line_and_never_begins_one() -> None:
    assert lines("2 novembre · Duel · Climat", 12) == ("2 novembre ·", "Duel ·", "Climat")
    assert lines("2 novembre · Duel", 11) == ("2", "novembre ·", "Duel")
    assert lines("col·legi · sol", 10) == ("col·legi ·", "sol")


def test_no_break_spaces_never_wrap() -> None:
    assert lines("vrai\u00a0?", 5) == ("vrai\u00a0", "?")  # only because the word alone is too wide for the line
    assert lines("c’est vrai\u202f?", 10) == ("c’est", "vrai\u202f?")
    assert lines("à 50\u00a0% près", 8) == ("à 50\u00a0%", "près")


def test_a_line_never_begins_with_closing_punctuation_even_after_a_plain_space() -> None:
    assert lines("est-il vrai ?", 11) == ("est-il", "vrai ?")
    assert lines("un « mot » ici", 9) == ("un", "« mot »", "ici")


def test_a_number_keeps_its_unit() -> None:
    assert lines("heated to 65 °C today", 13) == ("heated to", "65 °C today")
    assert lines("all of 1,400 MW", 12) == ("all of", "1,400 MW")
    assert lines("at 5 miles", 6) == ("at 5", "miles"), "no unit, but a word that begins like one"


def test_a_quotation_mark_stays_with_what_it_opens_or_closes_in_each_language() -> None:
    assert lines("„Dagegen“ gewinnt", 10) == ("„Dagegen“", "gewinnt")
    assert lines("das »Wort« hier", 7) == ("das", "»Wort«", "hier")
    assert lines("(« mot ») ici", 9) == ("(« mot »)", "ici")
    assert lines("the “word” here", 7) == ("the", "“word”", "here")


def test_lines_break_after_hyphens_and_slashes_inside_words() -> None:
    assert lines("court-circuit oui/non", 7) == ("court-", "circuit", "oui/non")
    assert lines("oui/non", 4) == ("oui/", "non")


def test_a_short_start_or_end_stays_with_its_word() -> None:
    assert lines("ce que dirait-elle ici", 14) == ("ce que", "dirait-elle", "ici")
    assert lines("neue KI-Modelle", 10) == ("neue", "KI-Modelle")
    assert lines("faut-il, a-t-on dit", 12) == ("faut-il,", "a-t-on dit")


def test_a_minus_and_a_fraction_stay_whole() -> None:
    assert lines("de -5 ou 10/12", 8) == ("de -5 ou", "10/12")
    assert lines("abc -5", 5) == ("abc", "-5")
    assert lines("abc 10/12", 7) == ("abc", "10/12")


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    assert lines("extra\u00adordinaire", 8) == ("extra-", "ordinair", "e")
    assert lines("extra\u00adordinaire", 20) == ("extraordinaire",)


def test_a_zero_width_space_breaks_without_a_hyphen() -> None:
    assert lines("abc\u200bdef", 4) == ("abc", "def")
    assert lines("abc\u200bdef", 6) == ("abcdef",)


def test_a_word_wider_than_the_line_is_cut_inside_and_keeps_its_marks() -> None:
    assert lines("e\u0301e\u0301e\u0301", 3) == ("e\u0301", "e\u0301", "e\u0301")
    assert lines("abcdefgh", 3) == ("abc", "def", "gh")


def test_text_without_spaces_breaks_between_ideographs_but_not_before_their_punctuation() -> None:
    assert lines("人工知能。", 4) == ("人工知", "能。")


@given(st.text(alphabet="abé -/\u00a0\u202f\n?«»1", max_size=60), st.integers(1, 20))
def test_nothing_but_spaces_at_breaks_is_lost(text: str, width: int) -> None:
    broken = lines(text, width)
    assert "".join("".join(broken).split(" ")) == "".join(text.replace("\n", "").split(" "))
    assert all(len(line) <= width for line in broken)
