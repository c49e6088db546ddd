"""A note, a caveat, an interest, a denial: told loudly when it is gone, not at all when it is retold in other words."""

from __future__ import annotations

import pytest

import tui_reader

AROUND = (
    "Talks on the harbour entered a third week on Monday in Lesmore.\n\n",
    "\n\nThe library in Mill Street will open again in spring.\n",
)
CLAIM = "The rebels said they had taken the airport."

GONE = (
    (f"{CLAIM} Reuters could not independently verify the claim.", CLAIM),
    (f"{CLAIM} The agency has not been able to check the report.", CLAIM),
    ("The leaked list, whose authenticity the station has not confirmed, names five ministers.", "The leaked list names five ministers."),
    ("The bank plans to cut 900 jobs, said two people who asked not to be named.", "The bank plans to cut 900 jobs, two people said."),
    ("Professor Lena Holt, whose institute is financed by the maker, said the drug was safe.", "Professor Lena Holt said the drug was safe."),
    ("The survey, commissioned by the brewers' association, found most people drink little.", "The survey found most people drink little."),
    ("Turnover rose to 40 million pounds, according to figures that have not been audited.", "Turnover rose to 40 million pounds, according to the figures."),
    ("The minister said, without giving evidence, that the dam was close to collapse.", "The minister said that the dam was close to collapse."),
    ("Inspectors rely on what owners declare, said Dr. Hiroshi Manabe, who has advised the coast guard.", "Inspectors depend on what owners declare, said Dr. Hiroshi Manabe."),
    ("Police held the director for fraud. No charges have yet been brought.", "Police held the director for fraud."),
)  # fmt: skip
ANSWER_GONE = (
    ("The group accused the mine of poisoning the river. The company called the accusation baseless.", "The group accused the mine of poisoning the river."),
    ("Paul Deacon took the money, prosecutors said. Deacon denies the charges.", "Paul Deacon took the money, prosecutors said."),
)  # fmt: skip
RETOLD = (
    (f"{CLAIM} Reuters could not independently verify the claim.", f"{CLAIM} There was no independent confirmation of the claim."),
    (f"{CLAIM} Reuters was unable to verify the report.", f"{CLAIM} It was not possible to check this independently."),
    ("The official, who spoke on condition of anonymity, said the talks had failed.", "The official, who asked not to be named, said the talks had failed."),
    ("The study, which has not been peer-reviewed, found the drug cut deaths by a third.", "The study, still to be reviewed by other scientists, found that the drug reduced deaths by a third."),
    ("The study was funded by the maker of the drug.", "The drug's maker paid for the study."),
    ("Professor Lena Holt, who has received fees from the maker, said the drug was safe.", "The drug was safe, said Professor Lena Holt, whom the maker has paid in the past."),
    ("Analysts at Holt Bank, which holds a stake of 4 percent in Veltra, said the cuts were too small.", "The cuts were too small, said analysts at Holt Bank, a 4% shareholder in Veltra."),
    ("Paul Deacon took the money, prosecutors said. Deacon denies the charges.", "Prosecutors said Paul Deacon took the money. He says he is innocent."),
    ("Workers say they were not paid for months. The company did not respond to a request for comment.", "Workers say they went unpaid for months. A request to the company for comment went unanswered."),
    ("Turnover rose to 40 million pounds, according to figures that have not been audited.", "Turnover rose to 40 million pounds, unaudited figures show."),
)  # fmt: skip


def loud(source: str, rewrite: str) -> list[tuple[str, str, str]]:
    head, tail = AROUND
    comparison = tui_reader.compare(head + source + tail, head + rewrite + tail)
    return [(f.kind.id, f.severity, f.why) for f in comparison.findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), GONE)
def test_a_note_that_is_gone_is_high(source: str, rewrite: str) -> None:
    assert any(kind == "verification_note_dropped" and level == "high" for kind, level, _ in loud(source, rewrite))


@pytest.mark.parametrize(("source", "rewrite"), ANSWER_GONE)
def test_an_answer_to_an_accusation_that_is_gone_is_told(source: str, rewrite: str) -> None:
    assert any(kind == "claim_dropped" for kind, _, _ in loud(source, rewrite))


@pytest.mark.parametrize(("source", "rewrite"), RETOLD)
def test_a_note_in_other_words_is_no_loss(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


def test_of_two_notes_of_one_class_the_one_that_is_gone_is_told() -> None:
    source = f"{CLAIM} Reuters could not verify the claim.\n\nThe ministry said 40 ships had left the port of Arden. The number could not be independently confirmed."
    rewrite = f"{CLAIM} Reuters could not verify the claim.\n\nThe ministry said 40 ships had left the port of Arden."
    assert [kind for kind, _, _ in loud(source, rewrite)] == ["verification_note_dropped"]


@pytest.mark.parametrize(
    "gone",
    [
        "Hartley is a member of the Harbour Partnership, which the council helps to fund.",
        "The jobs figure includes posts that already exist and were at risk.",
        "The company did not say why the valve had been replaced in March.",
        "Historians believe the true number of victims was far higher.",
    ],
)
def test_a_sentence_of_weight_that_is_gone_is_told(gone: str) -> None:
    source = f"Hartley Retrofit will insulate 2,000 homes on the estate by 2028. {gone}"
    assert "claim_dropped" in {kind for kind, _, _ in loud(source, "Hartley Retrofit will insulate 2,000 homes on the estate by 2028.")}


def test_the_rewrite_is_read_for_notes_once_however_many_links_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    # once for every link, a pair of 20,000 sentences took an hour where it takes a minute
    from tui_reader.compare import limits

    asked: list[str] = []

    def read(text: str, label: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(limits, "retells", read)
    told = [f"The council of Marrow Bay heard {n} people on the plan for the harbour, which {n + 3} oppose" for n in range(2, 42)]

    tui_reader.compare(
        "\n\n".join(f"{sentence}; it could not independently verify who they were." for sentence in told),
        "\n\n".join(f"{sentence.replace('heard', 'listened to').replace('oppose', 'reject')}." for sentence in told),
    )

    assert 0 < len(asked) <= 3 * len(told)
