"""What was asked for told as granted, what was weighed told as decided; and the same request or hearing in other words."""

from __future__ import annotations

import pytest

import tui_reader

DECIDED = (
    ("Prosecutors asked the court to try the former minister in his absence.", "The court agreed to try the former minister in his absence at the request of prosecutors."),
    ("The mayor submitted a plan to the council to close the market.", "The council adopted the mayor's plan to close the market."),
    ("The union called on the company to raise pay by 5%.", "The company raised pay by 5% after a call by the union."),
    ("The airline applied to the regulator for a licence to fly to Oslo.", "The regulator granted the airline a licence to fly to Oslo."),
    ("Parents petitioned the school to drop the uniform.", "The school dropped the uniform after a petition by parents."),
    ("The minister proposed a tax on sugar to parliament.", "Parliament approved a tax on sugar proposed by the minister."),
    ("The firm asked its bank for more time to repay the loan.", "The firm's bank gave it more time to repay the loan."),
    ("Residents begged the council to repair the dyke.", "The council promised residents to repair the dyke."),
    ("The committee recommended that the ministry buy six trains.", "The ministry bought six trains on the recommendation of the committee."),
    ("Villagers urged the army to leave the valley.", "The army left the valley at the urging of villagers."),
    ("Scientists invited the minister to visit the reef.", "The minister visited the reef at the invitation of scientists."),
    ("The lawyer will ask the judge to drop the case.", "The judge will drop the case at the lawyer's request."),
    ("The widow wants the hospital to release the file.", "The hospital will release the file to the widow."),
    ("The museum offered the city three paintings.", "The city accepted three paintings from the museum."),
    ("Tenants demanded that the landlord replace the boiler.", "The landlord has agreed with tenants to replace the boiler."),
    ("The court in Lyon heard the appeal of the two bankers on Monday.", "The court in Lyon dismissed the appeal of the two bankers on Monday."),
    ("The committee is examining whether the mayor misled residents.", "The committee has concluded that the mayor misled residents."),
    ("The tribunal has received nine complaints about the exam.", "Nine complaints about the exam have been upheld by the tribunal."),
    ("The minister consulted the head of the police before the raid.", "The minister overruled the head of the police before the raid."),
    ("The judge adjourned the case against the miller until May.", "The judge dismissed the case against the miller in May."),
    ("The council discussed a ban on scooters for three hours.", "The council passed a ban on scooters after three hours."),
    ("The watchdog is reviewing the sale of the airport to a fund.", "The watchdog has blocked the sale of the airport to a fund."),
    ("Investigators questioned the captain about the collision on Friday.", "The captain was charged by investigators over the collision on Friday."),
    ("The ministry is considering a tax on empty flats.", "The ministry has approved a tax on empty flats."),
    ("The board studied the offer from a Dutch rival.", "The board accepted the offer from a Dutch rival."),
    ("The inspectorate visited the dairy after a complaint.", "The inspectorate closed the dairy after a complaint."),
    ("Prosecutors met the banker's lawyers on Thursday to discuss the case.", "Prosecutors dropped the case against the banker after meeting his lawyers on Thursday."),
    ("The jury began to weigh the evidence against the nurse.", "The jury convicted the nurse on the evidence."),
    ("The commission will hear the fishermen's claim in October.", "The commission will reject the fishermen's claim in October."),
    ("The senate panel took evidence on the dam for a week.", "The senate panel backed the dam after a week of evidence."),
)  # fmt: skip
SAME = (
    ("Prosecutors asked the court to try the former minister in his absence.", "The court was asked by prosecutors to try the former minister in his absence."),
    ("The mayor submitted a plan to the council to close the market.", "A plan to close the market was put to the council by the mayor."),
    ("The union called on the company to raise pay by 5%.", "The company was urged by the union to raise pay by 5%."),
    ("The airline applied to the regulator for a licence to fly to Oslo.", "The airline asked the regulator for permission to fly to Oslo."),
    ("Parents petitioned the school to drop the uniform.", "A petition by parents called on the school to do away with the uniform."),
    ("The minister proposed a tax on sugar to parliament.", "A sugar tax was proposed to parliament by the minister."),
    ("The court agreed to try the banker in his absence at the request of prosecutors.", "At prosecutors' request, the court agreed to try the banker in absentia."),
    ("The widow wants the hospital to release the file.", "The widow is demanding that the hospital release the file."),
    ("Residents begged the council to repair the dyke.", "The council was begged by residents to mend the dyke."),
    ("The committee recommended that the ministry buy six trains.", "The ministry should buy six trains, the committee recommended."),
    ("The firm has asked its bank for more time to repay the loan.", "The firm's bank has been asked for more time to repay the loan."),
    ("Villagers urged the army to leave the valley.", "The army was told by villagers that it ought to leave the valley."),
    ("Scientists invited the minister to visit the reef.", "The minister received an invitation from scientists to visit the reef."),
    ("The lawyer will ask the judge to drop the case.", "The judge will be asked by the lawyer to drop the case."),
    ("The council wants the theatre to share its hall with the school.", "The council would like the theatre to share its hall with the school."),
    ("The prince invited the choir to sing at the wedding, and it accepted.", "The choir accepted the prince's invitation to sing at the wedding."),
    ("The charity sent the ministry a report on the camps, which it published.", "The ministry published a report on the camps that the charity had sent it."),
    ("Teachers asked parents to sign the form, and most did.", "Most parents signed the form when teachers asked them to."),
    ("The mayor called the council together on Friday to back the plan.", "On Friday the council was called together by the mayor to back the plan."),
    ("The doctor told the patient to rest, and the patient went home.", "The patient went home after the doctor had told him to rest."),
    ("The court was asked to rule on the ban by Friday.", "The court has been asked for a ruling on the ban by Friday."),
    ("Miners demanded that the state take over the pit.", "The state must take over the pit, miners demanded."),
    ("The judge asked the jury to consider the letter again.", "The jury was asked by the judge to look at the letter again."),
    ("The parties presented their case to the tribunal, which will decide in May.", "The tribunal, to which the parties presented their case, will decide in May."),
    ("The editor asked the author for a new ending and got one.", "The author gave the editor a new ending at his request."),
    ("Lawyers say the court should reject the claim of the widow.", "The court ought to reject the widow's claim, lawyers say."),
    ("The envoy urged both sides to stop firing, but neither did.", "Neither side stopped firing although the envoy had urged them to."),
    ("The farmers' union seeks to persuade the minister to drop the tax.", "The farmers' union is trying to get the minister to drop the tax."),
    ("The panel heard from a nurse who had refused to sign the letter.", "A nurse who had refused to sign the letter spoke to the panel."),
    ("Judges considered the appeal and will rule on it next week.", "Judges have considered the appeal; they will decide on it next week."),
    ("The senate discussed the treaty, which was rejected by the lower house in May.", "The senate debated the treaty that the lower house had rejected in May."),
    ("The court in Lyon heard the appeal of the two bankers on Monday.", "On Monday the two bankers' appeal came before the court in Lyon."),
    ("The committee is examining whether the mayor misled residents.", "Whether the mayor misled residents is being looked into by the committee."),
    ("The tribunal has received nine complaints about the exam.", "Nine complaints about the exam have reached the tribunal."),
    ("The minister consulted the head of the police before the raid.", "Before the raid the minister took the advice of the head of the police."),
    ("The judge adjourned the case against the miller until May.", "The case against the miller was put off until May by the judge."),
    ("The council discussed a ban on scooters for three hours.", "The council spent three hours debating a scooter ban."),
    ("The watchdog is reviewing the sale of the airport to a fund.", "The airport's sale to a fund is under review by the watchdog."),
    ("Investigators questioned the captain about the collision on Friday.", "The captain was interviewed by investigators on Friday about the collision."),
    ("The ministry is considering a tax on empty flats.", "A tax on empty flats is being weighed by the ministry."),
    ("The board studied the offer from a Dutch rival.", "A Dutch rival's offer was studied by the board."),
    ("The court rejected the appeal of the two bankers on Monday.", "The two bankers' appeal was thrown out by the court on Monday."),
    ("The council backed the ban after a long debate.", "After debating it at length, the council approved the ban."),
    ("Parliament debated the bill and then passed it by nine votes.", "The bill was passed by parliament by nine votes after a debate."),
    ("The regulator looked into the merger and cleared it in June.", "The merger was cleared in June by the regulator after it had looked into it."),
    ("The jury considered the evidence for two days before it convicted the nurse.", "The nurse was found guilty by the jury, which had weighed the evidence for two days."),
)  # fmt: skip


@pytest.mark.parametrize(("source", "rewrite"), DECIDED)
def test_a_decision_the_source_does_not_have_is_told(source: str, rewrite: str) -> None:
    assert [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_step_in_other_words_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]
