"""Words that say that somebody says, thinks, wants or feels something: the cue lexicon of extract/claims.py.

Own lists, made from what English reporting uses. Each group of verbs states its frames:

  c  a clause follows (`said that it rained`, `said it rained`, `asked whether`)
  q  stands beside quoted or reported words, before or behind (`"It rains," he said`, `said Smith`)
  n  an object follows (`criticised the plan`, `rejected it`)
  t  an infinitive follows (`vowed to leave`)
  o  a hearer may stand between (`told reporters that`, `urged them to`)

and its place on the ladder denied < alleged < claimed < said < confirmed.
"""

from __future__ import annotations

from tui_reader.extract.data import words

VERBS = """
said cq: say add state remark observe continue begin quip joke deadpan chime opine muse interject blog tweet retweet post write reiterate repeat
said cq: exclaim shout yell scream cry whisper mutter murmur sing chant read conclude echo volunteer gush intone thunder shoot recall recount recollect
said cqn: note explain announce declare report comment mention stress emphasize emphasise underline underscore reply answer predict forecast project
said cqn: relate summarize summarise lament complain protest bemoan decry explain clarify specify illustrate exemplify elaborate describe
said cqnot: tell ask
said cqn: respond reveal disclose detail chronicle outline signal indicate highlight recommend propose advise teach
said cqnt: promise pledge vow swear threaten demand plead beg implore urge request
said cqnot: remind inform assure notify brief caution warn advise
said cqn: proclaim pronounce profess bellow bark sniff snap gripe grouse marvel moan groan text email preach venture reassure forewarn
said cq: surmise conjecture infer deduce mumble stammer intimate
said n: identify link value admonish reprimand savage trash eviscerate debunk disprove nickname diagnose
said cqn: wonder inquire enquire query cite quote
said cn: imply hint mean agree disagree concur
claimed cqnt: claim
claimed cqn: assert contend maintain insist argue suggest boast brag tout posit speculate theorize theorise reason counter retort rebut
claimed cn: believe think feel suspect assume presume figure reckon guess imagine consider doubt hope fear worry expect anticipate foresee envision envisage
claimed cn: know understand realize realise recognize recognise appreciate remember forget notice discover determine decide
claimed cn: estimate calculate judge deem sense bet wish
alleged cqn: allege
alleged n: accuse charge blame fault indict
denied cqn: deny dispute refute
denied n: reject dismiss discount disavow disown rebuff repudiate contradict rebut
confirmed cqn: confirm acknowledge admit concede confess affirm attest testify certify verify corroborate
confirmed cn: show find prove demonstrate conclude rule
said n: criticize criticise slam blast attack condemn denounce assail lambast lambaste castigate chastise chide rebuke scold bash rip hammer pan skewer
said n: mock ridicule deride belittle disparage insult taunt berate excoriate pillory malign smear scorn bristle
said n: praise laud hail applaud commend celebrate congratulate thank salute welcome cheer compliment tout credit honor honour
said n: support back endorse favor favour champion promote defend advocate embrace approve second
said n: oppose question challenge protest resist contest condemn undermine decry deplore regret resent
said n: discuss address debate invoke reference broach label brand dub term characterize characterise liken compare portray depict paint call
said n: rate rank view regard love hate like dislike admire respect fear loathe despise enjoy prefer trust distrust mistrust appreciate
said n: pitch propound articulate voice express convey communicate reaffirm reassert downplay exaggerate understate overstate tease
said n: interpret construe perceive
said tn: plan intend seek refuse decline offer agree aim aspire hope wish expect decide threaten vow
said nto: want encourage persuade convince order instruct press exhort
"""

NOUNISH = words("""claim report plan charge call demand hope fear worry promise pledge vow attack blast support question challenge estimate forecast answer
    comment remark view state note tweet post show order offer love need want doubt desire rule request protest quote query project reply
    warrant debate address credit cast brand label term rank rate press second back cheer detail document read sense mention wish bet wonder
    reference fault blame figure reason guess respect trust hate echo insult cry shout scream yell whisper joke boast tout dispute brief
    counter pitch raise advance voice favor favour honor honour salute regard paint honour champion pan hammer rip find sign signal highlight
    hint mean judge aim project number sound approach cover blog volunteer relate welcome praise thank thanks laud test author point value link appeal lobby text email snap bark trash gripe""")
"""Verbs whose base and -s forms are more often nouns (`50,000 reports`) or adjectives (`state TV`): they need more about them to count."""

PARTICLES = {
    "call": "for on out upon",
    "point": "to out",
    "speak": "of about out against",
    "talk": "about of up",
    "warn": "of against about",
    "complain": "about of",
    "boast": "of about",
    "brag": "about of",
    "refer": "to",
    "allude": "to",
    "object": "to",
    "agree": "with on to",
    "disagree": "with",
    "respond": "to",
    "react": "to",
    "reply": "to",
    "insist": "on upon",
    "comment": "on about",
    "remark": "on upon",
    "ask": "about for",
    "hint": "at",
    "push": "for back",
    "argue": "for against about",
    "rail": "against about",
    "inveigh": "against",
    "lash": "out",
    "hit": "back out",
    "fire": "back",
    "go": "after on",
    "advocate": "for",
    "apologize": "for to",
    "apologise": "for to",
    "worry": "about over",
    "think": "about of",
    "dream": "of about",
    "decide": "on against",
    "rule": "out against on",
    "lay": "out",
    "spell": "out",
    "set": "out",
    "testify": "about against to",
    "protest": "against",
    "campaign": "for against",
    "approve": "of",
    "disapprove": "of",
    "express": "",
    "know": "about of",
    "hope": "for",
    "plead": "for with",
    "press": "for",
    "advise": "against",
    "caution": "against",
    "describe": "as",
    "value": "at",
    "appeal": "for to",
    "lobby": "for against",
    "balk": "at",
    "quibble": "with over",
    "write": "about",
    "tweet": "about",
    "joke": "about",
    "wonder": "about",
    "elaborate": "on",
    "expand": "on",
    "reflect": "on",
    "bristle": "at",
    "scoff": "at",
    "sneer": "at",
    "laugh": "at off",
    "believe": "in",
    "approach": "",
    "gloat": "about over",
    "side": "with",
    "sympathize": "with",
    "swear": "by",
    "seize": "on upon",
    "double": "down",
    "weigh": "in",
    "chime": "in",
    "shoot": "back down",
    "vouch": "for",
    "pray": "for",
    "long": "for",
    "yearn": "for",
    "mean": "",
    "read": "",
    "take": "aim issue",
    "tear": "into",
    "brush": "off aside",
    "play": "down",
    "single": "out",
    "open": "up",
}
"""Prepositions and particles that belong to the cue when they follow it directly; some verbs are cues only with one."""

ONLY_WITH_PARTICLE = words("""point speak talk refer allude object react push rail inveigh lash hit fire go apologize apologise dream lay spell set campaign disapprove
    expand reflect appeal lobby balk quibble bristle scoff sneer laugh gloat side sympathize seize double weigh vouch pray long yearn take tear brush play single
    open""")

ONLY_WITH_QUOTE = words("begin continue shoot sing read post echo")
"""Verbs that introduce words only where these stand in quotation marks (`“It rains,” he continued`)."""

ONLY_WITH_CLAUSE = words("inform notify")
"""Verbs of telling whose bare object is the hearer (`informed the police`): nothing is stated without a clause, `of` or `about`."""

ACTS = {
    "concede": words("goal goals penalty penalties try tries corner corners run runs wicket wickets seat seats title possession"),
    "find": words("guilty liable innocent dead alive"),
    "claim": words("lives life victim victims wickets title titles medal medals"),
    "rule": words("innings country kingdom"),
    "answer": words("phone telephone door bell call"),
    "report": words("duty work revenue revenues profit profits loss losses sales earnings income turnover results"),
    "deny": words("entry access permission bail parole asylum visa visas requests treatment"),
}
"""Objects beside which a verb tells an act and no statement (`conceded eight goals`, `found him guilty`, `the storm claimed 12 lives`)."""

NOUNS = {
    "claimed": """claim assertion argument suggestion belief view opinion contention insistence hope fear concern expectation conviction suspicion
    worry speculation theory prediction estimate doubt impression feeling boast complaint""",
    "alleged": "allegation accusation charge rumor rumour",
    "said": """statement warning promise pledge vow announcement remark comment declaration proposal report notion hint indication
    reminder assurance threat call demand plan promise testimony message""",
    "confirmed": "admission acknowledgment acknowledgement confirmation confession finding conclusion",
    "denied": "denial",
}
"""Nouns that hold a claim when a `that` clause follows (`his claim that`, `reports that`)."""

PASSIVE_GUESS = words(
    "say believe think expect allege report suspect accuse consider know understand estimate rumor rumour assume presume fear feel suppose deem claim"
)
"""Verbs whose passive without an agent still carries a claim (`is said to`, `it is alleged that`, `is suspected of`)."""
