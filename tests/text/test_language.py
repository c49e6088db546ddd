"""Which language: short pieces of news in twenty-eight languages, and what must not mislead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.language import detect

PIECES = {
    "en": "The minister said on Monday that the bridge would not be opened before the end of the year, and that nobody had been hurt.",
    "de": "Die Ministerin sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres geöffnet wird und dass niemand verletzt wurde.",
    "fr": "La ministre a dit lundi que le pont ne serait pas ouvert avant la fin de l’année et que personne n’avait été blessé.",
    "es": "La ministra dijo el lunes que el puente no se abrirá hasta el final del año y que no hay heridos, pero pidió calma a los vecinos.",
    "it": "La ministra ha detto lunedì che il ponte non sarà aperto prima della fine dell’anno e che nessuno è stato ferito nella notte.",
    "pt": "A ministra disse na segunda-feira que a ponte não será aberta antes do fim do ano e que ninguém foi ferido, mas pediu calma aos moradores.",
    "nl": "De minister zei maandag dat de brug niet voor het einde van het jaar wordt geopend en dat er niemand gewond is geraakt.",
    "sv": "Ministern sade på måndagen att bron inte öppnas före årets slut och att ingen har skadats, men hon bad alla att vara försiktiga.",
    "da": "Ministeren sagde mandag, at broen ikke bliver åbnet før årets udgang, og at ingen er blevet såret, men hun bad alle om at være forsigtige.",
    "fi": "Ministeri sanoi maanantaina, että siltaa ei avata ennen vuoden loppua ja että kukaan ei ole loukkaantunut, mutta hän pyysi myös malttia.",
    "pl": "Minister powiedziała w poniedziałek, że most nie zostanie otwarty przed końcem roku i że nikt nie został ranny, ale prosi o spokój.",
    "cs": "Ministryně v pondělí řekla, že most nebude otevřen před koncem roku a že nikdo nebyl zraněn, ale prosí o klid, protože se to může změnit.",
    "hu": "A miniszter hétfőn azt mondta, hogy a hidat nem nyitják meg az év vége előtt, és hogy senki sem sérült meg, de még lehet változás.",
    "ro": "Ministra a spus luni că podul nu va fi deschis înainte de sfârșitul anului și că nimeni nu a fost rănit, dar a cerut calm pentru că se poate schimba.",
    "tr": "Bakan pazartesi günü köprünün yıl sonundan önce açılmayacağını ve kimsenin yaralanmadığını söyledi, ancak bu karar daha sonra değişebilir dedi.",
    "ru": "Министр сказала в понедельник, что мост не откроют до конца года и что никто не пострадал, но попросила жителей быть осторожными.",
    "uk": "Міністерка сказала в понеділок, що міст не відкриють до кінця року і що ніхто не постраждав, але попросила мешканців бути обережними.",
    "bg": "Министърът каза в понеделник, че мостът няма да бъде отворен преди края на годината и че никой не е пострадал, но помоли хората да внимават.",
    "el": "Η υπουργός είπε τη Δευτέρα ότι η γέφυρα δεν θα ανοίξει πριν από το τέλος του χρόνου.",
    "zh": "部长周一表示，大桥在年底之前不会开放，没有人受伤。",
    "ja": "大臣は月曜日、橋は年末まで開通せず、けが人はいないと述べた。",
    "ko": "장관은 월요일 다리가 연말까지 개통되지 않을 것이며 다친 사람은 없다고 말했다.",
    "ar": "قالت الوزيرة يوم الاثنين إن الجسر لن يفتح قبل نهاية العام وإن أحدا لم يصب.",
    "he": "השרה אמרה ביום שני שהגשר לא ייפתח לפני סוף השנה ושאיש לא נפגע.",
    "hi": "मंत्री ने सोमवार को कहा कि पुल साल के अंत से पहले नहीं खुलेगा।",
    "th": "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะไม่เปิดก่อนสิ้นปี",
    "ca": "La ministra va dir dilluns que el pont no s’obrirà fins al final de l’any i que no hi ha ferits, però va demanar calma als veïns amb una nota.",
    "id": "Menteri mengatakan pada hari Senin bahwa jembatan itu tidak akan dibuka sebelum akhir tahun dan tidak ada yang terluka karena kejadian ini.",
}


@pytest.mark.parametrize("language", PIECES)
def test_a_sentence_of_news_tells_its_language(language: str) -> None:
    assert detect(PIECES[language]) == language


@pytest.mark.parametrize("text", ["", "   ", "12 345", "😀", "Łódź, Köln, Århus", "Angela Merkel", "…"])
def test_too_little_to_tell_is_undetermined(text: str) -> None:
    assert detect(text) == "und"


@pytest.mark.parametrize(
    "text",
    [
        "Łukasz Żądło, Çağla Şahin and Björn Ångström met the Führer’s biographer, who told them that it was in the archive of the city of Łódź.",
        "The paper El País and the magazine Der Spiegel said on Friday that the company had not paid its workers for more than six months.",
        "He wrote “Die Welt ist schön” on the wall of the house, and then left the town with his brother, who was never seen there again.",
        "“Мы победим”, he shouted in Russian, and the men who stood with him at the gate of the factory said that they would not leave.",
        "Police in São Paulo said that 12 people, among them two from the city of Florianópolis, had been taken to the hospital after the fire.",
    ],
)
def test_foreign_names_and_quotations_do_not_mislead(text: str) -> None:
    assert detect(text) == "en"


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    assert detect(text).isalpha()
