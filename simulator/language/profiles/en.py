"""English."""

from __future__ import annotations

import re

from simulator.domain.ids import Language
from simulator.language.profile import Negation, Profile, folded_phrases, folded_spellings, folded_words

LETTERS: dict[str, str] = {}
_ENDINGS = ("ations", "ation", "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "er", "ly", "es", "ed", "s", "e")


def stem(word: str) -> str:
    """Cut one inflectional ending; at least three letters stay."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
    return word


PROFILE = Profile(
    language=Language("en"),
    letters=LETTERS,
    spellings=folded_spellings(
        "u=you ur=your pls=please plz=please sry=sorry thx=thanks tmrw=tomorrow tmr=tomorrow im=i'm ive=i've ill=i'll "
        "dont=don't doesnt=doesn't didnt=didn't cant=can't cannot=can_not wont=won't isnt=isn't wasnt=wasn't "
        "arent=aren't couldnt=couldn't shouldnt=shouldn't wouldnt=wouldn't havent=haven't hasnt=hasn't its=it's "
        "thats=that's youre=you're theyre=they're weve=we've apologize=apologise apologizing=apologising "
        "apologized=apologised realize=realise organize=organise prioritize=prioritise recognize=recognise bc=because "
        "asap=asap gonna=going_to wanna=want_to ok=okay k=okay mon=monday tue=tuesday tues=tuesday wed=wednesday "
        "thu=thursday thurs=thursday fri=friday sat=saturday",
        LETTERS,
    ),
    stem=stem,
    negation=Negation(
        particles=folded_words("not no never none nothing nobody neither nor without hardly barely", LETTERS),
        words=re.compile(r"n't$"),
        before=0,
        after=5,
        harmless=folded_phrases(
            (
                "no problem",
                "no worries",
                "not only",
                "not just",
                "no doubt",
                "no matter",
                "no later than",
                "no wonder",
                "no longer",
                "can't apologise enough",
                "can not apologise enough",
                "can't thank",
                "can not thank",
                "why don't",
                "don't worry",
                "do not worry",
                "not to worry",
                "don't hesitate",
                "do not hesitate",
                "no trouble",
                "no rush",
                "no more",
                "doesn't matter",
                "without fail",
                "nothing but",
                "if not",
                "whether or not",
                "no excuse",
                "no excuses",
                "no time",
                "not good enough",
                "not acceptable",
            ),
            LETTERS,
        ),
    ),
    clause_openers=folded_words("but however although though yet while whereas", LETTERS),
    first_person=folded_words("i i'm i'll i've i'd me my mine myself we we're we'll we've we'd us our ours", LETTERS),
    first_person_form=re.compile(r"(?!)"),
    second_person=folded_words("you you're you'll you've you'd your yours yourself", LETTERS),
    days=folded_words(
        "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday weekday january february march "
        "april june july august september october november december week month 1st 2nd 3rd first second third",
        LETTERS,
    ),
    times=folded_words("morning noon afternoon evening midday midnight tonight end o'clock oclock am pm", LETTERS),
    numbers=folded_words("two three four five six seven eight nine ten eleven twelve half quarter", LETTERS),
)
