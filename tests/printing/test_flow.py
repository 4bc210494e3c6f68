"""Text that does not fit goes on: none is lost, none is smaller, no heading stands alone."""

from hypothesis import given
from hypothesis import strategies as st

from game.printing.flow import Block, Style, flow, height_of

WIDTH, HEIGHT = 54.0, 60.0


class EvenRuler:
    """Every letter is half an em wide, a bold one a little more."""

    def width(self, text: str, size_pt: float, bold: bool) -> float:
        return len(text) * size_pt * (0.55 if bold else 0.5) * 25.4 / 72


def blocks() -> st.SearchStrategy[list[Block]]:
    word = st.text("abcdefgh", min_size=1, max_size=14)
    texts = st.lists(word, min_size=1, max_size=60).map(" ".join)
    styles = st.builds(
        Style,
        size_pt=st.sampled_from([12.0, 14.0, 18.0]),
        colour=st.just((0, 0, 0)),
        before=st.sampled_from([0.0, 2.0, 9.0]),
        bold=st.booleans(),
        indent=st.sampled_from([0.0, 6.0]),
        stays=st.booleans(),
    )
    return st.lists(st.builds(Block, texts, styles), min_size=1, max_size=8)


@given(blocks(), st.booleans())
def test_no_word_is_lost_and_none_is_smaller(given_blocks: list[Block], whole: bool) -> None:
    columns = flow(given_blocks, WIDTH, HEIGHT, EvenRuler(), whole)
    lines = [line for column in columns for line in column]
    for block in given_blocks:
        assert "".join(line.text for line in lines if line.block is block).replace(" ", "") == block.text.replace(
            " ", ""
        )
    assert [line.block.style for line in lines] == [
        block.style for block in given_blocks for line in lines if line.block is block
    ]


@given(blocks(), st.booleans())
def test_columns_keep_their_height_and_their_width(given_blocks: list[Block], whole: bool) -> None:
    ruler = EvenRuler()
    for column in flow(given_blocks, WIDTH, HEIGHT, ruler, whole):
        assert height_of(column) <= HEIGHT + 0.02
        tops = [line.top for line in column]
        assert tops == sorted(tops)
        for line in column:
            style = line.block.style
            assert ruler.width(line.text, style.size_pt, style.bold) <= WIDTH - style.indent


def paragraph(lines: int, stays: bool = False) -> Block:
    return Block("\n".join(f"line {number}" for number in range(lines)), Style(12.0, (0, 0, 0), stays=stays))


def shape(found: tuple[tuple[object, ...], ...]) -> list[int]:
    return [len(column) for column in found]


LINE = Style(12.0, (0, 0, 0)).line


def test_a_heading_goes_to_the_next_column_with_what_it_heads() -> None:
    found = flow([paragraph(5), paragraph(1, stays=True), paragraph(4)], WIDTH, 6.5 * LINE, EvenRuler())
    assert shape(found) == [5, 5]


def test_a_heading_of_two_lines_is_not_parted() -> None:
    found = flow([paragraph(3), paragraph(2, stays=True), paragraph(4)], WIDTH, 4.5 * LINE, EvenRuler())
    assert shape(found) == [3, 4, 2]


def test_no_line_of_a_paragraph_stands_alone() -> None:
    assert shape(flow([paragraph(3), paragraph(4)], WIDTH, 4.5 * LINE, EvenRuler())) == [3, 4]
    assert shape(flow([paragraph(5)], WIDTH, 4.5 * LINE, EvenRuler())) == [3, 2]


def test_a_paragraph_stays_whole_where_that_leaves_less_than_half_a_column() -> None:
    both = [paragraph(4), paragraph(5)]
    assert shape(flow(both, WIDTH, 6.5 * LINE, EvenRuler(), whole=True)) == [4, 5]
    assert shape(flow(both, WIDTH, 6.5 * LINE, EvenRuler())) == [6, 3]


def test_a_line_higher_than_its_column_still_gets_one() -> None:
    assert shape(flow([paragraph(2)], WIDTH, 0.5 * LINE, EvenRuler())) == [1, 1]
