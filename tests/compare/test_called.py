"""What people, places and bodies are called: another title or name is told, the same one in other words is not."""

from __future__ import annotations

import pytest

from tests.compare.between import loud

CHANGED = (
    ("Nora Feld, the deputy director of the zoo, said the tiger had been moved in March.", "The tiger was moved in March, said Nora Feld, the director of the zoo."),
    ("Assistant coach Ben Ruiz will miss the final.", "The coach, Ben Ruiz, will miss the final."),
    ("Chief Executive Anna Lind and Chairman Olof Berg will step down in June.", "Chairman Anna Lind and Chief Executive Olof Berg will step down in June."),
    ("The acting principal of the college, Hugh Marsh, said exams would go ahead.", "Exams would go ahead, said the principal of the college, Hugh Marsh."),
    ("Rita Solano, a former judge, called the ruling weak.", "The ruling was weak, said Rita Solano, a judge."),
    ("Vice-president Tomas Kral opened the fair.", "The fair was opened by President Tomas Kral."),
    ("Junior minister Petra Kos met the strikers on Monday.", "Minister Petra Kos met the strikers on Monday."),
    ("Gerd Maas, a retired surgeon at the clinic, warned of the risks.", "Gerd Maas, a surgeon at the clinic, warned of the risks."),
    ("The ship's second officer, Ivo Banic, was on watch.", "The ship's captain, Ivo Banic, was on watch."),
    ("Nurse Elsa Torp and doctor Finn Rask treated the boy.", "Doctor Elsa Torp and nurse Finn Rask treated the boy."),
    ("Trains between Milan and Turin were cancelled after the storm.", "Trains between Milan and Trieste were cancelled after the storm."),
    ("The first case was found in Durban and the second in Cape Town.", "The first case was found in Cape Town and the second in Durban."),
)  # fmt: skip
SAME = (
    ("Former president Elio Sarti opened the fair.", "The fair was opened by ex-president Elio Sarti."),
    ("Dr. Maya Prinz, who heads the burns unit, said the girl was stable.", "The girl was stable, said Maya Prinz, head of the burns unit."),
    ("Nora Feld, the deputy director of the zoo, said the tiger had been moved in March.", "The tiger was moved in March, said the zoo's second-in-command, Nora Feld."),
    ("Rita Solano, a former judge, called the ruling weak.", "The ruling was weak, said Rita Solano, once a judge herself."),
    ("Novelist Piers Holm, who also teaches at the university, won the prize.", "The prize went to Piers Holm, a writer and university teacher."),
    ("Chief Executive Anna Lind and Chairman Olof Berg will step down in June.", "CEO Anna Lind and chair Olof Berg will leave in June."),
    ("Captain Ivo Banic, the ship's master, was on watch.", "The ship's captain, Ivo Banic, was on watch."),
    ("Professor Hal Quist of the University of Tromso, a glaciologist, measured the ice.", "Glaciologist Hal Quist of the University of Tromso measured the ice."),
    ("Senator Ruth Vane chairs the committee on fisheries.", "Ruth Vane, chairwoman of the fisheries committee, is a senator."),
    ("Gerd Maas, who led the clinic until 2015, warned of the risks.", "Gerd Maas, a former head of the clinic, warned of the risks."),
    ("Detective Sergeant Lou Penn found the knife.", "The knife was found by Sgt. Lou Penn."),
    ("The Queen's Counsel, Ada Wren, asked for a delay.", "Ada Wren, a barrister, asked for a delay."),
    ("The Danish navy escorted the tanker out of Swedish waters.", "Denmark's navy escorted the tanker out of Sweden's waters."),
    ("About 400 Italians live in the town.", "Some 400 people from Italy live in the town."),
    ("Trains between Milan and Turin were cancelled after the storm.", "After the storm there were no trains from Turin to Milan or back."),
    ("The United Nations sent tents to the Turkish border.", "The UN sent tents to the border with Turkey."),
    ("Bjorn Halvorsen won the downhill ahead of Luca Ferri.", "Ferri came second to Halvorsen in the downhill."),
)  # fmt: skip
TOLD = {"title_changed", "entity_changed", "name_spelling", "place_misattached", "claim_dropped"}


@pytest.mark.parametrize(("source", "rewrite"), CHANGED)
def test_a_change_is_told(source: str, rewrite: str) -> None:
    assert {kind for kind, _ in loud(source, rewrite)} & TOLD


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_in_other_words_is_not(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
