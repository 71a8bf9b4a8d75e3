"""English: British spelling as the usual one, contractions with and without their apostrophe, chat spellings."""

from __future__ import annotations

import re

from simulator.domain.ids import Language
from simulator.language.profile import Negation, Profile, folded_phrases, folded_spellings, folded_words

LETTERS: dict[str, str] = {}
_KEPT = folded_words(
    "always during evening morning nothing something anything everything willing news this perhaps indeed hundred "
    "hardly barely scarcely lately nearly shortly likely friendly lovely costly early family supply",
    LETTERS,
)
"""Words whose end is no inflection, or makes another word of them."""
_IRREGULAR = folded_spellings(
    "sent=send paid=pay made=make kept=keep told=tell found=find brought=bring lost=lose spoke=speak spoken=speak "
    "wrote=write written=write gave=give given=give took=take taken=take broke=break broken=break forgot=forget "
    "forgotten=forget held=hold felt=feel heard=hear understood=understand met=meet built=build chose=choose "
    "chosen=choose began=begin begun=begin knew=know known=know shown=show spent=spend thought=think caught=catch "
    "came=come",
    LETTERS,
)
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_CUT_SHORT = re.compile(r"^[^aeiou][aeiou][^aeiouwxy]$")
_LONG_IN_LL = re.compile("[aeiouy][^aeiouy]+[aeiou]ll$")


def stem(word: str) -> str:
    """Cut the endings of nouns, verbs and adverbs, -ation too; at least three letters stay."""
    word = word.removesuffix("'s").removesuffix("'")
    word = _IRREGULAR.get(word, word)
    if word in _KEPT:
        return word
    if word.endswith("ies") and len(word) >= 6:
        word = word[:-3] + "y"
    elif word.endswith(("xes", "ches", "shes", "sses")):
        word = word[:-2]
    elif word.endswith("s") and len(word) >= 4 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = _without_verb_ending(_without_long_ending(word))
    if _LONG_IN_LL.search(word):
        return word[:-1]
    if word.endswith("ie") and len(word) >= 5:
        return word[:-2] + "y"
    return word[:-1] if word.endswith("e") and len(word) >= 5 else word


def _without_long_ending(word: str) -> str:
    """Without -ation and -ly: confirmation, quickly."""
    if word.endswith("ation") and len(word) >= 10:
        return word[:-5]
    if word.endswith("ily") and len(word) >= 6:
        return word[:-3] + "y"
    return word[:-2] if word.endswith("ly") and len(word) >= 6 else word


def _without_verb_ending(word: str) -> str:
    """Without -ed and -ing, and the end of the verb as it was: replied, planned, agreed, making."""
    if word.endswith("ied") and len(word) >= 6:
        return word[:-3] + "y"
    if word.endswith("eed") and len(word) >= 6:
        return word if word.endswith("ceed") else word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            if _CUT_SHORT.match(rest):
                return rest + "e"
            return rest[:-1] if _DOUBLED.search(rest) and len(rest) >= 4 else rest
    return word


_CONTRACTED = "do does did ca wo is was are were could should would have has had ai need must might"
"""What stands before n't; with and without its apostrophe, and with it misplaced."""
_SPELLINGS = (
    "u=you ya=you yall=you_all y'all=you_all ur=your r=are n=and w=with pls=please plz=please sry=sorry soz=sorry "
    "srry=sorry sory=sorry thx=thanks thnx=thanks tnx=thanks ty=thank_you tmrw=tomorrow tmr=tomorrow tmw=tomorrow "
    "tomo=tomorrow tommorow=tomorrow tommorrow=tomorrow tomorow=tomorrow tonite=tonight nite=night im=i'm ive=i've "
    "ill=i'll dosent=doesn't dosnt=doesn't dont't=don't havnt=haven't cannot=can_not its=it's itll=it'll thats=that's "
    "thatll=that'll whats=what's heres=here's theres=there's wheres=where's whos=who's hes=he's shes=she's lets=let's "
    "youre=you're ure=you're youve=you've youll=you'll youd=you'd theyre=they're theyve=they've theyll=they'll weve=we've "
    "bc=because cuz=because cos=because coz=because cus=because becuz=because tho=though altho=although thru=through "
    "till=until til=until abt=about smth=something sth=something ppl=people rly=really def=definitely "
    "definately=definitely prob=probably probs=probably prolly=probably mayb=maybe gonna=going_to wanna=want_to "
    "gotta=got_to gimme=give_me lemme=let_me dunno=don't_know kinda=kind_of outta=out_of ok=okay k=okay shd=should "
    "shld=should wld=would cld=could msg=message msgs=messages appt=appointment appts=appointments mgr=manager hr=hour "
    "hrs=hours min=minute mins=minutes wk=week wks=weeks eod=end_of_day recieve=receive "
    "recieved=received seperate=separate appologise=apologise appologize=apologise mon=monday tue=tuesday tues=tuesday "
    "wed=wednesday weds=wednesday thu=thursday thur=thursday thurs=thursday fri=friday sat=saturday jan=january "
    "feb=february apr=april jul=july aug=august sep=september sept=september oct=october nov=november dec=december "
    "oclock=o'clock noone=nobody nope=no nah=no cancelation=cancellation canceled=cancelled canceling=cancelling "
    "color=colour colors=colours favor=favour favors=favours labor=labour honor=honour behavior=behaviour center=centre "
    "program=programme fulfill=fulfil"
)
_ISE = "apolog real organ priorit recogn final emphas summar minim custom"
"""Verbs in -ise that are also written in -ize."""


def _spellings() -> str:
    contracted = (f"{verb}nt={verb}n't {verb}'nt={verb}n't" for verb in _CONTRACTED.split())
    with_s = (f"{verb}iz{end}={verb}is{end}" for verb in _ISE.split() for end in ("e", "es", "ed", "ing"))
    return " ".join((_SPELLINGS, *contracted, *with_s))


PROFILE = Profile(
    language=Language("en"),
    letters=LETTERS,
    spellings=folded_spellings(_spellings(), LETTERS),
    stem=stem,
    negation=Negation(
        particles=folded_words(
            "not no never none nothing nobody nowhere neither nor without hardly barely scarcely", LETTERS
        ),
        words=re.compile(r"n't$|^refus(?:e|es|ed|ing)$|^declin(?:e|es|ed|ing)$|^unable$|^impossible$"),
        before=0,
        after=5,
        absence=folded_words("none", LETTERS),
        harmless=folded_phrases(
            (
                "no problem",
                "no worries",
                "no trouble",
                "no rush",
                "no doubt",
                "no matter",
                "no later than",
                "no more than",
                "no more and no less",
                "no wonder",
                "no less than",
                "no excuse",
                "no excuses",
                "in no time",
                "not only",
                "not just",
                "not to worry",
                "not to mention",
                "not a problem",
                "but not least",
                "more often than not",
                "never mind",
                "never fail",
                "not good enough",
                "not acceptable",
                "not happen again",
                "won't happen again",
                "never happen again",
                "not rest until",
                "won't rest until",
                "not stop until",
                "won't stop until",
                "if not",
                "whether or not",
                "nothing but",
                "without fail",
                "without delay",
                "without hesitation",
                "without question",
                "without a doubt",
                "without charge",
                "can't apologise enough",
                "can not apologise enough",
                "can't thank",
                "can not thank",
                "can't wait to",
                "can not wait to",
                "couldn't be more",
                "could not be more",
                "couldn't agree more",
                "could not agree more",
                "don't worry",
                "do not worry",
                "don't hesitate",
                "do not hesitate",
                "doesn't matter",
                "why don't",
                "why not",
                "don't you",
                "can't we",
                "couldn't we",
                "shouldn't we",
                "wouldn't it",
                "wouldn't you",
                "isn't it",
            ),
            LETTERS,
        ),
        views=re.compile(r"^(?:see|know|think|believe|understand|reason|suppose|expect)$"),
        view_openers=folded_words("what why that where there i we it how", LETTERS),
    ),
    clause_openers=folded_words(
        "but however although altho though tho whereas unless nevertheless nonetheless", LETTERS
    ),
    first_person=folded_words(
        "i i'm i'll i've i'd me my mine myself we we're we'll we've we'd us our ours ourselves", LETTERS
    ),
    first_person_form=re.compile(r"(?!)"),
    hedges=folded_words(
        "maybe perhaps possibly hopefully probably presumably supposedly potentially ideally apparently might guess suppose "
        "someday sometime eventually somehow soonish",
        LETTERS,
    ),
    second_person=folded_words("you you're you'll you've you'd your yours yourself yourselves", LETTERS),
    days=folded_words(
        "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday weekday january february march "
        "april june july august september october november december week fortnight month",
        LETTERS,
    ),
    times=folded_words(
        "morning noon lunchtime afternoon evening night tonight midday midnight end o'clock pm", LETTERS
    ),
    numbers=folded_words(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty thirty forty fifty sixty ninety half quarter",
        LETTERS,
    ),
)
