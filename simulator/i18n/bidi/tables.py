"""Mirrored and paired characters, from `BidiMirroring.txt` and `BidiBrackets.txt` of Unicode 15.0.0.

Pairs are written side by side, the left-facing one first. Characters that change under NFC are escaped, so that
an editor which normalises cannot damage the table.
"""

from typing import Final

UNICODE_VERSION: Final = "15.0.0"
"""The Unicode version that both tables were made from."""

_BRACKETS: Final = (
    "() [] {} ༺༻ ༼༽ ᚛᚜ ⁅⁆ ⁽⁾ ₍₎ ⌈⌉ ⌊⌋ \u2329\u232a ❨❩ ❪❫ ❬❭ ❮❯ "
    "❰❱ ❲❳ ❴❵ ⟅⟆ ⟦⟧ ⟨⟩ ⟪⟫ ⟬⟭ ⟮⟯ ⦃⦄ ⦅⦆ ⦇⦈ ⦉⦊ ⦋⦌ ⦍⦐ ⦏⦎ "
    "⦑⦒ ⦓⦔ ⦕⦖ ⦗⦘ ⧘⧙ ⧚⧛ ⧼⧽ ⸢⸣ ⸤⸥ ⸦⸧ ⸨⸩ ⹕⹖ ⹗⹘ ⹙⹚ ⹛⹜ 〈〉 "
    "《》 「」 『』 【】 〔〕 〖〗 〘〙 〚〛 ﹙﹚ ﹛﹜ ﹝﹞ （） ［］ ｛｝ ｟｠ ｢｣ "
)
"""Bidi_Paired_Bracket: pairs that open and close, and that mirror each other."""

_OTHERS: Final = (
    "<> «» ‹› ∈∋ ∉∌ ∊∍ ∕⧵ ∟⯾ ∠⦣ ∡⦛ ∢⦠ ∤⫮ ∼∽ ≃⋍ ≅≌ ≒≓ "
    "≔≕ ≤≥ ≦≧ ≨≩ ≪≫ ≮≯ ≰≱ ≲≳ ≴≵ ≶≷ ≸≹ ≺≻ ≼≽ ≾≿ ⊀⊁ ⊂⊃ "
    "⊄⊅ ⊆⊇ ⊈⊉ ⊊⊋ ⊏⊐ ⊑⊒ ⊘⦸ ⊢⊣ ⊦⫞ ⊨⫤ ⊩⫣ ⊫⫥ ⊰⊱ ⊲⊳ ⊴⊵ ⊶⊷ "
    "⊸⟜ ⋉⋊ ⋋⋌ ⋐⋑ ⋖⋗ ⋘⋙ ⋚⋛ ⋜⋝ ⋞⋟ ⋠⋡ ⋢⋣ ⋤⋥ ⋦⋧ ⋨⋩ ⋪⋫ ⋬⋭ "
    "⋰⋱ ⋲⋺ ⋳⋻ ⋴⋼ ⋶⋽ ⋷⋾ ⟃⟄ ⟈⟉ ⟋⟍ ⟕⟖ ⟝⟞ ⟢⟣ ⟤⟥ ⦤⦥ ⦨⦩ ⦪⦫ "
    "⦬⦭ ⦮⦯ ⧀⧁ ⧄⧅ ⧏⧐ ⧑⧒ ⧔⧕ ⧨⧩ ⧸⧹ ⨫⨬ ⨭⨮ ⨴⨵ ⨼⨽ ⩤⩥ ⩹⩺ ⩻⩼ "
    "⩽⩾ ⩿⪀ ⪁⪂ ⪃⪄ ⪅⪆ ⪇⪈ ⪉⪊ ⪋⪌ ⪍⪎ ⪏⪐ ⪑⪒ ⪓⪔ ⪕⪖ ⪗⪘ ⪙⪚ ⪛⪜ "
    "⪝⪞ ⪟⪠ ⪡⪢ ⪦⪧ ⪨⪩ ⪪⪫ ⪬⪭ ⪯⪰ ⪱⪲ ⪳⪴ ⪵⪶ ⪷⪸ ⪹⪺ ⪻⪼ ⪽⪾ ⪿⫀ "
    "⫁⫂ ⫃⫄ ⫅⫆ ⫇⫈ ⫉⫊ ⫋⫌ ⫍⫎ ⫏⫐ ⫑⫒ ⫓⫔ ⫕⫖ ⫬⫭ ⫷⫸ ⫹⫺ ⸂⸃ ⸄⸅ "
    "⸉⸊ ⸌⸍ ⸜⸝ ⸠⸡ ﹤﹥ ＜＞"
)
"""Bidi_Mirroring_Glyph without the brackets."""

OPENING_BRACKETS: Final = {pair[0]: pair[1] for pair in _BRACKETS.split()}
"""From an opening bracket to the one that closes it."""

CLOSING_BRACKETS: Final = {pair[1]: pair[0] for pair in _BRACKETS.split()}
"""From a closing bracket to the one that opens it."""

_PAIRS: Final = f"{_BRACKETS} {_OTHERS}".split()

MIRRORED: Final = {pair[0]: pair[1] for pair in _PAIRS} | {pair[1]: pair[0] for pair in _PAIRS}
"""From a character to the one that shows its mirror image (rule L4)."""
