"""Who did what to whom: exchanged through a passive, a pronoun, another verb, a noun for the verb or the other end of a deal; and one event in other words."""

from __future__ import annotations

import pytest

import tui_reader

EXCHANGED = (
    ("The nurse told the surgeon that the patient had stopped breathing.", "The nurse was told by the surgeon that the patient had stopped breathing."),
    ("The chief executive thanked the union leader by letter.", "The chief executive received a letter of thanks from the union leader."),
    ("The colonel persuaded the king to call off the parade.", "The king persuaded the colonel to call off the parade."),
    ("The coach's autobiography describes how the owner talked him into staying.", "The coach's autobiography describes how he talked the owner into staying."),
    ("The brewery has licensed its yeast to a Japanese firm.", "The brewery has licensed a yeast from a Japanese firm."),
    ("Skier Nora Lind overtook the champion, Eva Moser, near the finish.", "Skier Nora Lind was overtaken by the champion, Eva Moser, near the finish."),
    ("Violinist Petra Sand was taught by Max Oller when they lived in Graz.", "Violinist Petra Sand taught Max Oller when they lived in Graz."),
    ("The shipyard sells its scrap to the steelworks next door.", "The shipyard buys its scrap from the steelworks next door."),
    ("The charity lent the city two ambulances.", "The charity borrowed two ambulances from the city."),
    ("The bishop blamed the governor for the riots.", "The governor blamed the bishop for the riots."),
    ("Composer Ilan Roth dedicated his quartet to the cellist who had saved him.", "The cellist who had saved composer Ilan Roth dedicated a quartet to him."),
    ("The minister warned the ambassador that the talks might fail.", "The minister was warned by the ambassador that the talks might fail."),
    ("The farm supplies heat to the school in the village.", "The school in the village supplies heat to the farm."),
    ("The tenor replaced the baritone at short notice.", "The tenor was replaced by the baritone at short notice."),
    ("Detective Mara Quill said her partner had lied to her about the gun.", "Detective Mara Quill said she had lied to her partner about the gun."),
    ("Norway handed the patrol boat over to Iceland in June.", "Norway took over the patrol boat from Iceland in June."),
    ("The editor apologised to the reporter for the mistake.", "The editor received an apology from the reporter for the mistake."),
    ("The heiress bequeathed the palace to the gardener.", "The heiress inherited the palace from the gardener."),
    ("The driver said a guard had helped him out of the train.", "The driver said he had helped a guard out of the train."),
    ("Ten senators were paid by the lobbyist over six years.", "Ten senators paid the lobbyist over six years."),
)  # fmt: skip
SAME = (
    ("The opposition leader congratulated the president-elect by telephone.", "The president-elect received a telephone call of congratulation from the opposition leader."),
    ("The nurse told the surgeon that the patient had stopped breathing.", "The surgeon was told by the nurse that the patient had stopped breathing."),
    ("The colonel persuaded the king to call off the parade.", "The king was talked out of the parade by the colonel."),
    ("Runner Ada Holt overtook the champion on the last lap.", "The champion was overtaken on the last lap by runner Ada Holt."),
    ("The library lends laptops to students for a term.", "Students can borrow laptops from the library for a term."),
    ("The studio sold the rights to a Danish broadcaster.", "A Danish broadcaster bought the rights from the studio."),
    ("The council leases the boathouse to a rowing club.", "A rowing club rents the boathouse from the council."),
    ("Dr Marek taught the pianist Lena Fisk in Prague.", "The pianist Lena Fisk was a pupil of Dr Marek in Prague."),
    ("The grandmother gave the museum 40 dolls.", "The museum received 40 dolls from the grandmother."),
    ("The museum was given 40 dolls by a grandmother in Bray.", "A grandmother in Bray gave the museum 40 dolls."),
    ("Northfield beat Southport in the semi-final.", "Southport lost to Northfield in the semi-final."),
    ("The bishop blamed the governor for the riots.", "The governor was blamed by the bishop for the riots."),
    ("The committee invited the engineer to give evidence.", "The engineer was invited by the committee to give evidence."),
    ("The manager promised the players that he would pay them.", "The players were promised by the manager that they would be paid."),
    ("The factory supplies steam to the hospital across the road.", "The hospital gets its steam from the factory across the road."),
    ("The judge ordered the landlord to pay the tenant 900 euros.", "The landlord must pay the tenant 900 euros, the judge ordered."),
    ("Her lawyer said that the actress had forgiven the photographer.", "The photographer has been forgiven by the actress, according to her lawyer."),
    ("The senator hired the consultant who had once worked against him.", "The consultant, who had once worked against the senator, was hired by him."),
    ("Police said a cyclist had struck a pedestrian on the bridge.", "A pedestrian was hit by a cyclist on the bridge, police said."),
    ("The regulator fined the bank for misleading its customers.", "The bank was fined by the regulator for having misled its customers."),
    ("Vrana inherited the vineyard from her aunt.", "Vrana was left the vineyard by her aunt."),
    ("The duke dedicated the chapel to his first wife.", "The chapel was dedicated by the duke to his first wife."),
    ("Norway handed the patrol boat over to Iceland in June.", "In June Iceland took over the patrol boat from Norway."),
    ("The president met the chancellor in Vienna and invited her to Lisbon.", "The chancellor met the president in Vienna, where he invited her to Lisbon."),
    ("The coach told the striker that she would be on the bench.", "The striker heard from the coach that she would be on the bench."),
    ("Mayor Ana Ruiz succeeded Pavel Horn, who had fallen ill.", "Pavel Horn, who had fallen ill, was succeeded by Mayor Ana Ruiz."),
    ("Ana Ruiz followed Pavel Horn as mayor in May.", "Pavel Horn preceded Ana Ruiz, who became mayor in May."),
    ("The king employed the painter for nine years.", "The painter worked for the king for nine years."),
    ("The professor supervised the student, who thanked him in her thesis.", "The student thanked the professor, who had supervised her, in her thesis."),
    ("The firm owns the ferry and leases it to the city.", "The ferry belongs to the firm, from which the city leases it."),
    ("Senator Cole defeated Senator Banks by 300 votes.", "Senator Banks lost to Senator Cole by 300 votes."),
    ("The bank lent the brewer two million euros in 2019.", "The brewer borrowed two million euros from the bank in 2019."),
    ("The gallery returned the mask to the tribe in March.", "The tribe got the mask back from the gallery in March."),
    ("The suspect sent the reporter a letter from prison.", "The reporter received a letter from the suspect in prison."),
    ("The doctor prescribed the singer pills that she did not need.", "The singer was prescribed pills by the doctor that she did not need."),
    ("The tourist hit the guide, who fell down the stairs.", "The guide fell down the stairs after the tourist had hit him."),
    ("Hanna Weil persuaded the director to read her play, and he wrote to her in June.", "The director, whom Hanna Weil persuaded to read her play, wrote to her in June."),
    ("The army took the town from the rebels on Friday.", "The rebels lost the town to the army on Friday."),
    ("Lawyer Jo Penn represents the nurse, who accuses the surgeon of bullying.", "The nurse, represented by lawyer Jo Penn, accuses the surgeon of bullying."),
    ("The ministry moved the archive from Bonn to Berlin.", "The archive was moved to Berlin from Bonn by the ministry."),
    ("The critic who had attacked the director praised her new film.", "The director's new film was praised by the critic, who had attacked her before."),
    ("She said the editor had promised her a column.", "The editor had promised her a column, she said."),
    ("Police said by telephone that the boy had been found.", "The boy had been found, police said over the telephone."),
    ("The regulator received 300 complaints from passengers about the airline.", "Passengers made 300 complaints about the airline to the regulator."),
    ("The museum bought the drawing from a dealer who had acquired it from a priest.", "A dealer who had got the drawing from a priest sold it to the museum."),
)  # fmt: skip


@pytest.mark.parametrize(("source", "rewrite"), EXCHANGED)
def test_exchanged_parties_are_told(source: str, rewrite: str) -> None:
    assert [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_parties_in_other_words_are_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]
