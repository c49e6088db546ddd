"""A headline against the text: a word the source has only to deny it is told, a firm's own act or an officer's account is not."""

from __future__ import annotations

import pytest

import tui_reader

TURNED = (
    ("Levee seeps in Ohio town", "Levee collapse in Ohio town", "Water seeped under the levee in Arden on Monday. Officials said the levee had not collapsed and they did not expect it to. About 300 people left."),
    ("Bank cuts 200 jobs as profits fall", "Bank cuts 200 jobs for robots", "The bank will cut 200 jobs in May. The chief executive said the jobs were not being taken by robots. Profits fell by a third last year."),
    ("Minister meets striking nurses", "Minister resigns over nurses' strike", "The minister met the nurses on Friday. He said he would not resign. The strike goes on."),
    ("Factory fire kills two", "Arson at factory kills two", "Two people died in a fire at a factory in Porto. Police said it was not arson. The owner was in Spain."),
    ("Vaccine trial paused after illness", "Vaccine caused illness, trial paused", "The trial was paused after a woman fell ill. Doctors said the vaccine had not caused the illness. It will resume in June."),
)  # fmt: skip
BORNE_OUT = (
    ("Levee seeps in Ohio town", "Ohio town's levee leaks, holds", "Water seeped under the levee in Arden on Monday. Officials said the levee had not collapsed and they did not expect it to. About 300 people left."),
    ("Bank cuts 200 jobs as profits fall", "Bank to shed 200 jobs amid profit slump", "The bank will cut 200 jobs in May. The chief executive said the jobs were not being taken by robots. Profits fell by a third last year."),
    ("Minister meets striking nurses", "Minister talks to nurses on strike", "The minister met the nurses on Friday. He said he would not resign. The strike goes on."),
    ("Schools to reopen after storm", "Schools reopen on Tuesday after storm", "The mayor said schools would reopen on Tuesday. He did not say when the university would reopen. Two roads stay closed."),
    ("Bridge closed to lorries", "Bridge shut to lorries, not cars", "The bridge in Selby is closed to lorries. It has not been closed to cars. Work will last a month."),
    ("Festival goes ahead in rain", "Festival goes ahead without headliner", "The festival began in rain. The headliner will not appear. About 4,000 people came."),
    ("Court hears appeal of banker", "Court weighs banker's appeal", "The court heard the appeal of the banker. It did not rule on it. A ruling is due in May."),
    ("Rovers land Tavora", "Rovers sign Tavora as injury list grows", "Rovers have signed the winger Tavora for 27 million pounds, the club said on Friday. Its injury list has grown to nine players. Tavora is 24."),
)  # fmt: skip


def loud(headline: str, other: str, text: str) -> list[str]:
    body = "\n\n".join(f"{sentence}." for sentence in text.rstrip(".").split(". "))
    told = tui_reader.compare(f"{headline}\n\n{body}", f"{other}\n\n{body}").findings
    return [f.why for f in told if f.kind.id == "headline_reversed" and f.severity != "low"]


@pytest.mark.parametrize(("headline", "other", "text"), TURNED)
def test_what_the_source_has_only_to_deny_it_is_told(headline: str, other: str, text: str) -> None:
    assert loud(headline, other, text)


@pytest.mark.parametrize(("headline", "other", "text"), BORNE_OUT)
def test_what_the_text_bears_out_is_not(headline: str, other: str, text: str) -> None:
    assert loud(headline, other, text) == []
