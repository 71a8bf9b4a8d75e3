"""SVG pictures of the screen, as browsers must get them: in the order they are drawn in, each text in its columns."""

import re
from html import unescape
from typing import Final

from rich.cells import cell_len

# A browser would reorder the runs of the picture once more. The picture's title is logical and is left to it.
_IN_DRAWN_ORDER: Final = '<style>\n[class$="-matrix"] text { direction: ltr; unicode-bidi: bidi-override; }\n'
_DRAWN_TEXT: Final = re.compile(r'textLength="([\d.]+)"([^>]*)>([^<]+)</text>')


def for_browsers(picture: str) -> str:
    """A picture from Textual that browsers show as the terminal would."""
    return _DRAWN_TEXT.sub(_in_its_columns, picture.replace("<style>", _IN_DRAWN_ORDER, 1))


def _in_its_columns(drawn: re.Match[str]) -> str:
    """A text of a picture as wide as its columns: rich counts characters, and a vowel sign has no column."""
    length, attributes, text = drawn.groups()
    characters = unescape(text)
    columns = float(length) / len(characters) * cell_len(characters)
    return f'textLength="{columns:.1f}"{attributes}>{text}</text>'
