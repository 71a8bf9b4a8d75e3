"""Tagalog as people speak it: affixes around the root, reduplication, enclitics, and the English it is mixed with."""

from __future__ import annotations

import re

from simulator.domain.ids import Language
from simulator.language.profile import Negation, Profile, folded_phrases, folded_spellings, folded_words

LETTERS: dict[str, str] = {}
_PREFIXES = (
    "nakikipag", "makikipag", "magpapa", "nagpapa", "makipag", "nakipag", "pinaka", "ipinag", "magpa", "nagpa", "ipag", "ipina",
    "naka", "maka", "nang", "mang", "pang", "paki", "nag", "mag", "pag", "ipa", "ini", "ika", "na", "ma", "pa", "ka", "um", "in",
    "i",
)  # fmt: skip
_VOWELS = "aeiou"


def stem(word: str) -> str:
    """Cut a prefix, a repeated first syllable, the infix -um- or -in-, a linker and a suffix; three letters stay."""
    word = _without_linker(word)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 4:
            word = word[len(prefix) :]
            break
    if len(word) >= 6 and word[:2] == word[2:4]:
        word = word[2:]
    if len(word) >= 6 and word[0] not in _VOWELS and word[1:3] in ("um", "in"):
        word = word[0] + word[3:]
        if word[:2] == word[2:4]:
            word = word[2:]
    for suffix in ("han", "hin", "an", "in"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def _without_linker(word: str) -> str:
    if word.endswith("ng") and len(word) >= 5 and word[-3] in _VOWELS:
        return word[:-2]
    return word


PROFILE = Profile(
    language=Language("tl"),
    letters=LETTERS,
    spellings=folded_spellings(
        "po= ho= pong=na hong=na n'yo=ninyo nyo=ninyo niyo=ninyo nio=ninyo nyong=ninyo di=hindi hndi=hindi hnd=hindi hinde=hindi "
        "'di=hindi wag=huwag cge=sige sge=sige lng=lang nlang=na_lang nmn=naman naman=naman d2=dito dto=dito sna=sana "
        "bukasng=bukas pra=para ung=yung yun=iyon yan=iyan to=ito tlga=talaga tlaga=talaga sory=sorry sori=sorry "
        "psensya=pasensya pasensiya=pasensya kasi=kasi kc=kasi ksi=kasi pde=pwede puede=pwede aq=ako ko=ko q=ko nmin=namin "
        "natin=natin nten=natin bkt=bakit mam=ma'am maam=ma'am ngaun=ngayon ngyn=ngayon asap=asap",
        LETTERS,
    ),
    stem=stem,
    negation=Negation(
        particles=folded_words("hindi wala walang huwag ayaw ayoko bawal never not no", LETTERS),
        words=re.compile(r"n't$"),
        before=0,
        after=5,
        harmless=folded_phrases(
            ("walang problema", "walang anuman", "hindi lang", "hindi lamang", "no problem", "huwag kayong mag alala",
             "huwag kayo mag alala", "huwag na kayong mag alala", "hindi na mauulit", "hindi na ito mauulit",
             "wala kayong dapat", "walang duda", "hindi biro", "no worries", "hindi maliit", "walang palya", "hindi kayo nag iisa",
             "huwag mag alala"),
            LETTERS,
        ),
    ),
    clause_openers=folded_words("pero kaso ngunit subalit but kahit", LETTERS),
    first_person=folded_words("ako ko akin aking kami namin amin aming tayo natin atin ating i we our my we'll i'll sakin "
                              "samin kong akong", LETTERS),
    first_person_form=re.compile(r"(?!)"),
    second_person=folded_words("kayo ninyo inyo inyong kayong sir ma'am you your ka mo iyo iyong", LETTERS),
    days=folded_words(
        "ngayon bukas mamaya lunes martes miyerkules huwebes biyernes sabado linggo monday tuesday wednesday thursday friday "
        "saturday sunday tomorrow today enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre "
        "january february march april june july august september october november december araw buwan week",
        LETTERS,
    ),
    times=folded_words("umaga tanghali hapon gabi madaling umagang noon morning afternoon evening tonight end alas ala am pm", LETTERS),
    numbers=folded_words("dalawa tatlo apat lima anim pito walo siyam sampu una dos tres kuwatro singko sais siyete otso "
                         "nuwebe diyes onse dose two three four five six seven eight nine ten", LETTERS),
)  # fmt: skip
