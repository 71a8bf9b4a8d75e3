"""Eastern Armenian: և and its other spellings, intonation marks inside words, the negative prefix չ-."""

from __future__ import annotations

import re

from simulator.domain.ids import Language
from simulator.language.profile import Negation, Profile, folded_phrases, folded_spellings, folded_words

LETTERS: dict[str, str] = {"և": "եվ", "՞": "", "՜": "", "՛": "", "՚": "", "’": ""}
_ENDINGS = (
    "ությունների", "ություններ", "ությունից", "ությունով", "ությանը", "ությունը", "ությունն", "ության", "ություն", "ներից",
    "ներով", "ներում", "ներին", "ների", "ները", "ներն", "ներս", "ներ", "երից", "երով", "երին", "երի", "երը", "երն", "երս",
    "եցինք", "եցիք", "եցին", "եցի", "եցիր", "ացինք", "ացիք", "ացի", "ելու", "ալու", "ելուց", "ելիս", "վելու", "վում", "ում",
    "վեց", "եց", "եր", "ենք", "եք", "են", "եմ", "ես", "անք", "աք", "ամ", "ել", "ալ", "իս", "ից", "ով", "ին", "ի", "ը", "ն",
    "ս", "դ", "ու", "ող", "ած", "իր", "իք", "ա",
)  # fmt: skip


def stem(word: str) -> str:
    """Cut the future and negative prefixes and one or two endings; at least three letters stay."""
    for prefix in ("կ", "չ"):
        if word.startswith(prefix) and len(word) >= 6:
            word = word[1:]
            break
    for _ in range(2):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                word = word[: -len(ending)]
                break
    return word


PROFILE = Profile(
    language=Language("hy"),
    letters=LETTERS,
    spellings=folded_spellings(
        "եւ=և եվ=և ա=է էդ=այդ էս=այս էն=այն հմի=հիմա ցավումեմ=ցավում_եմ ներողութուն=ներողություն կլնի=կլինի "
        "կարաք=կարող_եք կարամ=կարող_եմ չեմ=չեմ խնդրումեմ=խնդրում_եմ շնորհակալեմ=շնորհակալ_եմ մերսի=շնորհակալություն",
        LETTERS,
    ),
    stem=stem,
    negation=Negation(
        particles=folded_words("ոչ առանց երբեք ոչ_մի", LETTERS),
        words=re.compile("^չ(?!ափ|որ|ար|նայ|ին|ամ|եկ$|եկի|եկը|եկեր|եկով|եմպ|ակ|ու$)"),
        before=2,
        after=4,
        harmless=folded_phrases(
            ("ոչ միայն", "խնդիր չկա", "ոչ մի խնդիր", "չարժե", "մի անհանգստացեք", "կասկած չկա", "չկրկնվի", "չի կրկնվի", "չկրկնվեն",
             "չի կրկնվելու", "չուշանա", "չեմ մոռանա", "ոչ ուշ", "չի ուշանա"),
            LETTERS,
        ),
    ),
    clause_openers=folded_words("բայց սակայն իսկ մինչդեռ թեև", LETTERS),
    first_person=folded_words("ես մենք իմ մեր ինձ մեզ ինքս ինձնից մեզնից մերոնք", LETTERS),
    first_person_form=re.compile(r"^(?:եմ|ենք|չեմ|չենք|էի|էինք|կ?\w{3,}(?:եմ|ենք|ամ|անք|եցի|եցինք|ացի|ացինք))$"),
    second_person=folded_words("դուք ձեր ձեզ ձեզնից ձերը ձեզանից", LETTERS),
    days=folded_words(
        "այսօր վաղը վաղ երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի շաբաթվա ամիս ամսի օր օրը հունվար "
        "փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
        LETTERS,
    ),
    times=folded_words("առավոտ առավոտյան կեսօր կեսօրին երեկո երեկոյան գիշեր ցերեկ վերջ սկիզբ ժամ ժամը ժամի ժամին", LETTERS),
    numbers=folded_words("երկու երեք չորս հինգ վեց յոթ ութ ինը տաս տասը տասնմեկ տասներկու կես", LETTERS),
)  # fmt: skip
