"""What holds for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from simulator.i18n.bidi import (
    ZWNJ,
    Direction,
    character_width,
    clusters,
    deletion_after,
    deletion_before,
    fitting_prefix,
    fold_presentation_forms,
    layout,
    paragraph_levels,
    paragraph_rows,
    row_holding,
    shape,
)

PERSIAN = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأؤة"
MARKS = "\u064b\u064c\u064e\u064f\u0650\u0651\u0652"
OTHERS = "abzñ éғқңөұүһіӘЖԱաբևՔ" + "0189۰۱۹" + " .,!?؟،؛()[]«»-–/%:'\"" + ZWNJ
SCRIPTS = PERSIAN + MARKS + OTHERS

UNHURRIED = settings(deadline=None)
"""Continuous integration may be slow; that is no finding."""

texts = st.text(alphabet=st.sampled_from(SCRIPTS), max_size=60)
wild = st.text(max_size=30).filter(lambda text: "\n" not in text)
directions = st.sampled_from(Direction)


@UNHURRIED
@given(st.one_of(texts, wild), directions)
def test_cells_are_a_permutation_of_the_visible_clusters(text: str, base: Direction) -> None:
    line = layout(text, base)
    spans = sorted((cell.start, cell.end) for cell in line.cells)
    whole = [(group.start, group.end) for group in clusters(text)]
    assert set(spans) <= set(whole)
    assert len(spans) == len(set(spans))
    assert [cell.column for cell in line.cells] == [
        sum(before.width for before in line.cells[:index]) for index in range(len(line.cells))
    ]
    assert line.width == sum(cell.width for cell in line.cells)


@UNHURRIED
@given(texts, directions)
def test_index_and_column_round_trip(text: str, base: Direction) -> None:
    line = layout(text, base)
    for stop in line.stops:
        assert line.index_at(line.column_of(stop)) == stop


@UNHURRIED
@given(texts, directions)
def test_a_walk_to_the_right_visits_every_stop_and_back(text: str, base: Direction) -> None:
    line = layout(text, base)
    walk = [line.stops[0]]
    while (following := line.neighbour(walk[-1], rightward=True)) is not None:
        walk.append(following)
    assert walk == list(line.stops)
    assert [line.neighbour(stop, rightward=False) for stop in walk[1:]] == walk[:-1]


@UNHURRIED
@given(texts)
def test_width_is_that_of_rich(text: str) -> None:
    assert sum(map(character_width, text)) == cell_len(text)
    if text.strip(MARKS + ZWNJ):
        assert sum(group.width for group in clusters(text)) == cell_len(text)


@UNHURRIED
@given(wild)
def test_clusters_cover_the_text(text: str) -> None:
    edges = [0, *(group.end for group in clusters(text))]
    assert [group.start for group in clusters(text)] == edges[:-1]
    assert edges[-1] == len(text)


@UNHURRIED
@given(texts)
def test_text_without_right_to_left_is_drawn_as_it_is(text: str) -> None:
    latin = "".join(character for character in text if character not in PERSIAN + MARKS + ZWNJ + "۰۱۹؟،؛")
    assert layout(latin, Direction.LTR).text == latin


@UNHURRIED
@given(st.one_of(texts, wild))
def test_one_glyph_a_character(text: str) -> None:
    assert len(shape(text)) == len(text)
    assert all(len(glyph) == 1 for glyph in shape(text))


@UNHURRIED
@given(wild, st.sampled_from([0, 1, None]))
def test_levels_fit_any_text(text: str, base: int | None) -> None:
    level, levels = paragraph_levels(text, base)
    assert level in {0, 1}
    assert len(levels) == len(text)


words = st.text(alphabet=st.sampled_from(PERSIAN), min_size=2, max_size=8)


@UNHURRIED
@given(st.lists(words, min_size=1, max_size=6))
def test_folding_undoes_drawing(parts: list[str]) -> None:
    text = " ".join(parts)
    if any(left != right for left, right in zip(shape(text), text, strict=True)):
        assert fold_presentation_forms("".join(shape(text))) == text


@UNHURRIED
@given(texts, st.integers(0, 60))
def test_deletions_take_whole_clusters(text: str, place: int) -> None:
    index = min(place, len(text))
    assert 0 <= deletion_before(text, index) <= index <= deletion_after(text, index) <= len(text)
    if index:
        assert deletion_before(text, index) < index
    if index < len(text):
        assert deletion_after(text, index) > index
    assert text.startswith(fitting_prefix(text, index))


@UNHURRIED
@given(texts, directions, st.integers(5, 30))
def test_every_cell_of_a_row_leads_to_a_column_drawn_there(text: str, base: Direction, width: int) -> None:
    breaks = range(width, len(text), width)
    rows = paragraph_rows(text, tuple(breaks), width, base)
    for row in rows:
        for cell in row.line.cells:
            column = row.column_at(row.left + cell.column)
            assert column == row.start + cell.start
            assert rows[row_holding(rows, column)] is row
