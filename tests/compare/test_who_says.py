"""Who says it: statements given to another, credits lost, verbs that say more; and the same credit in other words, or no statement at all."""

from __future__ import annotations

import pytest

from tests.compare.between import loud

CHANGED = (
    ("Nurses said the ward had been short of staff for months.", "The ward had been short of staff for months, patients said."),
    ("The museum denied that the vase had been stolen. Its former curator, Ines Maro, said it had been offered to her in Basel.", "The museum's former curator, Ines Maro, denied that the vase had been stolen. She said it had been offered to her in Basel."),
    ("Ms Adler said the orchard had been sprayed twice. The inspector, Paul Renn, said it had been sprayed only once.", "Ms Adler said the orchard had been sprayed twice. It had been sprayed only once, she added."),
    ("Coach Dario Lunt said the runner had never missed a test. The federation said she had missed two.", "Coach Dario Lunt said the runner had never missed a test. She had missed two, he said."),
    ("The landlord said the boiler had been serviced in May, a claim the tenants called a lie.", "The tenants said the boiler had been serviced in May, a claim the landlord called a lie."),
    ("The airline said the pilot had been rested; the pilots' union said he had flown nine days in a row.", "The pilot had flown nine days in a row, the airline said."),
    ("Economists at the bank expect prices to fall next year.", "Ministers expect prices to fall next year."),
    ("The owner of the quarry said the blast had been announced; the village school said it had heard nothing.", "The village school said the blast had been announced, and the owner of the quarry said it had heard nothing."),
    ("Shopkeepers said the roadworks had halved their trade, the chamber of commerce reported a fall of a tenth.", "The roadworks had halved trade, according to the chamber of commerce."),
    ("Divers who searched the wreck said its doors had been locked from outside.", "Survivors of the wreck said its doors had been locked from outside."),
    ("“The lock was broken when we came,” said caretaker Olga Brandt.", "“The lock was broken when we came,” said tenant Pavel Zeman."),
    ("An ornithologist said the cranes had left a month early.", "A hunter said the cranes had left a month early."),
    ("The treasurer of the club told members that the debt had been cleared.", "The captain of the club told members that the debt had been cleared."),
    ("Prosecutors allege that the brothers sold fake tickets and hid the money in Cyprus.", "The brothers sold fake tickets and hid the money in Cyprus."),
    ("According to her lawyer, Vance had signed the paper without reading it.", "Vance had signed the paper without reading it."),
    ("Dr. Ilse Korn, who led the inquiry, said the valve had been fitted the wrong way round.", "The valve had been fitted the wrong way round. Dr. Ilse Korn led the inquiry."),
    ("Villagers say the soldiers burned eleven houses.", "The soldiers burned eleven houses."),
    ("The mayor said the contract had been signed before the tender closed.", "The mayor admitted that the contract had been signed before the tender closed."),
    ("The bank's chairman said the loans had been granted without security.", "The loans had been granted without security, the bank's chairman conceded."),
    ("The actress said she had never met the producer.", "The actress claimed she had never met the producer."),
    ("The striker said he had taken the tablets on the advice of a doctor.", "The striker admitted taking the tablets, on the advice of a doctor."),
    ("The talks had stalled over fishing rights, a person close to the delegation said.", "The talks had stalled over fishing rights, the delegation said."),
    ("Two people who had seen the report said it blamed the signalman.", "Officials said the report blamed the signalman."),
    ("A neighbour said the couple had quarrelled all night.", "Police said the couple had quarrelled all night."),
    ("A former employee said the tanks had leaked for years.", "The company said the tanks had leaked for years."),
)  # fmt: skip
SAME = (
    ("The board dismissed its finance director in March and hired a consultant.", "In March the board fired its finance director and took on a consultant."),
    ("The club rejected two offers for the goalkeeper.", "Two bids for the goalkeeper were turned down by the club."),
    ("The court dismissed the appeal and ordered her to pay the costs.", "Her appeal was thrown out by the court, which told her to pay the costs."),
    ("Judges praised the cake and awarded it first prize.", "The cake won first prize."),
    ("The ministry recalled its ambassador from Lima.", "Lima's envoy was called home."),
    ("The shop reported the theft to the police on Friday.", "Police learned of the theft on Friday."),
    ("The charity accepted the cheque but returned it a day later.", "The cheque was taken by the charity but sent back the next day."),
    ("The orchestra blamed nobody and played on.", "Without blaming anyone, the orchestra went on playing."),
    ("Rescuers found the boy in a ditch at dawn.", "At first light the boy was discovered in a ditch."),
    ("The regulator approved the merger and called for a report within a year.", "The merger was cleared by the regulator, which wants a report within a year."),
    ("The museum has not said who will restore the painting.", "Who will restore the painting has not been made public."),
    ("The firm did not say how many shops would close.", "It is not known how many shops will close."),
    ("Organisers have yet to announce a new date for the concert.", "No new date has been set for the concert."),
    ("The league declined to say what the rights had cost.", "The price of the rights was not disclosed."),
    ("Two jurors asked to be excused, arguing that they knew the accused.", "Two jurors asked to be excused because they knew the accused."),
    ("The club withdrew from the cup, saying it had too few fit players.", "The club pulled out of the cup for want of fit players."),
    ("She resigned, citing ill health.", "She stepped down because of ill health."),
    ("He appealed against the fine, claiming that the sign had been hidden by a tree.", "He appealed against the fine on the grounds that the sign had been hidden by a tree."),
    ("The court freed the two men on the ground that the search had been unlawful.", "The court freed the two men, holding that the search had been unlawful."),
    ("Beekeepers told the committee that the spray had emptied a third of their hives.", "A third of the hives had been emptied by the spray, apiarists told the committee."),
    ("The ferry operator said the crossing would reopen by Easter, though islanders doubted it.", "The ferry company promised that the crossing would be open again by Easter, but people on the island had their doubts."),
    ("Nurses said the ward had been short of staff for months.", "The ward had lacked staff for months, according to the nursing team."),
    ("Chef Amara Diallo said the kitchen would move to Lyon. She said the lease in Paris had run out.", "The lease in Paris had run out and the kitchen would move to Lyon, the chef said."),
    ("The Norwegian government said the whale would be freed.", "Norway said the whale would be freed."),
    ("Karin Stoll, who runs the shelter, said 40 dogs had been taken in.", "The head of the shelter, Karin Stoll, said 40 dogs had been taken in."),
    ("The operator of the cable car said the wind had been too strong.", "The wind had been too strong, the cable car company said."),
    ("Ms Adler said the orchard had been sprayed twice. The inspector, Paul Renn, said it had been sprayed only once.", "The orchard had been sprayed twice, Ms Adler said. Renn, the inspector, spoke of a single spraying."),
    ("The pilots' union said he had flown nine days in a row.", "He had flown nine days running, the union said."),
    ("The carmaker said the recall would cost 40 million euros.", "The manufacturer put the cost of the recall at 40 million euros."),
    ("A 52-year-old fisherman said the net had caught on a mine.", "The net had caught on a mine, said a fisherman aged 52."),
    ("The publisher said the diary was genuine.", "The publishing house said the diary was genuine."),
    ("Scientists at the observatory said the comet would be seen in May.", "Astronomers said the comet would be visible in May."),
    ("The agency's director, Lena Frost, said the satellite had been lost. The agency will build another.", "The satellite was lost, Frost said, and the agency will build another."),
    ("Tenants said the lift had not worked since June.", "People who live in the building said the lift had been out of order since June."),
    ("The head gardener, Yusuf Demir, told visitors that the palm had been planted in 1891.", "Visitors heard from head gardener Yusuf Demir that the palm dated from 1891."),
    ("Opponents of the mine said the river had turned orange.", "The river had turned orange, critics of the mine said."),
    ("The study found that children who walk to school sleep better.", "Children who walk to school sleep better, the study shows."),
    ("Her lawyer said Vance had signed the paper without reading it.", "Vance, in her lawyer's words, had signed the paper unread."),
    ("The ministry said the dam was safe. It said it had been checked in June.", "The dam is safe and was checked in June, the ministry said."),
    ("The mayor said he would not stand again.", "The mayor will not stand again."),
    ("The mayor said the contract was sound.", "The contract was sound, the mayor told reporters."),
    ("The report noted that two exits were locked.", "Two exits were locked, the report pointed out."),
    ("She acknowledged that the figures were wrong.", "She admitted that the figures were wrong."),
    ("He explained that the engine had overheated.", "The engine had overheated, he said."),
)  # fmt: skip
TOLD = {"misattribution", "attribution_ambiguous", "attribution_dropped", "claim_to_fact", "cue_changed"}


@pytest.mark.parametrize(("source", "rewrite"), CHANGED)
def test_a_change_is_told(source: str, rewrite: str) -> None:
    assert {kind for kind, _ in loud(source, rewrite)} & TOLD


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_in_other_words_is_not(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
