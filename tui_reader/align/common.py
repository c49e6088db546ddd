"""Words that say nothing about what a sentence is about, so that they never steer an alignment.

Inverse sentence frequency finds them in a long text; in a short one `of the` is as rare as a name. Function words of the
languages whose articles are read most; in other languages frequency alone must do.
"""

from __future__ import annotations

_WORDS = {
    "en": """a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up
    with within without about after against among around before between during through under until upon while because although
    though since i me my mine we us our you your he him his she her hers it its they them their who whom whose which what when
    where why how is am are was were be been being have has had having do does did doing will would shall should can could may
    might must not no yes there here also just only very more most much many some any each every all both other another such own
    same too said says say told tell tells according 's 't s t one""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber denn doch wenn als dass daß weil ob wie in im ins an
    am ans auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne bis seit während ich du er sie es
    wir ihr mich dich ihn uns euch mir dir ihm ihnen mein dein sein unser euer sich ist sind war waren bin bist wird werden
    wurde wurden worden hat haben hatte hatten habe kann können konnte soll sollen muss müssen will wollen darf dürfen nicht
    kein keine keinen auch noch nur schon so da dann dort hier man was wer wo diese dieser dieses diesen diesem mehr sehr sagt
    sagte""",
    "fr": """le la les l un une des du de d et ou mais donc car ni si que qu qui quoi dont où ce cet cette ces c se s il elle ils elles
    on nous vous je tu me te lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos au aux en dans par pour sur
    sous avec sans vers chez est sont était étaient été être a ont avait avaient avoir ne pas plus n y aussi très selon""",
    "es": """el los las lo unos unas y e o u pero sino porque como cuando donde que quien cual este esta estos estas ese esa esos esas su
    sus mi mis tu tus nos se le les me te del al con sin por para sobre entre hasta desde hacia es son era eran fue fueron ser
    ha han había hay está están no ni más muy ya también según""",
    "ru": """и в во не на я он она оно они мы вы ты с со к ко у о об от до по из за для при над под без через а но да или что как то это
    этот эта эти так же бы ли быть был была было были есть его её ее их ему ей им нас нам вас вам мне меня тебя который которая
    которое которые также ещё еще уже только если когда""",
    "it": """il gli i uno della dello dei degli delle nel nella nei nelle sul sulla che chi cui di da per tra fra è sono era erano stato
    ha hanno non più""",
    "nl": """het een van en op te dat die dit deze er zijn is was waren wordt werd niet ook maar aan met voor door om bij naar uit over""",
    "pt": """os as dos das no na nos nas pelo pela um uma não são foi foram com em ao à se mais""",
}
COMMON = frozenset(word for words in _WORDS.values() for word in words.split())
