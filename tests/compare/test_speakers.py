"""Who says it: another source, more or fewer of them, a name given up; and what is the same source in other words."""

from __future__ import annotations

import pytest

import tui_reader

AROUND = (
    "Talks on the harbour entered a third week on Monday in Lesmore.\n\n",
    "\n\nThe library in Mill Street will open again in spring.\n",
)

CHANGED = (
    ("The talks have failed, an official said.", "The talks have failed, officials said."),
    ("Three officials said the talks had failed.", "An official said the talks had failed."),
    ("An official said the talks had failed.", "A senior official said the talks had failed."),
    ("Finance Minister Peter Lowe said the tax would rise.", "A government source said the tax would rise."),
    ("Witnesses said the driver was drunk.", "Police said the driver was drunk."),
    ("The union said 300 jobs were at risk.", "The company said 300 jobs were at risk."),
    ("Police suspect the fire was set on purpose.", "Police said the fire was set on purpose."),
    ("The mayor hinted that the pool would close.", "The mayor announced that the pool would close."),
    ("Marlow wants to sell the tea business, which it values at 40 million pounds.", "Marlow wants to sell the tea business, valued at 40 million pounds."),
    ("The mayor called the plan reckless, but the governor defended it.", "The governor called the plan reckless, but the mayor defended it."),
    ("A lawyer for the family said the boy had been ill.", "A lawyer for the school said the boy had been ill."),
    ("In the group's view, the mine poisoned the river for years.", "The mine poisoned the river for years."),
    ("The court has been told that her death cannot be linked to the water.", "Her death cannot be linked to the water."),
    ("Police said they had searched four houses in Antwerp on Tuesday and had found a typewriter.", "On Tuesday police searched four houses in Antwerp and discovered a typewriter."),
    ("It is claimed that the army has pulled out of the valley.", "The army has pulled out of the valley."),
)  # fmt: skip
SAME = (
    ("An official said the talks had failed.", "The talks had failed, one official said."),
    ("A spokesman for the ministry said the talks had failed.", "The ministry said the talks had failed."),
    ("Researchers said the drug worked.", "The authors of the study said the drug worked."),
    ("Opinion polls suggest that most people oppose the dam.", "Surveys indicate that most people oppose the dam."),
    ("The drug worked in most patients, according to a study published in May.", "The drug worked in most patients, research published in May shows."),
    ("Police chief Anna Roth said the driver was drunk.", "The driver was drunk, police said."),
    ("The US government said sanctions would stay.", "Washington said sanctions would stay."),
    ("A union representing deck workers said it had warned the company in March about worn hoses.", "In March the deck workers' union had alerted the company to worn hoses, the union said."),
    ("It argued during the trial that the authority had failed to repair a light on the reef.", "At the trial its argument was that a light on the reef had not been repaired by the authority."),
    ("Fairweather said it would be wrong to see the vote as a turning point.", "She cautioned against regarding the vote as a turning point."),
    ("Lawyers for the villagers said they would appeal to the high court within 15 days.", "The villagers' lawyers plan to appeal to the high court within 15 days."),
    ("Officials said the dam would hold. They added that villages below it had been told to prepare.", "The dam would hold, officials said, and villages below it had been told to prepare."),
)  # fmt: skip


def loud(source: str, rewrite: str) -> list[tuple[str, str]]:
    head, tail = AROUND
    return [(f.kind.id, f.why) for f in tui_reader.compare(head + source + tail, head + rewrite + tail).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), CHANGED)
def test_another_source_or_verb_is_told(source: str, rewrite: str) -> None:
    kinds = {kind for kind, _ in loud(source, rewrite)}
    assert kinds & {"misattribution", "attribution_ambiguous", "attribution_dropped", "claim_to_fact", "cue_changed"}


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_source_in_other_words_is_not(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


def test_a_speaker_named_behind_a_description_is_he() -> None:
    facts = tui_reader.analyse(
        'It was a weak point, according to one of the authors, Prof. Jan Holm of Lund University. "People forget," he said.'
    )
    assert [quote.speaker.name for quote in facts.quotes if quote.speaker] == ["Jan Holm"]
