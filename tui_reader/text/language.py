"""Which language a text is in, by script and by its function words; no model, no dependency.

It stands on the floor of the text because sentence boundaries already need it (a German `3. Mai` is a date, an English
`3. May` two sentences). It refuses to guess from a handful of words: then the answer is `und`, and every rule falls back
to what all languages share.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_WORDS = {
    "en": "the of and to in is was for on that with as at by from it his he are be has had have not but this they their which "
    "were been will would said an or who its after you she her we about more when there than what if can into out up one all "
    "over says no my your our i so do did how why also some could should just",
    "de": "der die das und in den von zu mit ist im des auf für nicht sich dem ein eine einen einer eines als auch es an werden "
    "aus er hat dass sie nach wird bei war wie wurde noch oder aber vor zur um haben nur man so am sind kann über mehr durch "
    "sagte ich wir seine ihre sein ihr vom zum habe bis unter gegen dann wenn was diese dieser",
    "fr": "le la les de des du un une et à en que est pour dans qui sur au par plus pas ce il se ne avec sont aux son sa ses a "
    "été cette ont mais elle comme ou nous vous ils leur était fait deux après être selon dit tout aussi entre sans même où "
    "avait peut ces c'est n'a qu'il d'un d'une l'on s'est m je on lui",
    "es": "el la los las de del que y en un una por con para no se su es al lo como más pero sus le ha este esta fue sobre entre "
    "son también está han desde todo cuando ser muy sin hasta donde según dijo hay años años año porque dos era tiene ya si qué "
    "nos me así o a ante contra",
    "it": "il la lo gli le di che e in un una per con non del della dei delle nel nella è si al da sono alla come anche più ha "
    "dal dalla ma su questo ed se o stato essere dopo due anni suo sua loro tra cui era hanno i c'è dell'anno all'interno perché "
    "molto a ai ci già quando sul",
    "pt": "o a os as de do da dos das que e em um uma para com não no na por mais se como foi ao ou ele são à pelo pela sua seu "
    "também já até isso entre depois sem mesmo aos ter seus quem nas me esse eles está você disse nos há era ser após sobre ainda "
    "muito quando pode",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er die ook als bij door maar om naar over uit dan nog werd "
    "worden hij heeft wordt ze tot wel kan of meer zich deze dit hebben was geen na we zegt moet ik je onder zou tegen al "
    "waren haar hun zo wat veel",
    "sv": "och att det i på är som en för av med den till inte har de ett om var han men sig så från vi kan när nu efter vid ska "
    "hon också eller under mot säger sin ut där blir mer alla finns år över detta vara få varit hade här hur jag oss man skulle",
    "da": "og at det i på er som en for af med den til ikke har de et om var han men sig så fra vi kan når nu efter ved skal hun "
    "også eller under mod siger sin ud hvor bliver mere alle blev være år over dette fået havde her hvordan jeg os man ville "
    "blevet hvad meget ifølge",
    "nb": "og at det i på er som en for av med den til ikke har de et om var han men seg så fra vi kan når nå etter ved skal hun "
    "også eller under mot sier sin ut hvor blir mer alle ble være år over dette fått hadde her hvordan jeg oss man ville blitt "
    "hva mye ifølge være også",
    "fi": "ja on ei se että oli hän ovat mutta myös kun niin tai kuin joka ole sen mukaan sekä vain jo jos nyt mitä hänen ollut "
    "tämä ne joka ovat olla voi sitä vielä vuonna siitä jotka eivät tässä hän minä kanssa kuitenkin sanoi",
    "pl": "w i na z nie się do że to jest o jak za po od przez ale co dla są jego oraz już był jej które tak czy który była tylko "
    "przed być może ich ma było też także przy pod bez roku ze gdy jednak powiedział więc aby",
    "cs": "a v se na je že s z do o i to ve k pro za by jsem ale po od jako jsou byl ze aby jak už jeho podle nebo však která "
    "který které při před bylo také byla co jen až její bude není než přes ještě",
    "sk": "a v sa na je že s z do o i to vo k pre za by som ale po od ako sú bol zo aby už jeho podľa alebo však ktorá ktorý "
    "ktoré pri pred bolo tiež bola čo len až jej bude nie než cez ešte",
    "hu": "a az és hogy nem is egy van meg csak de ez volt már mint még ha azt el ki majd ezt vagy minden lesz után lehet szerint "
    "aki ami között pedig mert sem kell most amely",
    "ro": "și de în la a cu pe care nu din este un o pentru că mai ce s-a au fi sunt fost după prin sau dar lui al ale le ca "
    "fără până când ar acest această sa despre între cel cea",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne var ama o ise dedi her en değil ancak olduğu göre "
    "ya diye yeni tarafından iki ki",
    "hr": "i je u na se da za su od s a koji o će kao bi što ne iz do koja ali sve nije to po li još ili samo biti prema nakon "
    "koje bio kako te sam smo bila",
    "id": "yang dan di dengan untuk dari ini itu tidak dalam pada akan adalah ke juga karena oleh mereka ada saya kami tersebut "
    "bisa telah sudah kata atau lebih menjadi saat seperti para",
    "vi": "và của là có không được cho trong một với các người này đã những để khi từ về đến cũng ra ở như năm nhưng vào tại sẽ",
    "ca": "el la els les de del que i en un una per amb no es a al dels ha més com seva són va aquest aquesta també però seu ser "
    "entre sobre quan està van fins ja dos anys segons hi",
    "ru": "и в не на что он с как это по но из у за от к о его так же а для было был она они мы вы все бы года до только уже "
    "сказал или при после был которые который также если время году может будет ее их",
    "uk": "і в не на що він з як це по але із у за від до його так а для було був вона вони ми ви всі року та тільки вже сказав "
    "або при після які який також якщо час може буде її їх є й про під",
    "bg": "и в не на че той с как това по но от у за към му така а за беше тя те ние вие всички през само вече каза или при след "
    "които който също ако време може ще я ги е са се да си до от",
    "sr": "и је у на се да за су од са а који о ће као би што не из до која али све није то по ли још или само бити према након",
    "be": "і ў не на што ён з як гэта па але у за ад да яго так а для было быў яна яны мы вы усе года толькі ўжо сказаў або пры",
}
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _language, _list in _WORDS.items():
    for _word in set(_list.split()):
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _language)

_SCRIPTS = (
    # first match wins: kana before Han, since Japanese holds both
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7af\u1100-\u11ff]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("ur", r"[ٹڈڑںے]"),
    ("fa", r"[پچژگ]"),
    ("ar", r"[\u0600-\u06ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("ta", r"[\u0b80-\u0bff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("am", r"[\u1200-\u137f]"),
)
_OTHER_SCRIPTS = (("\u0370", "\u1dff"), ("\u2c00", "\ud7ff"), ("\uf900", "\ufdff"))
_CYRILLIC = r"[\u0400-\u04ff]"
"""Patterns are compiled when a text needs them: a wide range of letters takes a millisecond or three."""
_LETTERS = {
    "de": "ß",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "fr": "œêîèç",
    "pl": "łąęśźżńć",
    "cs": "ěřů",
    "sk": "ľĺŕô",
    "hu": "őű",
    "tr": "ğış",
    "ro": "șțăţ",
    "da": "øæå",
    "nb": "øæå",
    "sv": "äöå",
    "fi": "äö",
    "hr": "đćčšž",
    "vi": "đơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ",
    "ca": "·ïç",
}
"""Letters that speak for a language whose function words are there too; alone they are only names (`Kaboré`, `Łódź`)."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTERED = re.compile(r"\b[^\W\d_]\.(?=[^\W\d_]\.|\s)")
"""Letters with a stop, the `a.m.` and `p.m.` that counted as French words."""
_SAMPLE = 5_000
"""Characters looked at: an article is told after a few hundred, and a book costs no more."""
_LEAST, _SHARE, _LEAD = 8, 0.4, 1.15
"""Points at least, per word at least, and against the second language: below them the answer is `und`. A function word
of one language only is worth 6 points, of two 3, of three 2. Measured on windows of 30 words of news, web and wiki text:
English is never taken for another language, and und where it is a list of names (benchmarks/README.md)."""


def detect(text: str) -> str:
    """ISO 639-1 code, or `und` when the text is too short or unknown to tell; the first 5,000 characters decide."""
    return _detected(text[:_SAMPLE])


@lru_cache(maxsize=16)
def _detected(sample: str) -> str:
    """Kept for the last few texts: sentences and facts of an article ask one after the other."""
    # a single capital is an initial, not the Polish `w`; capitals among small letters are an acronym: 9 p.m. EST was taken for French
    shouted = sample.isupper()
    words = [
        word.lower()
        for word in _WORD.findall(_LETTERED.sub("", sample.replace("’", "'")))
        if word.islower() or (len(word) > 1 and (shouted or not word.isupper()))
    ]
    sample = sample.lower()
    if not words:
        return "und"
    letters = sum(map(len, words))
    foreign = (char for char in set(sample) if any(first <= char <= last for first, last in _OTHER_SCRIPTS))
    if sum(map(sample.count, foreign)) * 10 <= letters:
        return _latin(sample, words)
    for language, letter in _SCRIPTS:
        # a quoted name in another script does not change the language of the article
        if len(re.findall(letter, sample)) * 10 > letters * (1 if language in ("ja", "fa", "ur") else 4):
            return language
    if len(re.findall(_CYRILLIC, sample)) * 2 > letters:
        return _cyrillic(sample, words)
    return _latin(sample, words)


def _latin(sample: str, words: list[str]) -> str:
    scores = _scored(words)
    if not sample.isascii():
        for language, own in _LETTERS.items():
            if language in scores:
                scores[language] += min(scores[language], 2 * sum(map(sample.count, own)))
    return _leader(scores, len(words))


def _scored(words: list[str]) -> Counter[str]:
    scores: Counter[str] = Counter()
    for word in words:
        languages = _LANGUAGES.get(word, ())
        for language in languages:
            scores[language] += 6 // min(len(languages), 6)
    return scores


def _leader(scores: Counter[str], words: int) -> str:
    ranked = scores.most_common(2)
    # one function word is an accident (`die`, `in`, `a`): two of them, and a clear lead, are a language
    if not ranked or ranked[0][1] < max(_LEAST, words * _SHARE):
        return "und"
    if len(ranked) > 1 and ranked[0][1] < ranked[1][1] * _LEAD:
        return "und"
    return ranked[0][0]


def _cyrillic(sample: str, words: list[str]) -> str:
    """Letters tell the languages of Cyrillic apart better than words do."""
    for language, own in (("be", "ў"), ("uk", "їєґі"), ("sr", "ђћџљњј"), ("ru", "ыэё")):
        if sum(map(sample.count, own)) * 100 > len(sample) * (0.1 if language == "be" else 0.4):
            return language
    return _leader(Counter({k: v for k, v in _scored(words).items() if k in ("ru", "bg", "uk", "sr", "be")}), len(words) // 2)
