"""Means of English paraphrase, a class a row: the honest rewrite has nothing above low, its dishonest twin has."""

from __future__ import annotations

import pytest

import tui_reader

BEFORE = (
    "The news reached the newsroom early in the morning and was read out on local radio.",
    "Local radio read the news out early in the morning, when it reached the newsroom.",
)
AFTER = (
    "Readers have followed the matter closely for several weeks.\n\nMore details will be published in the weekend edition.",
    "The matter has been closely followed by readers for several weeks.\n\nThe weekend edition will carry further details.",
)

HONEST = (
    ("no comparative, a superlative", "The lake has not had a drier summer since records began.", "It was the lake's driest summer since records began."),
    ("no other so, a superlative", "It is the largest port in the country.", "No port in the country is bigger."),
    ("less, not as", "Analysts are less sure that rates will fall.", "Analysts are not as sure that rates will fall."),
    ("few, not many", "The bakery employs few people.", "The bakery does not employ many people."),
    ("not since, first since", "No party has won a majority in the region since 1994.", "It would be the first time since 1994 that any party won a majority in the region."),
    ("last, not since", "The rate was last raised in September 2022.", "The rate has not been raised since September 2022."),
    ("no and the opposite verb", "None of the passengers survived.", "All the passengers were killed."),
    ("neither, both with the opposite", "Both drivers were killed.", "Neither driver survived."),
    ("not over, goes on", "The strike is not over, the union said.", "The strike continues, the union said."),
    ("not on time, late", "The ship did not arrive on time.", "The ship arrived late."),
    ("not yet, awaiting", "The study has not yet been peer reviewed.", "The study is still awaiting peer review."),
    ("a comparison from its other end", "The river is wider here than at the delta.", "The river is narrower at the delta than here."),
    ("all but, only", "Only two members voted against.", "All but two members voted in favour or abstained."),
    ("apart from, only", "Apart from the roof, the church was undamaged.", "Only the roof of the church was damaged."),
    ("a verb of believing for another", "The gang is suspected of stealing 30 cars.", "The gang is believed to have stolen 30 cars."),
    ("no evidence, nothing to show", "There is no evidence of tampering.", "There is nothing to show tampering."),
    ("hedge by appearance", "The letter seems genuine.", "By all appearances the letter is genuine."),
    ("hedge by knowledge", "As far as police know, the man acted alone.", "To the knowledge of police, the man acted alone."),
    ("title by its verb", "Conservative Alliance leader Erik Dahl called for an election.", "Erik Dahl, who leads the Conservative Alliance, called for an election."),
    ("title of a head", "Rosa Lind, director of the agency, resigned.", "Agency chief Rosa Lind resigned."),
    ("acting, for now", "Acting police chief Dan Ortiz opened an inquiry.", "Dan Ortiz, who is serving as police chief for now, opened an inquiry."),
    ("goes on, continues", "The rain stopped and the search went on.", "The rain stopped. The search continued."),
    ("one of so many, the others", "The blaze is one of 14 burning in the state.", "Thirteen other fires are burning in the state besides the blaze."),
    ("a century in years", "The tree is a century old.", "The tree is a hundred years old."),
    ("the two sides of a score", "The jury of 12 was split, seven to five.", "Seven of the 12 jurors were on one side and five on the other."),
    ("a score of two counts", "The vote passed with 52 in favour and 48 against.", "The vote passed by 52 to 48."),
    ("a rise in parts of the whole", "The price rose from $40 to $50 a barrel.", "The price rose by a quarter to $50 a barrel."),
    ("a part in figures", "The school has 480 pupils, half of them girls.", "The school has 240 girls among its 480 pupils."),
    ("so many and one more", "The bus, carrying 36 passengers and a driver, overturned.", "The bus overturned with 37 people on board."),
    ("nearly, just under", "Nearly 3,000 homes lost power.", "Just under 3,000 homes lost power."),
    ("age, years ago", "The firm, founded in 1996, turns 30 this year.", "The firm was founded 30 years ago, in 1996."),
    ("half a day in hours", "The child, 7, was found after 12 hours.", "The seven-year-old was found after half a day."),
    ("doubled, from", "Profit doubled to 8 million euros.", "Profit rose to 8 million euros from 4 million."),
    ("a bound behind the noun", "The ministry expects no more than 500 applications.", "The ministry expects 500 applications at most."),
    ("a difference in points", "Inflation stood at 2.1 percent, down from 2.6 percent.", "Inflation slowed by half a point to 2.1 percent."),
    ("half from the other end", "The new engine uses half as much fuel as the old one.", "The old engine uses twice as much fuel as the new one."),
    ("a decade in its century", "The last eruption was in the 1890s.", "The last eruption was in the closing decade of the 19th century."),
    ("a step from a day", "The talks resumed a week after they broke down on 3 May.", "The talks broke down on 3 May and resumed on 10 May."),
    ("a seat for its body", "Brussels fined the chipmaker 200 million euros.", "The European Commission fined the chipmaker 200 million euros."),
    ("credit in the next sentence", "Mayor Lena Voss said the festival would go ahead despite the rain.", "The festival would go ahead despite the rain. That was the word from Mayor Lena Voss."),
    ("cannot without, only when", "The trial cannot start without the witness.", "The trial can start only when the witness is there."),
    ("neither, both with the opposite phrase", "Neither side gave ground.", "Both sides stood firm."),
    ("not until, shut until", "The museum will not reopen until May.", "The museum will stay shut until May."),
    ("round the clock", "The shop was open around the clock.", "The shop was open 24 hours a day."),
    ("born and died", "He died aged 80 in 1999.", "He was born in 1919 and died in 1999."),
    ("an hour in words", "The concert starts at 8 p.m.", "The concert starts at eight in the evening."),
    ("the day after", "The bill was tabled on 4 June, the day after the debate.", "The debate was on 3 June and the bill was tabled the next day."),
    ("may of leave, with only", "Only residents may park here.", "Parking here is for residents only."),
    ("most of a figure", "The hospital treated 30 people, most of them children.", "Most of the 30 people treated at the hospital were children."),
    ("expected, put at", "The plan is expected to cost 3 million euros.", "The plan's cost is put at 3 million euros."),
    ("said to be, reportedly", "The painting, said to be worth millions, was found.", "The painting, reportedly worth millions, was found."),
    ("supposed to, due to", "The mine was supposed to open last year.", "The mine had been due to open last year."),
    ("doubt, sceptical that", "Experts doubt that the plan will work.", "Experts are sceptical that the plan will work."),
    ("nobody expected", "No one had expected the win.", "The win came as a surprise to everyone."),
    ("the rest, with a no", "The drug works in only one patient in five.", "Four patients in five do not respond to the drug."),
    ("within, only", "The ferry sank within minutes.", "It took only minutes for the ferry to sink."),
    ("not before, at the earliest", "The vote will not be held before June.", "The vote will be held in June at the earliest."),
    ("not in years, last years ago", "The law has not been changed in 20 years.", "The law was last changed 20 years ago."),
    ("by so much to so much", "The mine employs 300 people, down from 500.", "The mine's workforce has shrunk by 200 to 300."),
    ("a count told as a share", "The party took 40 of the 100 seats.", "The party won 40 percent of the 100 seats."),
    ("a superlative, no other", "He is the youngest member of the cabinet.", "No other cabinet member is as young as he is."),
    ("deadliest, killed more", "It was the deadliest crash on the line in a decade.", "No crash on the line had killed more people in ten years."),
    ("faster than the first", "The second phase will be faster than the first.", "The second phase will take less time than the first."),
    ("a feast for its date", "The law takes effect on 1 January.", "The law takes effect on New Year's Day."),
    ("lasted from, began", "The war, which lasted from 1950 to 1953, killed thousands.", "The three-year war that began in 1950 killed thousands."),
    ("from day to day, so many weeks", "The trial lasted from 3 to 17 March.", "The trial lasted two weeks, from 3 March."),
    ("in its third week, more than two", "The strike entered its third week.", "The strike has gone on for more than two weeks."),
)  # fmt: skip

TWINS = (
    ("no comparative gone", "The lake has not had a drier summer since records began.", "The lake has had a drier summer since records began."),
    ("not as, as", "Analysts are not as sure that rates will fall.", "Analysts are as sure that rates will fall."),
    ("not since gone", "No party has won a majority in the region since 1994.", "A party has won a majority in the region since 1994."),
    ("all survived, none did", "All the passengers survived.", "No passenger survived."),
    ("over, not over", "The strike is not over, the union said.", "The strike is over, the union said."),
    ("comparison turned", "The river is wider here than at the delta.", "The river is narrower here than at the delta."),
    ("exception kept, its sense turned", "Apart from the roof, the church was undamaged.", "Apart from the roof, the church was damaged."),
    ("hedge by knowledge gone", "To its knowledge, the bank said, no data was lost.", "No data was lost, the bank said."),
    ("acting gone", "Acting police chief Dan Ortiz opened an inquiry.", "Police chief Dan Ortiz opened an inquiry."),
    ("another share", "The school has 480 pupils, half of them girls.", "The school has 280 girls among its 480 pupils."),
    ("more than one more", "The bus, carrying 36 passengers and a driver, overturned.", "The bus overturned with 47 people on board."),
    ("another base", "Profit doubled to 8 million euros.", "Profit rose to 8 million euros from 6 million."),
    ("a bound turned behind the noun", "The ministry expects no more than 500 applications.", "The ministry expects at least 500 applications."),
    ("just over for nearly", "Nearly 3,000 homes lost power.", "Just over 3,000 homes lost power."),
    ("a step too far", "The talks resumed a week after they broke down on 3 May.", "The talks broke down on 3 May and resumed on 20 May."),
    ("another body", "Brussels fined the chipmaker 200 million euros.", "The World Bank fined the chipmaker 200 million euros."),
    ("no credit in the next sentence", "Mayor Lena Voss said the festival would go ahead despite the rain.", "The festival would go ahead despite the rain. That was two weeks ago."),
    ("another hour", "The concert starts at 8 p.m.", "The concert starts at nine in the evening."),
    ("gave in, held out", "The town held out for two months.", "The town gave in after two months."),
    ("said to be gone", "The painting, said to be worth millions, was found.", "The painting, worth millions, was found."),
    ("most told as all", "The hospital treated 30 people, most of them children.", "All of the 30 people treated at the hospital were children."),
    ("the rest, without a no", "The drug works in only one patient in five.", "Four patients in five respond to the drug."),
    ("held before, not before", "The vote will not be held before June.", "The vote will be held before June."),
    ("another share of seats", "The party took 40 of the 100 seats.", "The party won 60 percent of the 100 seats."),
    ("from day to day, too many weeks", "The trial lasted from 3 to 17 March.", "The trial lasted four weeks, from 3 March."),
    ("another office", "Rosa Lind, director of the agency, resigned.", "Rosa Lind, treasurer of the agency, resigned."),
)  # fmt: skip


def loud(source: str, rewrite: str) -> list[tuple[str, str]]:
    left, right = (f"{before}\n\n{text} {after}" for before, text, after in zip(BEFORE, (source, rewrite), AFTER, strict=True))
    return [(f.kind.id, f.why) for f in tui_reader.compare(left, right).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), [row[1:] for row in HONEST], ids=[row[0] for row in HONEST])
def test_an_honest_construction_is_calm(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


@pytest.mark.parametrize(("source", "rewrite"), [row[1:] for row in TWINS], ids=[row[0] for row in TWINS])
def test_its_dishonest_twin_warns(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) != []
