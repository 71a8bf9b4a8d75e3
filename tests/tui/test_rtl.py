"""What stock and directed widgets draw in an app that lays out right-to-left text."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import DataTable, Footer, Label, OptionList, Static

from simulator.i18n.bidi import Direction
from simulator.tui.rtl import (
    BidiApp,
    BidiFilter,
    Directed,
    Glyph,
    bidi_filter,
    glyphs_of,
    reversed_runs,
    segments_of,
)
from simulator.tui.terminal import BidiMode, terminal_profile

LTR, RTL = Direction.LTR, Direction.RTL


def filtered(text: str, base: Direction, *, reverses_runs: bool = False) -> str:
    segments = BidiFilter(base, reverses_runs=reverses_runs).apply([Segment(text)], Color(0, 0, 0))
    return "".join(segment.text for segment in segments)


class Bubble(Directed, Static):
    pass


class Stage(BidiApp[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+t", "bell", "خروج")]
    CSS = """
    Screen { layout: vertical; }
    Static, Label, OptionList, DataTable { width: 30; height: auto; }
    .-rtl Static { text-align: right; }
    """

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets

    def compose(self) -> ComposeResult:
        yield from self.widgets


def rows(app: BidiApp[None]) -> list[str]:
    """The non-blank rows of the screen, as the terminal gets them."""
    strips = app.screen._compositor.render_strips()
    return [strip.text.rstrip() for strip in strips if strip.text.strip()]


def on_stage(
    widgets: Callable[[], Iterable[Widget]],
    look: Callable[[Stage, Pilot[None]], Awaitable[None]],
    *,
    direction: Direction = LTR,
    mode: BidiMode = BidiMode.APP,
) -> None:
    async def run() -> None:
        app = Stage(*widgets())
        app.interface_direction = direction
        app.bidi_mode = mode
        async with app.run_test(size=(40, 16)) as pilot:
            await pilot.pause()
            await look(app, pilot)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("text", "base", "drawn"),
    [
        ("hello", LTR, "hello"),
        ("hello (x) 12  b", RTL, "hello (x) 12  b"),  # no right-to-left text: the filter knows no paragraph
        ("  سلام دنیا   ", RTL, "  ﺎﯿﻧﺩ ﻡﺎﻠﺳ   "),
        ("│ سلام │ دنیا │", LTR, "│ ﻡﺎﻠﺳ │ ﺎﯿﻧﺩ │"),
        ("│ سلام │ دنیا │", RTL, "│ ﻡﺎﻠﺳ │ ﺎﯿﻧﺩ │"),
        ("╭─ عنوان ─────╮", RTL, "╭─ ﻥﺍﻮﻨﻋ ─────╮"),
        ("▊سلام (آ)▎", LTR, "▊(ﺁ) ﻡﺎﻠﺳ▎"),
        ("سلام دنیا  خوش آمدید", LTR, "ﺎﯿﻧﺩ ﻡﺎﻠﺳ  ﺪﯾﺪﻣﺁ ﺵﻮﺧ"),  # fields stay in place
        ("سلام دنیا  خوش آمدید", RTL, "ﺪﯾﺪﻣﺁ ﺵﻮﺧ  ﺎﯿﻧﺩ ﻡﺎﻠﺳ"),  # prose with a double space
        ("^q خروج  f1 راهنما", LTR, "^q ﺝﻭﺮﺧ  f1 ﺎﻤﻨﻫﺍﺭ"),
        ("└── سلام", LTR, "└── ﻡﺎﻠﺳ"),
        ("done \u206645%\u2069", LTR, "done 45%"),
    ],
)
def test_filter_lays_out_lines(text: str, base: Direction, drawn: str) -> None:
    assert filtered(text, base) == drawn


def test_filter_keeps_the_style_of_each_character() -> None:
    red, blue = Style(color="red"), Style(color="blue")
    drawn = BidiFilter(RTL).apply([Segment("سلام ", red), Segment("abc", blue)], Color(0, 0, 0))
    assert [(segment.text, segment.style and segment.style.color) for segment in drawn] == [
        ("abc", blue.color),
        (" ﻡﺎﻠﺳ", red.color),
    ]


def test_letters_join_across_styles() -> None:
    red, blue = Style(color="red"), Style(color="blue")
    drawn = BidiFilter(RTL).apply([Segment("سل", red), Segment("ام", blue)], Color(0, 0, 0))
    assert [segment.text for segment in drawn] == ["ﻡﺎ", "ﻠﺳ"]


def test_each_character_has_its_own_place_in_the_text() -> None:
    style = Style.from_meta({"offset": (5, 2)})
    glyphs = glyphs_of([Segment("سل", style)])
    assert [glyph.style.meta["offset"] for glyph in glyphs if glyph.style] == [(5, 2), (6, 2)]


def test_words_are_not_torn_by_places_and_keep_their_actions() -> None:
    style = Style(bold=True) + Style.from_meta({"offset": (5, 2), "@click": "app.bell"})
    (segment,) = BidiFilter(RTL).apply([Segment("سلام", style)], Color(0, 0, 0))
    assert segment.style is not None
    assert segment.style.bold
    assert segment.style.meta.keys() & {"@click", "offset"} == {"@click"}


def test_cells_of_a_table_are_fields_in_both_directions() -> None:
    cells = [Segment(f" {text} ", Style.from_meta({"row": 0, "column": n})) for n, text in enumerate(("آب", "نان"))]
    drawn = BidiFilter(RTL).apply(cells, Color(0, 0, 0))
    assert [segment.text for segment in drawn] == [" ﺏﺁ ", " ﻥﺎﻧ "]


def test_padding_makes_up_for_widths_that_rich_sees_otherwise() -> None:
    assert filtered("ه\u200d.ق   ", RTL) == "ﻕ.ﻫ  "
    assert filtered("│آ\u00adب│", RTL) == "│ﺏﺁ │"


def test_filters_are_shared_so_that_strips_can_cache() -> None:
    assert bidi_filter(RTL, False) is bidi_filter(RTL, False)
    assert bidi_filter(RTL, False) is not bidi_filter(LTR, False)


def test_glyphs_and_segments_are_inverse() -> None:
    segments = [Segment("ab", Style(bold=True)), Segment("cd")]
    assert segments_of(glyphs_of(segments)) == segments


def test_runs_are_turned_for_kitty() -> None:
    turned = reversed_runs(Glyph(character, None) for character in "ﻥﺎﻧ (ﺏﺁ) abc │ﺏﺁ│")
    assert "".join(glyph.text for glyph in turned) == "ﻧﺎﻥ (ﺁﺏ) abc │ﺁﺏ│"


def test_wrapped_prose_follows_its_paragraph() -> None:
    text = "می\u200cخواهم بسته\u200cی شماره A-1042 را پس بدهم! (امروز)"

    async def look(app: Stage, pilot: Pilot[None]) -> None:
        bubble = app.query_one(Bubble)
        bubble.text_direction = RTL
        bubble.styles.width = 20
        await pilot.pause()
        assert [row.strip() for row in rows(app)] == [
            "ﻩﺭﺎﻤﺷ ﯼﻪﺘﺴﺑ ﻢﻫﺍﻮﺧﯽﻣ",
            "!ﻢﻫﺪﺑ ﺲﭘ ﺍﺭ A-1042",  # begins with Latin, and yet runs right to left
            "(ﺯﻭﺮﻣﺍ)",
        ]
        assert bubble.has_class("-rtl-text")

    on_stage(lambda: [Bubble(text, markup=False)], look)


def test_a_line_of_latin_in_prose_is_right_to_left_too() -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        app.query_one(Bubble).text_direction = RTL
        await pilot.pause()
        assert rows(app) == ["!(A-1042)"]

    on_stage(lambda: [Bubble("(A-1042)!", markup=False)], look)


def test_directed_widgets_follow_the_interface_by_default() -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        assert rows(app) == [" " * 21 + "!abc ﻡﺎﻠﺳ"]
        app.query_one(Bubble).text_direction = LTR
        await pilot.pause()
        assert rows(app)[0].strip() == "ﻡﺎﻠﺳ abc!"

    on_stage(lambda: [Bubble("سلام abc!", markup=False)], look, direction=RTL)


def test_borders_titles_and_content_are_each_laid_out_once() -> None:
    def bubble() -> Bubble:
        widget = Bubble("سلام (آ)", markup=False)
        widget.border_title = "عنوان"
        widget.styles.border = ("round", "green")
        widget.styles.width = 16
        return widget

    async def look(app: Stage, pilot: Pilot[None]) -> None:
        assert rows(app) == ["╭─ ﻥﺍﻮﻨﻋ ──────╮", "│      (ﺁ) ﻡﺎﻠﺳ│", "╰──────────────╯"]

    on_stage(lambda: [bubble()], look, direction=RTL)


@pytest.mark.parametrize("direction", Direction)
def test_stock_widgets(direction: Direction) -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        table = app.query_one(DataTable)
        table.add_columns("نام", "سطح")
        table.add_row("سلام دنیا", "خوش آمدید")
        await pilot.pause()
        drawn = "\n".join(rows(app))
        assert "ﻪﺟﻭ ﺖﺸﮔﺯﺎﺑ" in drawn
        assert ("ﺮﯾﺪﻣ Escalate to" if direction is RTL else "Escalate to ﺮﯾﺪﻣ") in drawn
        assert " ﺎﯿﻧﺩ ﻡﺎﻠﺳ  ﺪﯾﺪﻣﺁ ﺵﻮﺧ" in drawn  # the columns have not changed places
        assert ("(test) ﻡﺎﻠﺳ" if direction is RTL else "ﻡﺎﻠﺳ (test)") in drawn

    on_stage(
        lambda: [Label("سلام (test)", markup=False), OptionList("بازگشت وجه", "Escalate to مدیر"), DataTable()],
        look,
        direction=direction,
    )


@pytest.mark.parametrize("mode", [BidiMode.TERMINAL, BidiMode.OFF])
def test_other_modes_leave_text_logical(mode: BidiMode) -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        assert [row.strip() for row in rows(app)] == ["سلام (test)", "دنیا"]
        assert app.has_class("-rtl") is (mode is BidiMode.TERMINAL)

    on_stage(lambda: [Label("سلام (test)", markup=False), Bubble("دنیا", markup=False)], look, direction=RTL, mode=mode)


def test_nothing_is_aligned_right_when_off() -> None:
    def bubble() -> Bubble:
        widget = Bubble("سلام", markup=False)
        widget.text_direction = RTL
        return widget

    async def look(app: Stage, pilot: Pilot[None]) -> None:
        assert not app.query_one(Bubble).has_class("-rtl-text")
        app.bidi_mode = BidiMode.APP
        await pilot.pause()
        assert app.query_one(Bubble).has_class("-rtl-text")

    on_stage(lambda: [bubble()], look, mode=BidiMode.OFF)


def test_direction_and_mode_change_while_running() -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        assert rows(app) == ["ﻡﺎﻠﺳ abc"]
        app.interface_direction = RTL
        await pilot.pause()
        assert rows(app) == [" " * 22 + "abc ﻡﺎﻠﺳ"]
        app.bidi_mode = BidiMode.OFF
        await pilot.pause()
        assert rows(app) == ["سلام abc"]
        app.use_profile(terminal_profile(None, {"SIMULATOR_BIDI": "kitty"}))
        await pilot.pause()
        assert rows(app) == [" " * 22 + "abc ﺳﻠﺎﻡ"]

    on_stage(lambda: [Static("سلام abc", markup=False)], look)


@pytest.mark.parametrize("mode", [BidiMode.TERMINAL, BidiMode.OFF])
def test_isolates_are_not_sent_where_nobody_here_orders(mode: BidiMode) -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        strips = app.screen._compositor.render_strips()
        assert not set("".join(strip.text for strip in strips)) & set("\u2066\u2067\u2068\u2069")
        assert [row.strip() for row in rows(app)] == ["گام ۲ از ۶ می\u200cشود"]
        assert {strip.cell_length for strip in strips} == {app.size.width}

    text = "گام \u2068۲\u2069 از \u2066۶\u2069 \u2067می\u200cشود\u2069"
    on_stage(lambda: [Bubble(text, markup=False)], look, mode=mode, direction=RTL)


def test_mouse_finds_the_character_that_is_drawn() -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        bubble = app.query_one(Bubble)
        bubble.text_direction = RTL
        await pilot.pause()
        offsets = [app.screen.get_widget_and_offset_at(x, bubble.region.y)[1] for x in range(4)]
        assert [offset.x for offset in offsets if offset is not None] == [3, 2, 1, 0]

    on_stage(lambda: [Bubble("سلام", markup=False)], look)


def test_keys_of_the_footer_stay_readable() -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        await pilot.pause()
        assert "ﺝﻭﺮﺧ ^t" in rows(app)[-1]

    on_stage(lambda: [Footer(show_command_palette=False)], look, direction=RTL)


def test_screenshots_are_not_reordered_by_browsers() -> None:
    async def look(app: Stage, pilot: Pilot[None]) -> None:
        picture = app.export_screenshot()
        assert "unicode-bidi: bidi-override" in picture
        assert '-matrix">' in picture  # what the rule for the browser is bound to
        assert "ﻡﺎﻠﺳ" in picture

    on_stage(lambda: [Static("سلام", markup=False)], look)


def test_persian_is_upright() -> None:
    slanted = Style(italic=True)
    drawn = BidiFilter(RTL).apply([Segment("سلام. OK", slanted)], Color(0, 0, 0))
    assert [segment.style and bool(segment.style.italic) for segment in drawn] == [False]
    assert BidiFilter(RTL).apply([Segment("hello", slanted)], Color(0, 0, 0)) == [Segment("hello", slanted)]


@pytest.mark.parametrize(
    ("drawn", "sent"),
    [("؟OK", "؟OK"), ("OK،", "OK،"), ("!ﻡﺎﻠﺳ", "ﺳﻠﺎﻡ!"), ("(۱۲۳)", "(۳۲۱)"), ("OK.ﻡﺎﻠﺳ", "OK.ﻡﺎﻠﺳ"), ("؟", "؟")],
)
def test_runs_that_begin_with_a_latin_letter_are_not_turned_by_the_terminal(drawn: str, sent: str) -> None:
    assert "".join(glyph.text for glyph in reversed_runs([Glyph(character, None) for character in drawn])) == sent
