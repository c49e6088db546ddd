"""What limits a statement, who keeps silent and whose interest it is: told in other words it is no loss, gone it is one."""

from __future__ import annotations

import pytest

import tui_reader

SAME = (
    ("A tenant may not be evicted merely for complaining about damp, the housing tribunal found.", "Complaining about damp is no reason in itself to evict a tenant, according to the housing tribunal."),
    ("Queues at the border lasted as long as nine hours over the holiday weekend, hauliers said.", "Hauliers said that over the holiday weekend lorries had waited up to nine hours at the border."),
    ("Two of the surgeons urged restraint, saying the device was still new.", "Restraint was advised by two of the surgeons, who said the device was still new."),
    ("The union demanded a rise of 6%, which the operator called unaffordable.", "A 6% rise, the demand of the union, was called unaffordable by the operator."),
    ("The ferry can carry 300 passengers and will enter service in May.", "With room for 300 passengers, the ferry goes into service in May."),
    ("The judge recommended clemency for the two youngest defendants.", "Clemency for the two youngest defendants was the judge's recommendation."),
    ("The bridge could collapse in a strong flood, engineers told the council.", "Engineers told the council that a strong flood might bring the bridge down."),
    ("Investigators believe the blaze probably began in a clothes dryer.", "The fire is thought by investigators to have most likely started in a tumble dryer."),
    ("The mine will reopen unless the appeal succeeds, its owner said.", "Only a successful appeal would keep the mine shut, according to its owner."),
    ("Passengers must show a ticket if asked by an inspector.", "An inspector may ask passengers to show a ticket, and they have to do so."),
    ("The parliament discussed a ban on jet skis for four hours on Monday.", "A ban on jet skis was debated in parliament for four hours on Monday."),
    ("The plant could no longer meet demand, so a second shift was hired.", "A second shift was taken on because the plant was unable to keep up with demand."),
    ("Doctors say the boy is expected to make a full recovery.", "The boy should recover completely, doctors say."),
    ("The club may appeal within 14 days.", "The club has 14 days in which to appeal."),
    ("He might have survived had help come sooner, the coroner said.", "Earlier help could have saved him, the coroner said."),
    ("Visitors can see the paintings without charge on Sundays.", "On Sundays the paintings are on view free of charge."),
    ("The army can call up reservists for as long as six months.", "Reservists can be called up by the army for a maximum of six months."),
    ("The chancellor pleaded for calm after the second night of unrest.", "After a second night of unrest the chancellor appealed to people to stay calm."),
    ("The school has not yet said when pupils will be able to return.", "When pupils will be able to go back is still unclear; the school has given no date."),
    ("The drug's price has not been announced.", "There is no word yet on what the drug will cost."),
    ("The bank denied that it had misled savers about the fees.", "The bank rejected any suggestion that savers were deceived over fees."),
    ("The minister denied that he had put pressure on the prosecutor, saying he had never met her.", "The minister said he had never met the prosecutor, let alone leaned on her."),
    ("The police have not named the driver, a woman in her thirties.", "The driver, a woman in her thirties, has not been identified by police."),
    ("It is not known who owns the two horses found on the motorway.", "The owner of the two horses found on the motorway has yet to be traced."),
    ("The charity disputed that account, saying every family had been visited.", "Every family had been visited, according to the charity, which contested that version."),
    ("Neither the club nor the player would comment on the offer.", "Both the club and the player kept silent about the offer."),
    ("The cause of the outage is still being investigated, the grid operator said.", "The grid operator said it did not yet know why the power had failed."),
    ("The firm denied wrongdoing and said it would fight the lawsuit.", "The firm said it had done nothing wrong and would contest the suit."),
    ("The ambassador would neither confirm nor deny that a meeting had taken place.", "Whether there had been a meeting was something the ambassador declined to say."),
    ("The mayor's office has not replied to questions about the contract.", "Questions about the contract put to the mayor's office have gone unanswered."),
    ("Veltra has not disclosed how much it paid for the rival brewer.", "The sum Veltra paid for its competitor in brewing has not been made public."),
    ("The museum will lend schools its microscopes free of charge until the summer.", "Until summer, schools can borrow microscopes from the museum at no cost."),
    ("The supermarket will give pensioners a hot meal free of charge every Friday in January.", "On January Fridays a warm dish costs old people nothing at the grocer's."),
    ("The baker donated 400 loaves to the shelter after the flood.", "After the flooding, 400 loaves were given to the shelter by the baker."),
    ("The new terminal was funded by the state and two provinces.", "Money for the new terminal came from the state and two provinces."),
    ("He advises young farmers to lease machinery rather than buy it.", "His advice to young farmers is to rent equipment instead of purchasing it."),
    ("The council is paying for the repair of 60 roofs.", "Repairs to 60 roofs are being financed by the council."),
    ("Ms Adler works for the river authority and counts otters.", "Otters are counted by Ms Adler, an employee of the river authority."),
    ("Dr. Paolo Renn, who has been paid by the maker of the patch, said it was safe.", "It was safe, said Dr. Paolo Renn, who has taken money from the patch's manufacturer."),
    ("The poll was paid for by the hoteliers' association.", "The hoteliers' association footed the bill for the poll."),
    ("Councillor Jane Orr, whose husband owns the quarry, voted for the road.", "Councillor Jane Orr voted for the road; the quarry belongs to her husband."),
    ("Grant, who is standing against the mayor in June, said the budget was a sham.", "The budget was a sham, said Grant, the mayor's opponent in the June election."),
    ("The report's author sits on the board of a firm that sells such pumps.", "The man who wrote the report is a director of a company selling such pumps."),
    ("The institute, which gets a third of its money from brewers, found little harm.", "Little harm was found by the institute, a third of whose income comes from brewers."),
    ("The study followed only mice, and its authors said people may react differently.", "Mice alone were studied, and the authors noted that the effect in humans could be another."),
    ("Only 19 people took part, too few to draw firm conclusions, the researchers said.", "The researchers cautioned that with just 19 participants nothing could be concluded for certain."),
    ("The figures are the company's own and have not been checked by an auditor.", "No auditor has examined the figures, which come from the company."),
    ("The survey was carried out online and may not represent all pensioners.", "As an internet poll, the survey is perhaps not representative of pensioners as a whole."),
    ("A longer trial would be needed to show whether the effect lasts, she said.", "Whether the effect is lasting can only be shown by a longer trial, she said."),
    ("The death toll could not be confirmed by aid agencies.", "Aid agencies were in no position to confirm the number of dead."),
    ("Prices have not been adjusted for inflation.", "The prices do not take account of inflation."),
    ("The drop was within the margin of error.", "The margin of error was larger than the decline."),
    ("The link does not prove that the noise caused the illness, the authors stressed.", "The authors stressed that the connection was no proof of the illness being caused by the noise."),
    ("At least one of the clinics had no working fridge.", "One or more of the clinics lacked a working refrigerator."),
    ("Up to a depth of 40 metres, the watch can be worn by divers.", "Divers can wear the watch down to 40 metres."),
    ("The repairs have cost 90,000 euros, more than the organ was worth.", "The repairs have cost 90,000 euros, a larger amount than the value of the organ."),
    ("Ms Tan won the seat by 41 votes, the smallest margin in the state.", "Ms Tan took the seat by 41 votes, and no race in the state was closer."),
    ("The dam holds less water than at any time since it was built.", "Never since its construction has the dam held so little water."),
    ("The orchestra cancelled its tour because two members had fallen ill.", "The orchestra, two of whose players had been taken ill, called off its tour."),
    ("Fewer than half of the trains ran on time last winter, worse than in any winter on record.", "Last winter under half of the trains were punctual, the poorest performance ever recorded for the season."),
    ("The company gave workers the choice of moving to Lyon or leaving.", "Staff were told by the company that they could relocate to Lyon or quit."),
)  # fmt: skip
LOST = (
    ("Unless the rains return, the dam will be closed to boats from July, the water board said.", "The dam will be shut to boats from July, according to the water board."),
    ("The prisoners will be released in May if the court approves the amnesty.", "The prisoners are to go free in May."),
    ("The museum will buy the painting only if donors cover half the price.", "The museum is going to purchase the painting."),
    ("Once the bank agrees, the club will sign the striker, its president said.", "The club will sign the striker, according to its president."),
    ("Assuming no further strikes, the new line will open in October, the ministry says.", "The ministry says the new line opens in October."),
    ("The loan will be forgiven, on condition that the school stays open for ten years.", "The loan to the school will be forgiven."),
    ("Barring a last-minute deal, the mill will shut on Friday.", "The mill will shut on Friday."),
    ("The virus may have come from a farm, the ministry said.", "The ministry said the virus came from a farm."),
    ("The minister is thought to favour a sale of the ports.", "The minister favours selling the ports."),
    ("A possible cause of the crash is ice on the wings, the inspector said.", "Ice on the wings caused the crash, said the inspector."),
    ("The merger could cost 2,000 jobs, the union estimates.", "According to the union, 2,000 jobs will go in the merger."),
    ("The court is likely to reject the claim, lawyers said.", "Lawyers said the court would throw out the claim."),
    ("He appears to have left the country by boat on Sunday.", "He left the country by boat on Sunday."),
    ("The bones may be those of a queen who died in 1204.", "The bones belong to a queen who died in 1204."),
    ("The forecast assumes that the steel contract will be renewed in spring.", "The steel contract will be renewed in spring, according to the forecast."),
    ("The budget assumes that tourists will return to pre-war levels.", "Tourists will return to pre-war levels, the budget announces."),
    ("Why the pilot turned back remains a mystery to investigators.", "Investigators say the pilot turned back because of smoke."),
    ("The battery lasted 20 years in a computer model, said Dr Ilse Kern, who has yet to build one.", "The battery lasts 20 years, said Dr Ilse Kern."),
    ("The dialect is spoken by 600 people, a linguist said, though no census has ever counted them.", "The dialect is spoken by 600 people, a linguist said."),
    ("Marta Lind, who is running against the mayor in June, said the bridge was unsafe.", "The bridge was unsafe, said Marta Lind."),
    ("The town should sell the forest, said Oskar Behm, whose brother runs a sawmill there.", "Oskar Behm said the town ought to sell the forest."),
    ("The survey, paid for by a maker of mattresses, found that Danes sleep badly.", "Danes sleep badly, a survey has found."),
    ("Coffee protects the liver, said Professor Aldo Nunes, who owns shares in a roaster.", "Professor Aldo Nunes said coffee protects the liver."),
    ("The lake is clean, said the laboratory, which is owned by the paper mill.", "According to the laboratory, the lake is clean."),
    ("The witness, who has been promised a lighter sentence, said he had seen the knife.", "The witness said that he saw the knife."),
    ("Parts of the valley were ordered to evacuate on Tuesday night.", "The valley was ordered to evacuate on Tuesday night."),
    ("The vaccine gave full protection to children who had received three doses.", "The vaccine gave full protection to children."),
    ("Some of the pickets threw stones at buses, police said.", "The pickets threw stones at buses, police said."),
    ("On the night of the storm, trains ran only as far as Dover.", "On the night of the storm, trains ran as usual to Dover and beyond."),
    ("The swimmer finished fourth in the final on Sunday.", "The swimmer finished fourth in the final on Sunday, to the fury of her trainer and the federation's sponsors."),
    ("The two leaders met for an hour in Vienna.", "The two leaders met for an hour in Vienna, where tempers flared over fishing quotas."),
)  # fmt: skip


def loud(source: str, rewrite: str) -> list[str]:
    return [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_in_other_words_it_is_quiet(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


@pytest.mark.parametrize(("source", "rewrite"), LOST)
def test_gone_it_is_told(source: str, rewrite: str) -> None:
    assert loud(source, rewrite)
