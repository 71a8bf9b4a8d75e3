"""Persian: Arabic letter variants, spellings with and without ZWNJ, and the colloquial endings that people type."""

from __future__ import annotations

import re

from simulator.domain.ids import Language
from simulator.language.profile import Negation, Profile, folded_phrases, folded_spellings, folded_words

LETTERS: dict[str, str] = {
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ك": "ک",
    "آ": "ا",
    "أ": "ا",
    "إ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ء": "",
    "ـ": "",
}
_ENDINGS = (
    "هایمان", "هایتان", "هایشان", "هامون", "هاتون", "هاشون", "یشان", "یتان", "یمان", "هایی", "ترین", "های", "شان", "شون",
    "تان", "تون", "مان", "مون", "اند", "یید", "یم", "ید", "ین", "ند", "ها", "تر", "ام", "ات", "اش", "ای", "رو", "ست",
    "م", "ت", "ش", "ی", "ه",
)  # fmt: skip


def stem(word: str) -> str:
    """Cut the verbal prefix and up to two endings; at least three letters stay."""
    for prefix in ("نمی", "می", "بی"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    for _ in range(2):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                word = word[: -len(ending)]
                break
    return word


PROFILE = Profile(
    language=Language("fa"),
    letters=LETTERS,
    spellings=folded_spellings(
        "میخوام=میخواهم میخوایم=میخواهیم میخواین=میخواهید میتونم=میتوانم میتونیم=میتوانیم میتونین=میتوانید "
        "نمیتونم=نمیتوانم نمیتونیم=نمیتوانیم نمیتونه=نمیتواند میتونه=میتواند میشه=میشود نمیشه=نمیشود میدم=میدهم "
        "میدیم=میدهیم میگم=میگویم میگین=میگویید میام=میایم میاد=میاید میفرستم=میفرستم اینو=این_را اونو=ان_را اون=ان "
        "رو=را تونستم=توانستم شرمندم=شرمنده شرمندتون=شرمنده_شما ببخشین=ببخشید معذرت=معذرت عذر=عذر خونه=خانه "
        "میدونم=میدانم نمیدونم=نمیدانم میکنین=میکنید کنین=کنید بدین=بدهید بدید=بدهید بگین=بگویید بگید=بگویید "
        "یه=یک دیگه=دیگر واسه=برای چیه=چیست الان=الان همینه=همین_است هستش=است تقصیره=تقصیر",
        LETTERS,
    ),
    stem=stem,
    negation=Negation(
        particles=folded_words("نه بدون هیچ هرگز بی", LETTERS),
        words=re.compile(
            "^ن(?:می|خواه|دار|داش|یست|بود|باش|شد|شه|شو|کرد|کن|توان|تون|گفت|باید|ده|داد|گذا|ذا|رس|رف|یام|یای|زن|زد(?!یک)|پرس|"
            "دید|بین|گرفت|گیر|خور)"
        ),
        before=5,
        after=3,
        harmless=folded_phrases(
            (
                "نه تنها", "ساعت نه", "نه صبح", "نه شب", "نه و نیم", "راس نه", "تا نه", "نه فقط", "مشکلی نیست", "قابلی ندارد", "قابلی نداره", "نگران نباشید", "نگران نباشین", "شک نکنید",
                "شک نداشته باشید", "حرفی نیست", "چیزی نیست", "عیبی ندارد", "عیبی نداره", "اشکالی ندارد", "اشکالی نداره",
                "نگذارید", "هیچ مشکلی", "هیچ نگران", "تکرار نمیشود", "تکرار نشود", "تکرار نشه", "پیش نیاید", "پیش نمیاید",
                "فراموش نمیکنم", "فراموش نمیکنیم",
            ),
            LETTERS,
        ),
    ),
    clause_openers=folded_words("اما ولی لیکن منتها ولیکن", LETTERS),
    first_person=folded_words("من ما خودم خودمان خودمون مرا ماست ازم بهم", LETTERS),
    first_person_form=re.compile(r"^(?:ن?می\w{2,}(?:م|یم)|خواهم|خواهیم|\w{2,}(?:کنم|کنیم|کردم|کردیم|هستم|هستیم|دارم|داریم)|کردم|"
                                 r"کردیم|کنم|کنیم|دارم|داریم|هستم|هستیم|بودم|بودیم|شدم|شدیم|دادم|دادیم|گفتم|گفتیم|زدم|زدیم|"
                                 r"خوردم|مان|مون)$"),
    second_person=folded_words("شما شمارو شماست خودتان خودتون سرکار جنابعالی", LETTERS),
    days=folded_words(
        "امروز فردا پس‌فردا امشب شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه فروردین اردیبهشت خرداد تیر مرداد "
        "شهریور مهر ابان آذر دی بهمن اسفند هفته ماه روز",
        LETTERS,
    ),
    times=folded_words("صبح ظهر عصر غروب شب نیمه‌شب بعدازظهر پایان اول ساعت", LETTERS),
    numbers=folded_words("دو سه چهار پنج شش هفت هشت نه ده یازده دوازده نیم ربع", LETTERS),
    joiners={"می": True, "نمی": True, "ها": False, "های": False, "هایی": False, "تر": False, "ترین": False, "ام": False,
             "اند": False},
)  # fmt: skip
