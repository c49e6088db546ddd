"""What each construction of English reporting says, who says it and by which words: text, then (speaker, cue, content) of every claim.

Several spans of one content are joined by ` // `. All sentences are made up.
"""

from __future__ import annotations

Claims = list[tuple[str, str, str]]


DIRECT: list[tuple[str, Claims]] = [
    ('"The bridge will open in May," Harriet Cole said.', [("Harriet Cole", "said", '"The bridge will open in May,"')]),
    ('"The bridge will open in May," said Harriet Cole.', [("Harriet Cole", "said", '"The bridge will open in May,"')]),
    (
        '"The bridge will open in May," said Harriet Cole, the city\'s chief engineer.',
        [("Harriet Cole, the city's chief engineer", "said", '"The bridge will open in May,"')],
    ),
    (
        '"The bridge will open in May," said Harriet Cole, an engineer at the Port Authority, who designed it.',
        [("Harriet Cole, an engineer at the Port Authority, who designed it", "said", '"The bridge will open in May,"')],
    ),
    ('"The bridge will open in May," she told reporters.', [("she", "told", '"The bridge will open in May,"')]),
    ('"The bridge will open in May," Cole told the council on Tuesday.', [("Cole", "told", '"The bridge will open in May,"')]),
    ('"The bridge," she said, "will open in May."', [("she", "said", '"The bridge," // "will open in May."')]),
    ('"The bridge is safe," she said. "It was tested twice."', [("she", "said", '"The bridge is safe," // "It was tested twice."')]),
    ('"The bridge is safe," Cole said in a statement on Monday.', [("Cole", "said", '"The bridge is safe,"')]),
    ('"Is the bridge safe?" Cole asked.', [("Cole", "asked", '"Is the bridge safe?"')]),
    ('Cole said: "The bridge will open in May."', [("Cole", "said", '"The bridge will open in May."')]),
    ('Cole said on Monday, "The bridge will open in May."', [("Cole", "said", '"The bridge will open in May."')]),
    ('Asked about the delay, Cole said: "We had no choice."', [("Cole", "said", '"We had no choice."')]),
    ('Said Cole: "We had no choice."', [("Cole", "Said", '"We had no choice."')]),
    ('"We had no choice." — Harriet Cole', [("Harriet Cole", "—", '"We had no choice."')]),
    ('Cole wrote on her website: "The bridge will open in May."', [("Cole", "wrote", '"The bridge will open in May."')]),
    (
        '"The bridge is safe," Cole told the paper last month. "It was tested."',
        [("Cole", "told", '"The bridge is safe," // "It was tested."')],
    ),
    ('The mayor called the plan "a gift to the suburbs".', [("The mayor", "called", 'the plan "a gift to the suburbs"')]),
    ('The mayor described the plan as "reckless".', [("The mayor", "described", 'the plan as "reckless"')]),
    (
        'Cole, the city\'s chief engineer, said: "The bridge is safe."',
        [("Cole, the city's chief engineer", "said", '"The bridge is safe."')],
    ),
    ("Harriet Cole, 52, said the bridge was safe.", [("Harriet Cole, 52", "said", "the bridge was safe")]),
    ('"We want answers!" shouted one protester.', [("one protester", "shouted", '"We want answers!"')]),
]


INDIRECT: list[tuple[str, Claims]] = [
    ("Cole said that the bridge would open in May.", [("Cole", "said", "that the bridge would open in May")]),
    ("Cole said the bridge would open in May.", [("Cole", "said", "the bridge would open in May")]),
    ("Cole has said that the bridge would open in May.", [("Cole", "has said", "that the bridge would open in May")]),
    ("Cole also said the bridge was safe.", [("Cole", "also said", "the bridge was safe")]),
    ("Cole said on Friday that the bridge was safe.", [("Cole", "said", "that the bridge was safe")]),
    ("Cole said in an interview that the bridge was safe.", [("Cole", "said", "that the bridge was safe")]),
    ("Cole told the council that the bridge was safe.", [("Cole", "told", "that the bridge was safe")]),
    ("Cole told them the bridge was safe.", [("Cole", "told", "the bridge was safe")]),
    ("Cole asked whether the bridge was safe.", [("Cole", "asked", "whether the bridge was safe")]),
    ("The bridge will open in May, Cole said.", [("Cole", "said", "The bridge will open in May")]),
    ("The bridge will open in May, officials say.", [("officials", "say", "The bridge will open in May")]),
    ("Until then, she said, the ferry is the only way across.", [("she", "said", "Until then // the ferry is the only way across")]),
    ("Floods, the report says, will come more often.", [("the report", "says", "Floods // will come more often")]),
    ("The council said it was ready and that work had begun.", [("The council", "said", "it was ready and that work had begun")]),
    (
        "The council said the work had begun but added that it was late.",
        [("The council", "said", "the work had begun"), ("The council", "added", "that it was late")],
    ),
    (
        "The company said it had done nothing wrong and accused the union of lying.",
        [("The company", "said", "it had done nothing wrong"), ("The company", "accused", "the union of lying")],
    ),
    (
        "Officials in the northern province said the road was closed.",
        [("Officials in the northern province", "said", "the road was closed")],
    ),
    ("The officials who inspected the bridge said it was safe.", [("The officials who inspected the bridge", "said", "it was safe")]),
    ("People living near the plant said they smelled gas.", [("People living near the plant", "said", "they smelled gas")]),
    ("A spokesman for the ministry said the talks had failed.", [("A spokesman for the ministry", "said", "the talks had failed")]),
    ("The mayor of Harwick, Dan Osei, said he would resign.", [("The mayor of Harwick, Dan Osei", "said", "he would resign")]),
    ("In Geneva, the health minister warned that stocks were low.", [("the health minister", "warned", "that stocks were low")]),
    ("The minister denied that he had been told.", [("The minister", "denied", "that he had been told")]),
    ("The minister denied taking bribes.", [("The minister", "denied", "taking bribes")]),
    ("The minister rejected the report.", [("The minister", "rejected", "the report")]),
    ("The firm admitted that it had known of the leak.", [("The firm", "admitted", "that it had known of the leak")]),
    ("The firm confirmed it was in talks.", [("The firm", "confirmed", "it was in talks")]),
    ("The firm acknowledged the error.", [("The firm", "acknowledged", "the error")]),
    ("She insists the figures are right.", [("She", "insists", "the figures are right")]),
    ("He alleged that the vote was rigged.", [("He", "alleged", "that the vote was rigged")]),
    ("The union claims the firm broke the law.", [("The union", "claims", "the firm broke the law")]),
    ("Russia claims control of the town.", [("Russia", "claims", "control of the town")]),
    ("The group claimed to have taken the town.", [("The group", "claimed", "to have taken the town")]),
    ("Prosecutors accused him of stealing public money.", [("Prosecutors", "accused", "him of stealing public money")]),
    ("The report found that the dam was unsafe.", [("The report", "found", "that the dam was unsafe")]),
    ("The study shows that sleep matters.", [("The study", "shows", "that sleep matters")]),
    ("Polls suggest the race is close.", [("Polls", "suggest", "the race is close")]),
    ("It was unclear, he added, who had fired first.", [("he", "added", "It was unclear // who had fired first")]),
]


ACCORDING_TO: list[tuple[str, Claims]] = [
    ("According to Cole, the bridge will open in May.", [("Cole", "According to", "the bridge will open in May")]),
    ("The bridge will open in May, according to Cole.", [("Cole", "according to", "The bridge will open in May")]),
    ("The bridge, according to Cole, will open in May.", [("Cole", "according to", "The bridge // will open in May")]),
    (
        "According to Harriet Cole, the city's chief engineer, the bridge will open in May.",
        [("Harriet Cole, the city's chief engineer", "According to", "the bridge will open in May")],
    ),
    (
        "The bridge will open in May, according to a report published on Tuesday.",
        [("a report", "according to", "The bridge will open in May")],
    ),
    (
        "The bridge will open in May, according to Harriet Cole, who designed it.",
        [("Harriet Cole, who designed it", "according to", "The bridge will open in May")],
    ),
]


BELIEFS_AND_INTENTIONS: list[tuple[str, Claims]] = [
    ("Kyiv thinks that its allies will send tanks.", [("Kyiv", "thinks", "that its allies will send tanks")]),
    ("Analysts expect a rate cut in June.", [("Analysts", "expect", "a rate cut in June")]),
    ("Officials fear the dam may burst.", [("Officials", "fear", "the dam may burst")]),
    ("The council hopes to finish by May.", [("The council", "hopes", "to finish by May")]),
    ("The council plans to close three libraries.", [("The council", "plans", "to close three libraries")]),
    ("The minister vowed to resign.", [("The minister", "vowed", "to resign")]),
    ("The minister refused to say who had paid.", [("The minister", "refused", "to say who had paid")]),
    ("Residents want the road closed.", [("Residents", "want", "the road closed")]),
    ("Campaigners urged the government to act.", [("Campaigners", "urged", "the government to act")]),
    ("The court ordered the firm to pay.", [("The court", "ordered", "the firm to pay")]),
]


ATTITUDES: list[tuple[str, Claims]] = [
    ("Critics blasted the plan.", [("Critics", "blasted", "the plan")]),
    ("The union called for a strike.", [("The union", "called for", "a strike")]),
    ("The senator criticised the president for his silence.", [("The senator", "criticised", "the president for his silence")]),
    (
        "Lawmakers welcomed the report but questioned its cost.",
        [("Lawmakers", "welcomed", "the report"), ("Lawmakers", "questioned", "its cost")],
    ),
    ("The mayor supports the plan, which would cost millions.", [("The mayor", "supports", "the plan")]),
    ("The plan was condemned by doctors.", [("doctors", "was condemned by", "The plan")]),
]


AGENTLESS: list[tuple[str, Claims]] = [
    ("It is alleged that he took bribes.", [("", "is alleged", "that he took bribes")]),
    ("He is said to have left the country.", [("", "is said", "He // to have left the country")]),
    ("The rebels are believed to hold the airport.", [("", "are believed", "The rebels // to hold the airport")]),
    ("The vote is expected to be close.", [("", "is expected", "The vote // to be close")]),
]


NESTED: list[tuple[str, Claims]] = [
    (
        "Cole said the mayor had told her that the money was gone.",
        [("Cole", "said", "the mayor had told her that the money was gone"), ("the mayor", "had told", "that the money was gone")],
    ),
    ("A farm that Khartoum says lies inside the triangle was burned.", [("Khartoum", "says", "lies inside the triangle")]),
    ("The battle left what the army said were 40 dead.", [("the army", "said", "were 40 dead")]),
    ("\"He told me 'no' twice,\" Cole said.", [("Cole", "said", "\"He told me 'no' twice,\"")]),
]


PARTICIPLES: list[tuple[str, Claims]] = [
    ("The minister left early, saying that he was ill.", [("The minister", "saying", "that he was ill")]),
    ("He resigned, citing poor health.", [("He", "citing", "poor health")]),
    ("She voted no, arguing that the bill was rushed.", [("She", "arguing", "that the bill was rushed")]),
    (
        "State radio reported the shelling, blaming a militia.",
        [("State radio", "reported", "the shelling"), ("State radio", "blaming", "a militia")],
    ),
    ("A letter saying the school would close was sent to parents.", [("A letter", "saying", "the school would close")]),
]


NOUNS: list[tuple[str, Claims]] = [
    ("His claim that the vote was rigged was false.", [("His", "claim", "that the vote was rigged")]),
]


NO_CLAIM: list[tuple[str, Claims]] = [
    ("More than 50,000 reports of theft were filed.", []),
    ("He watched state television all day.", []),
    ("The attacks began at dawn.", []),
    ("The school plans were on display.", []),
    ("The hope of rain faded.", []),
    ("A show of hands was taken.", []),
    ("The strike had added as much as 3 euros to the price of each ticket sold.", []),
    ("They have conceded only eight goals at home.", []),
    ("The judge found the broker guilty on 11 counts.", []),
    ("The firm informed the regulator on 14 October.", []),
    ("The storm claimed 12 lives.", []),
]


HEADLINES: list[tuple[str, Claims]] = [
    ("Sudan claims victory in border talks", [("Sudan", "claims", "victory in border talks")]),
    ("Bridge to open in May, council says", [("council", "says", "Bridge to open in May")]),
]


NOTES: list[tuple[str, Claims]] = [
    ("The claim could not be independently verified.", [("", "could not be independently verified", "The claim")]),
    ("Reuters could not verify the report.", [("Reuters", "could not verify", "the report")]),
    ("The paper was unable to confirm the account.", [("The paper", "was unable to confirm", "the account")]),
    ("Neither side's account could be verified.", [("", "could be verified", "Neither side's account")]),
    (
        "There was no independent confirmation of the attack.",
        [("", "no independent confirmation", "There was no independent confirmation of the attack")],
    ),
    ("The figures have not been audited.", [("", "have not been audited", "The figures")]),
    ("The official spoke on condition of anonymity.", [("", "on condition of anonymity", "The official spoke on condition of anonymity")]),
    ("The author has received fees from a drug maker.", [("", "has received fees", "The author has received fees from a drug maker")]),
    ("The study was funded by a drug maker.", [("", "was funded by", "The study was funded by a drug maker")]),
]


UNANSWERED: list[tuple[str, Claims]] = [
    (
        "The ministry did not immediately respond to a request for comment.",
        [("The ministry", "did not immediately respond", "to a request for comment")],
    ),
    ("The ministry declined to comment.", [("The ministry", "declined", "to comment")]),
    ("The ministry did not comment.", [("The ministry", "did not", "comment")]),
    ("The ministry would not comment on the report.", [("The ministry", "would not comment", "on the report")]),
]


PLACES: list[tuple[str, Claims]] = [
    ("Some lawmakers, however, question the wisdom of the plan.", [("Some lawmakers", "question", "the wisdom of the plan")]),
    ("Those close to him say that he will resign.", [("Those close to him", "say", "that he will resign")]),
    ("Group lifts full-year forecast as prices rise", []),
    ("The union said it was not consulted, a charge the company denies.", [("The union", "said", "it was not consulted")]),
    ("Moscow in turn accuses the West of hypocrisy.", [("Moscow", "accuses", "the West of hypocrisy")]),
    ("The senator, who in 2010 said he would retire, ran again.", [("who", "said", "he would retire")]),
    (
        "On reports that Cairo had urged delay, she said she had seen nothing.",
        [("Cairo", "had urged", "delay"), ("she", "said", "she had seen nothing")],
    ),
    ("Though she called for calm, the mayor sent in the police.", [("she", "called for", "calm")]),
    ("When Cole noted that funds were short, the council laughed.", [("Cole", "noted", "that funds were short")]),
    ("HARWICK, March 3 — The bridge will open in May, Cole said.", [("Cole", "said", "The bridge will open in May")]),
    ("Drone footage obtained by the paper showed empty streets.", [("Drone footage obtained by the paper", "showed", "empty streets")]),
    ("Col. Dan Osei of the Harwick police said nobody was hurt.", [("Col. Dan Osei of the Harwick police", "said", "nobody was hurt")]),
    ("The Nurses' Union said pay was falling.", [("The Nurses' Union", "said", "pay was falling")]),
    ("US officials said the strike had failed.", [("US officials", "said", "the strike had failed")]),
    ('A 24-year-old soldier said: "It is quiet."', [("A 24-year-old soldier", "said", '"It is quiet."')]),
    ("The ministry appeared to suggest that the talks were over.", [("The ministry", "appeared to suggest", "that the talks were over")]),
    ("She went on to say that the money was gone.", [("She", "went on to say", "that the money was gone")]),
    ("The minister, for his part, said he was tired.", [("The minister", "said", "he was tired")]),
    ('Doctors described as "cruel" the plan to close the ward.', [("Doctors", "described as", '"cruel" the plan to close the ward')]),
    (
        '"It is over," Cole said, adding that she would resign.',
        [("Cole", "said", '"It is over,"'), ("Cole", "adding", "that she would resign")],
    ),
    ('Mills "got a deal," Cole said, and still "got to speak."', [("Cole", "said", 'Mills "got a deal," // and still "got to speak."')]),
    (
        'Bemoaning the "broken system," Cole accused the firm of lying.',
        [("Cole", "Bemoaning", 'the "broken system,"'), ("Cole", "accused", "the firm of lying")],
    ),
    ("Retired general Dan Osei said the war was lost.", [("Retired general Dan Osei", "said", "the war was lost")]),
    ("It Will Rain, Smith Says", [("Smith", "Says", "It Will Rain")]),
    ("Cole, speaking in Paris, said it was over.", [("Cole", "said", "it was over")]),
    ("Cole, an engineer, speaking in Paris, said it was over.", [("Cole, an engineer", "said", "it was over")]),
    (
        "Larkhill has called for a sale of the coffee business, which it values at 1.4 billion pounds.",
        [("Larkhill", "has called for", "a sale of the coffee business"), ("it", "values at", "1.4 billion pounds")],
    ),
    ("Those who backed the plan won.", [("who", "backed", "the plan")]),
    ("The ministry said on Tuesday it had sent 300 troops.", [("The ministry", "said", "it had sent 300 troops")]),
    ("The ministry said late on Tuesday six people had died.", [("The ministry", "said", "six people had died")]),
    ("Police said in a brief statement the man was armed.", [("Police", "said", "the man was armed")]),
    ("Police said in a statement on Friday that costs rose.", [("Police", "said", "that costs rose")]),
    ("The mill was shut, Cole said on Monday as the strike went on.", [("Cole", "said", "The mill was shut")]),
    ("Cole added six people had to leave.", [("Cole", "added", "six people had to leave")]),
    ("The firm informed staff that the mill would close.", [("The firm", "informed", "that the mill would close")]),
    ("Cole conceded the point was weak.", [("Cole", "conceded", "the point was weak")]),
    (
        "Residents who replied to the survey backed the plan.",
        [("who", "replied to", "the survey"), ("Residents who replied to the survey", "backed", "the plan")],
    ),
    ("The senator proclaimed that the war was over.", [("The senator", "proclaimed", "that the war was over")]),
    ("The minister linked the fire to a rebel group.", [("The minister", "linked", "the fire to a rebel group")]),
]


ALL = [
    *DIRECT,
    *INDIRECT,
    *ACCORDING_TO,
    *BELIEFS_AND_INTENTIONS,
    *ATTITUDES,
    *AGENTLESS,
    *NESTED,
    *PARTICIPLES,
    *NOUNS,
    *NO_CLAIM,
    *HEADLINES,
    *NOTES,
    *UNANSWERED,
    *PLACES,
]
