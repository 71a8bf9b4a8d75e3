"""Tagalog as people speak it: affixes around the root, reduplication, enclitics, and the English it is mixed with."""

from __future__ import annotations

import re

from simulator.domain.ids import Language
from simulator.language.profile import Negation, Profile, folded_phrases, folded_spellings, folded_words

LETTERS: dict[str, str] = {}
_VOWELS = "aeiou"
_PREFIXES = tuple(
    sorted(
        folded_words(
            "nakikipag makikipag pakikipag makipag nakipag pakipag magpapa nagpapa pagpapa magpaka nagpaka magpa nagpa pagpa "
            "ipinapa ipinag ipinaka ipagpa ipapa ipina ipag ipa pinagpa pinapa pinag pinaka pina nagkaka magkaka pagkaka nagka "
            "magka pagka nakaka makaka naka maka napaka napag mapag naipapa maipapa naipa maipa naipag maipag nai mai ikina ika "
            "ini nang mang pang paki nag mag pag na ma pa ka ni um in i",
            LETTERS,
        ),
        key=len,
        reverse=True,
    )
)
_SUFFIXES = ("han", "hin", "an", "in", "ed")
_CUT_SUFFIXES = ("han", "hin", "an", "in", "ha", "hi")
"""The last two are what a linker leaves of -han and -hin (sabihing)."""
_ROOT = re.compile(r"[aeiou]|[^aeiou][aeiou]|ng[aeiou]|[bcdfgkpst][hlrwy]|s[ckmnpt]")
"""How a root can begin: what is left when a prefix is cut must look like this."""
_OWN_NG = tuple(
    folded_words(
        "tulong mulong tanong nanong kulang mulang utang galang hiling dating mating rating bilang galing", LETTERS
    )
)
"""Ends of words whose -ng belongs to the root and is no linker."""
_OWN_N = folded_words("namin natin amin atin akin taon iyon ganoon noon", LETTERS)
"""Words whose n belongs to the root, with a linker of -g only."""
_OWN_IN = tuple(folded_words("hinaho hinala hinanakit hinayang tinapay sinungaling minuto numero kumusta", LETTERS))
"""Roots in which -in- or -um- is no infix."""
_KEPT = folded_words(
    "ngayon bukas umaga tanghali hapon gabi lunes martes miyerkules huwebes biyernes sabado linggo buwan", LETTERS
)
"""Days and hours, which keep their form for the lists below."""
_ALTERED = {
    "gaw": "gawa", "gawi": "gawa", "kun": "kuha", "kuni": "kuha", "bigy": "bigay", "sund": "sunud", "lagy": "lagay", "dalh": "dala",
    "dal": "dala", "bilh": "bili", "bil": "bili", "tingn": "ting", "hing": "hingi", "malam": "alam", "nalam": "alam", "angak": "ngak", "antay": "hintay",
    "iniw": "iwan",
}  # fmt: skip
"""Stems changed by a lost vowel, and the stem of the same root elsewhere."""


def stem(word: str) -> str:
    """Cut linker, suffix, one prefix, repeated syllables and one infix; o and u, and a final d and r, are one."""
    whole = _without_linker(word)
    if whole in _KEPT:
        return whole
    word = _without_suffix(whole, _CUT_SUFFIXES if len(whole) < len(word) else _SUFFIXES)
    root = _without_infix(_without_repeat(_without_prefix(_without_repeat(word))))
    if root in _KEPT and root != whole:
        return "buks" if root == "bukas" else root
    if root.endswith("r") and word != whole:
        root = root[:-1] + "d"
    root = _without_vowel(root).replace("o", "u")
    return _ALTERED.get(root, root)


def _without_linker(word: str) -> str:
    if word in ("kong", "mong"):
        return word[:2]
    if len(word) < 5 or not word.endswith("ng") or word[-3] not in _VOWELS or word.endswith(_OWN_NG):
        return word
    return word[:-1] if word[:-1] in _KEPT | _OWN_N else word[:-2]


def _without_suffix(word: str, suffixes: tuple[str, ...]) -> str:
    """Without the first of `suffixes` that leaves four letters."""
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def _without_prefix(word: str) -> str:
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < 4 or not _ROOT.match(rest):
            continue
        before_vowel = rest[0] in _VOWELS
        if prefix in ("um", "in") and not before_vowel:
            continue
        if prefix in ("mag", "nag", "pag") and before_vowel and word[2:4] == word[4:6]:
            continue  # ma-gagawa, not mag-agawa
        return rest
    return word


def _without_repeat(word: str) -> str:
    """Without the repeated first syllable of what is about to happen: aayusin, tatawag, darating, iproprocess."""
    if len(word) < 5:
        return word
    if word[0] in _VOWELS:
        return word[1:] if word[0] == word[1] else word
    if word[:3] == word[3:6] and len(word) > 6:
        return word[3:]
    if word[1] in _VOWELS and (
        word[:2] == word[2:4] or (word[0] == word[2] and word[3] not in _VOWELS and len(word) >= 6)
    ):
        return word[2:]
    if word[0] == "d" and word[2] == "r" and word[1] == word[3]:
        return "d" + word[3:]
    return word


def _without_infix(word: str) -> str:
    if len(word) < 6 or word.startswith(_OWN_IN):
        return word
    for onset in (1, 2):
        if word[onset : onset + 2] in ("um", "in") and word[onset + 2] in _VOWELS and word[onset - 1] not in _VOWELS:
            return _without_repeat(word[:onset] + word[onset + 2 :])
    return word


def _without_vowel(word: str) -> str:
    """Without a final n after a vowel, then without a final vowel: what linkers and suffixes leave in one form only."""
    if len(word) >= 5 and word[-1] == "n" and word[-2] in _VOWELS:
        word = word[:-1]
    return word[:-1] if len(word) >= 5 and word[-1] in _VOWELS else word


PROFILE = Profile(
    language=Language("tl"),
    letters=LETTERS,
    spellings=folded_spellings(
# respect, which may stand after any word; linkers on enclitics
        "po=_ ho=_ pong=_ hong=_ kong=ko akong=ako kaming=kami naming=namin tayong=tayo nating=natin kayong=kayo "
        "ninyong=ninyo mong=mo kang=ka siyang=siya niyang=niya "
        # not, no, none
        "di=hindi d=hindi hndi=hindi hnd=hindi hinde=hindi diba=hindi_ba dko=hindi_ko wag=huwag "
        "wla=wala ayko=ayoko cant=can't dont=don't wont=won't didnt=didn't cannot=can_not "
        # persons
        "q=ko aq=ako nyo=ninyo n'yo=ninyo niyo=ninyo nyong=ninyo niyong=ninyo n'yong=ninyo kau=kayo kyo=kayo kmi=kami "
        "kming=kami sakin=sa_akin sa'kin=sa_akin samin=sa_amin sa'min=sa_amin satin=sa_atin sa'tin=sa_atin "
        "sayo=sa_iyo sa'yo=sa_iyo sau=sa_iyo nya=niya nyang=niya sya=siya ako'y=ako_ay kami'y=kami_ay kayo'y=kayo_ay "
        "mam=ma'am maam=ma'am "
        # enclitics and pointing words, with r and d as one
        "lng=lang lamang=lang nlang=na_lang nalang=na_lang nlng=na_lang nmn=naman nman=naman rin=din narin=na_din parin=pa_din "
        "raw=daw ata=yata cguro=siguro ung=yung yun=iyon un=iyon yan=iyan yang=iyang to=ito eto=ito heto=ito "
        "tong=itong rito=dito roon=doon dun=doon riyan=diyan dyan=diyan jan=diyan ganon=ganoon ganun=ganoon "
        # clauses and questions
        "kc=kasi ksi=kasi kht=kahit pra=para pro=pero tas=tapos hanggat=hangga't bkt=bakit bat=bakit ba't=bakit "
        "pano=paano kelan=kailan nasan=nasaan asan=nasaan "
        # time
        "ngaun=ngayon ngyn=ngayon mamya=mamaya byernes=biyernes merkules=miyerkules webes=huwebes tom=tomorrow "
        "tmrw=tomorrow mon=monday tues=tuesday wed=wednesday thurs=thursday fri=friday "
        # three a's, which folding takes for one drawn out
        "mari=maari maring=maaring mayos=maayos nayos=naayos nalala=naalala mabot=maabot nabot=naabot "
        "masahan=maasahan nasikaso=naasikaso nantala=naantala "
        # other words typed in a hurry
        "cge=sige sge=sige tlga=talaga tlaga=talaga sory=sorry sori=sorry sry=sorry psensya=pasensya "
        "pasensiya=pasensya pasenxa=pasensya slamat=salamat tnx=thanks pls=please pde=pwede pwd=pwede puwede=pwede "
        "puwedeng=pwedeng meron=mayroon kwento=kuwento kelangan=kailangan ok=okay",
        LETTERS,
    ),
    stem=stem,
    negation=Negation(
        particles=folded_words(
            "hindi hinding wala walang huwag ayaw ayoko ayokong bawal imposible imposibleng imbes imbis halip not no never none "
            "nothing nobody without nor impossible",
            LETTERS,
        ),
        words=re.compile(
            r"n't$|^(?:(?:tuma|tina|ta)?tanggi|t(?:um|in)anggi)(?:han)?n?g?$|^i(?:(?:ta|tina)?tanggi|tinanggi)$"
        ),
        before=0,
        after=5,
        absence=folded_words("wala walang", LETTERS),
        harmless=folded_phrases(
            (
# it will not happen again
                "hindi mauulit", "hindi na mauulit", "hindi na maulit", "hindi na ito mauulit", "hindi na ito maulit",
                "hindi na iyon mauulit", "hindi na mangyayari", "hindi na mangyari", "hindi na ito mangyayari",
                "hindi na ito mangyari", "hindi na muling mangyayari", "hindi na muling mangyari",
                "hindi na ulit mangyayari", "hindi na ulit mangyari", "huwag na maulit", "huwag nang maulit",
                "huwag nang mangyari", "never na mauulit", "walang mauulit", "wala na mauulit", "wala nang mauulit",
                "hindi ko hahayaang maulit", "hindi namin hahayaang maulit",
                # do not worry, do not hesitate, do not forget
                "huwag mag alala", "huwag na mag alala", "huwag ka mag alala", "huwag ka na mag alala",
                "huwag kayo mag alala", "huwag na kayo mag alala", "huwag mag worry", "huwag kayo mag worry",
                "huwag na kayo mag worry", "huwag kayo mabahala", "huwag na kayo mabahala", "huwag kayo mahiyang",
                "huwag mag atubiling", "huwag kayo mag atubiling", "huwag ninyo alalahanin", "huwag kalimutan",
                "huwag kalimutang", "huwag ninyo kalimutan", "huwag ninyo kalimutang", "wala kayo dapat alalahanin",
                "wala kayo dapat ipag alala", "don't worry", "don't hesitate", "no worries",
                # no trouble, no doubt, no charge
                "walang problema", "wala problema", "no problem", "walang anuman", "walang duda", "walang alinlangan",
                "walang palya", "walang iba kundi", "walang bayad", "wala bayad", "walang dagdag bayad",
                "walang dagdag na bayad", "no charge", "wala kayo babayaran", "wala na kayo babayaran", "no doubt",
                "without fail",
                # not only, no later than, not until, nobody denies it, no trifle, is it not
                "hindi lang", "not only", "not just", "hindi lalampas", "hindi hihigit", "no later than", "hangga't hindi",
                "hanggang hindi", "hindi maikakaila", "hindi maitatanggi", "hindi ko itinatanggi",
                "hindi namin itinatanggi", "hindi biro", "hindi maliit", "hindi madali", "hindi katanggap tanggap",
                "hindi kayo nag iisa", "hindi ba", "halip ay",
                # what the customer does not like is no refusal
                "ayaw ninyo", "ayaw mo", "ayaw niya", "ang ayaw", "anong ayaw", "gusto at ayaw", "gusto o ayaw",
                "ayaw at gusto", "ayaw o gusto",
                # number; and "d2", which is dito
                "order no", "tracking no", "ref no", "account no", "hindi 2",
            ),
            LETTERS,
        ),
        views=re.compile(r"^(?:alam|nakikita|makita|nakikitang|iniisip|palagay|naniniwala|dahilan|rason|think|see|know|maintindihan|naiintindihan)$"),
        view_openers=folded_words("kung na bakit ano", LETTERS),
    ),
    clause_openers=folded_words(
        "pero pro kaso ngunit subalit datapwat kahit kht khit kundi bagkus bagaman bagamat bagama't gayunman gayunpaman samantalang "
        "but though although however",
        LETTERS,
    ),
    # English "I" is left out: the same letter is the prefix of i-check, i-refund
    first_person=folded_words(
        "ako ko akin aking kami namin amin aming tayo natin atin ating i'm i'll i've we we'll "
        "we're we've our my us",
        LETTERS,
    ),
    first_person_form=re.compile(r"(?!)"),
    hedges=folded_words(
        "siguro sigurong baka marahil malamang sana sanang yata yatang posible posibleng balang maybe perhaps possibly probably "
        "hopefully might someday sometime eventually",
        LETTERS,
    ),
    second_person=folded_words(
        "kayo ninyo inyo inyong ikaw ka mo iyo iyong sir ma'am you you're you'll your yours", LETTERS
    ),
    # The month of May is left out: "may" is "there is"
    days=folded_words(
        "ngayon bukas mamaya makalawa samakalawa lunes martes miyerkules huwebes biyernes sabado linggo monday tuesday wednesday "
        "thursday friday saturday sunday today tonight tomorrow weekend enero pebrero marso abril mayo hunyo hulyo agosto setyembre "
        "septyembre oktubre nobyembre disyembre january february march april june july august september october november december "
        "feb apr aug sep oct nov dec araw buwan week month",
        LETTERS,
    ),
    # "noon" is left out: in Tagalog it is "back then"
    times=folded_words(
        "umaga tanghali hapon gabi hatinggabi alas ala am pm nn mn morning afternoon evening midday midnight tonight end eod katapusan",
        LETTERS,
    ),
    numbers=folded_words(
        "dalawa tatlo apat lima anim pito walo siyam sampu labing labindalawa labinlima dalawampu tatlumpu kalahati uno dos tres kuwatro "
        "kwatro singko sais siyete syete otso nuwebe nueve diyes dyes onse dose kinse bente beinte trenta medya two three four five "
        "six seven eight nine ten eleven twelve half quarter",
        LETTERS,
    ),
)  # fmt: skip
