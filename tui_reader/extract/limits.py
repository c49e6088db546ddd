"""What limits a statement, by class: not verified, anonymous, an interest, not reviewed, no evidence, not proven, denied, no answer.

Two lists for each class. `said` is what makes a note: precise, since its loss is told loudly. `retold` is whatever the same note may
be retold with: wide, since a note is gone only when nothing of its class is left. English only.

Both are matched in lower case: patterns that ignore case took three times as long to compile and to match, a twentieth of a comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from tui_reader.text.span import Span
from tui_reader.text.tokens import lower_case

Label = Literal["unverified", "anonymous", "interest", "unreviewed", "no_evidence", "unproven", "denial", "no_reply", "caution"]
_GAP = r"(?:[\w’'\-]+,? ){0,%d}?"
_NO = r"(?:not|never|no|nor|neither|unable|cannot|without|impossible|yet|hard|difficult|nobody|none|failed|declined|refused|\w+n[’']t)"
_CHECK = r"(?:verif\w*|confirm\w*|corroborat\w*|authenticat\w*|substantiat\w*|check\w*|establish\w*|determin\w*|ascertain\w*|vouch\w*)"
_MONEY = r"(?:fees?|funding|funds|money|grants?|honorari\w+|stipends?|payments?|donations?|support|salary|retainer)"
_PAID = r"(?:funded|paid for|financed|sponsored|commissioned|bankrolled|underwritten)"
_KIN = r"(?:brother|sister|wife|husband|son|daughter|father|mother|cousin|brother-in-law|sister-in-law|nephew|niece|uncle|in-laws?)"
_FALSE = r"(?:baseless|groundless|unfounded|false|untrue|fiction|nonsense|absurd|lies?|a lie|wrong|invented|invention|fabricated|made[- ]up|ridiculous|politically motivated|without foundation)"
_CHARGE = r"(?:accusations?|allegations?|charges?|claims?|reports?|accounts?|criticism|suggestions?|assertions?|version|findings?|figures?)"

_SAID: dict[Label, str] = {
    "unverified": rf"\bindependent(?:ly)? (?:verification|confirmation|corroboration) (?:was|is|were) (?:not|im)\s?(?:immediately )?possible"
    rf"|\bno (?:independent|immediate|outside|official) (?:verification|confirmation|corroboration|proof)\b|\b(?:un)?verified independently\b"
    rf"|\b(?:has|have|had|was|were|could|is|are) (?:not|n[’']t|never) (?:yet )?(?:been )?(?:able to |in a position to )?(?:independently |immediately )?"
    rf"(?:verif(?:y|ied)|authenticated?|corroborated?|substantiated?)\b|\bunable to (?:independently |immediately )?{_CHECK}"
    rf"|\bnot (?:been )?able to (?:independently |immediately )?{_CHECK}|\bno way (?:of|to) {_CHECK}"
    rf"|\b(?:has|have) not (?:yet )?(?:seen|viewed|obtained|been shown) (?:\w+ ){0, 3}?(?:reports?|documents?|letters?|files?|videos?|contracts?|agreements?|copy|copies|findings|texts?|drafts?|evidence|results|data|study|complaint|lawsuit|recording|footage|minutes|memo)\b|\bwhose (?:authenticity|accuracy|origin|location|identity|date) [^.;]{{0,40}}?{_NO} {_GAP % 3}{_CHECK}",
    "anonymous": r"\b(?:on|under) (?:the )?condition of anonymity\b|\b(?:asked|asking|wanted|wished|preferred|requested|insisted|declined|refused)"
    r" (?:not )?to (?:be|remain|stay) (?:named|identified|anonymous|unnamed|quoted by name)\b|\b(?:requested|requesting|granted|demanded) anonymity\b"
    r"|\bnot authori[sz]ed to (?:speak|discuss|comment)\b|\b(?:speaking|spoke) anonymously\b",
    "interest": rf"\b(?:has |have |had )?(?:received|receiving|accepted|disclosed|declared|reported|took|taken) {_GAP % 3}{_MONEY}\b(?! of)"
    rf"|\b(?:receives?|gets?|draws?) {_GAP % 4}(?:its |their )?{_MONEY} from"
    r"|\b(?:conflicts?|declaration) of interests?\b|\b(?:has|have|had|holds?|declared) (?:a )?(?:financial|commercial|competing|business) interests?\b"
    r"|\b(?:who|which|and|also|he|she|it|they) (?:also )?(?:owns?|holds?) (?:shares|stock|a stake|a \S+ stake)\b|\b(?:owns?|holds?) (?:shares|stock|a stake) (?:in|of)\b"
    rf"|\b(?:was|were|is|are) (?:partly |partially |largely |wholly |jointly )?{_PAID} by\b|, (?:and )?(?:partly |partially |largely )?{_PAID} by\b"
    rf"|\b(?:who|and|she|he|also) (?:has |had )?(?:also )?(?:consults|consulted|advises|advised|worked as a consultant|lobbied|lobbies) (?:for|to|\w+)"
    rf"|\ba paid (?:adviser|advisor|consultant|lobbyist|spokes\w+)\b|\bwhose {_GAP % 2}(?:{_KIN}|family|firm|company|partner|employer|institute|centre|center|foundation|charity|group|body)"
    rf" (?:has |is |was |would |will |could |had )?(?:(?:partly |partially |largely )?{_PAID}|\w+)"
    r"|\b(?:sits?|sat|serves?|served) on (?:the|its|their) (?:board|advisory board|supervisory board)\b|\bsits? on the [^,.;]{0,40}?board\b"
    r"|\b(?:which|who) (?:is|are|was|were) (?:partly |jointly |also |itself )?(?:employed|paid) by\b"
    rf"|\b(?:which|who) (?:is|are|was|were) (?:partly |jointly |also |itself )?(?:owned|controlled|run|part-owned) by [^,.;]{{0,40}}?\b{_KIN}\b"
    r"|\b(?:carried out|conducted|compiled|produced|evaluated|written|made|reviewed|assessed) by [^,.;]{0,40}?\b(?:itself|themselves|own [\w\-]+)\b"
    r"|\b(?:has|have|had|also) donated to\b|\ba donor to\b"
    r"|\b(?:who|and) (?:is|was|are) (?:also )?(?:running|standing|competing|campaigning) against\b|\bwho (?:is|was|are|were|has been) (?:suing|sued|defending|representing)\b"
    r"|\bwho (?:has )?lost (?:his|her|their|its) [^,.;]{1,30}? to\b|\bwho (?:(?:also )?(?:designed|built|invented|developed|sells?|sold|makes?|supplies|supplied|approved|commissioned)) (?:it|them|one|some)\b"
    r"|, (?:a|an|the|once a|long a|himself a|herself a) (?:[\w\-]+ )?(?:lobbyist|consultant|adviser|advisor|supplier|shareholder|investor|donor|contractor|competitor|rival|opponent|partner) (?:for|of|to|in|at)\b"
    r"|\bwhich (?:also )?(?:manages|manage|lends|lend|supplies|supply|advises|advise|represents|represent|insures|insure|competes|compete)\b [^,.;]{0,20}?\b(?:for|to|with)?\b"
    r"|\bhas been promised\b",
    "unreviewed": r"\b(?:is|are|was|were|remains?) (?:only |still )?(?:modelled|preliminary|provisional|unaudited)\b|\b(?:not|n[’']t|never|yet to|neither|nor) (?:yet )?(?:(?:has|have|had) )?(?:yet )?(?:been |be |undergone |undergo )?(?:independently )?"
    r"(?:formally )?(?:peer[- ]review(?:ed)?|reviewed by|audited|published in|final(?:ised|ized))\b|\bneither [^.;]{0,40}? (?:peer[- ]reviewed|audited)\b"
    r"|\bunaudited\b|\bawait(?:s|ing) (?:peer )?review\b",
    "no_evidence": r"\b(?:offer|offered|gave|give|given|provided?|presented?|cited?|produced?) no (?:\w+ )?(?:evidence|proof)\b"
    r"|\bwithout (?:offering |giving |providing |presenting |citing |any )*(?:evidence|proof)\b"
    rf"|\b{_NO} (?:offer|give|provide|present|cite|produce)\w* (?:any |\w+ )?(?:evidence|proof)\b",
    "unproven": r"\b(?:has|have|had) not (?:yet )?been (?:formally )?(?:charged|convicted|tried|accused|proven|tested|named)\b|\bno (?:formal )?charges? (?:ha[sv]e?|had|was|were)"
    r"|\bpresumed innocent\b|\bnot (?:a suspect|suspected of|accused of|been accused of)\b|\bno (?:suggestion|accusation|finding|evidence) of (?:any )?wrongdoing\b",
    "denial": rf"\b(?:denied|denies|deny|denying)\b|\b(?:reject|dismiss|disput|refut)\w+ {_GAP % 4}(?:{_CHARGE}|that|this|it|them)\b"
    rf"|\b{_CHARGE},? (?:\w+ ){{0,2}}(?:rejects?|rejected|disputes?|disputed|dismisses|dismissed|denies|denied)\b|, (?:which|a (?:claim|charge|accusation|suggestion|report))"
    rf" [^,.;]{{0,50}}?\b(?:rejects?|rejected|disputes?|disputed|dismisses|dismissed)\b"
    rf"|\b(?:called|calls|described|branded) {_GAP % 5}(?:as )?[“\"]?{_FALSE}\b|\b{_CHARGE} (?:was|were|is|are|as) {_FALSE}\b|\bnot guilty\b|\b(?:his|her|their) innocence\b",
    "no_reply": r"\b(?:did|has|have|had|does|do) ?(?:not|n[’']t) (?:yet |immediately )*(?:respond|repl|comment|return|answer)\w*|\bdeclined to comment\b"
    r"|\b(?:could|can) ?not (?:immediately )?be (?:reached|contacted)\b|\bno (?:immediate )?(?:comment|reply|response)\b|\b(?:un|not (?:immediately )?)available for comment\b",
    "caution": r"\b(?:longer|larger|bigger|further|more|additional|other) (?:studies|study|trials?|tests?|research|data|work) (?:is|are|was|were|would be|will be|were still|is still)? ?(?:needed|required|necessary)\b"
    r"|\btoo (?:few|small|early|soon|short|little|brief) (?:to|for)\b|\b(?:no|without an?|lack\w* an?|did not have an?) (?:control|comparison) group\b|\bself-reported\b|\bneeds? to be (?:repeated|confirmed|replicated)\b"
    r"|\b(?:may|might|could|does|do|need) not (?:apply|be representative|represent|hold|translate|reflect|be comparable)\b|\bwithout (?:saying|explaining|giving|disclosing|naming|stating|specifying)\b"
    r"|\b(?:not|never|n[’']t) (?:yet )?(?:been )?(?:tested|tried|shown to work|replicated|repeated) (?:in|on) (?:people|humans|patients)\b|\bnot (?:been )?adjusted for\b|\bcannot be compared\b|\bnot comparable\b"
    r"|\b(?:which|who|it|he|she|they) (?:has|have|had|did|does|do|would) ?(?:not|n[’']t) (?:yet )?(?:been )?(?:releas\w+|publish\w*|disclos\w+|explain\w*|shar\w+|show\w*|giv\w+|provid\w+|produc\w+|made public|say|said)\b",
}
_RETOLD: dict[Label, str] = {
    "unverified": rf"\b{_NO}\b[^.;]{{0,80}}?\b{_CHECK}|\bunverif\w+|\bunconfirmed\b|\bunsubstantiated\b|\bwhether (?:it|this|that|they|the \w+) (?:is|was|were|are) (?:true|genuine|real|authentic)\b|\b(?:verif|confirm|corroborat)\w+ [^.;]{{0,30}}?\b(?:not|im)\s?possible",
    "anonymous": r"\b(?:not|n[’']t|never|without|declin\w+|refus\w+|against)\b[^.;]{0,30}\b(?:named|identified|identity|quoted|names?)\b|\banonym\w+|\bnot to be (?:\w+ )?(?:named|identified|quoted)|\b(?:declin|refus)\w+ to be (?:named|identified)|\bnames?\b[^.;]{0,40}\b(?:withheld|not|published|used)"
    r"|\b(?:withh?old|giv|us|reveal|disclos|publish)\w* (?:his|her|their|its) (?:\w+ )?(?:names?|identit\w+)|\bunnamed\b|\bnot authori[sz]ed to\b|\bwithout (?:being|giving) (?:named|identified|a name)",
    "interest": rf"\b(?:{_PAID}|{_MONEY}|pays?|paid|paying|fund\w*|financ\w*|sponsor\w*|backed|stake|shares?|shareholder\w*|stockholder\w*|owns?|owned|owner|consult\w*|advis\w*|board"
    rf"|donat\w*|donors?|invest\w*|lobby\w*|interests?|running|standing|runs|stands|against|rivals?|opponents?|competitors?|competes?|competing|challeng\w*|su(?:es?|ed|ing)|lawsuit|court|designed|built|developed|invented|makers?|makes?|sells?|suppl\w+|manages?|lends?|promised?|lost|former|ex-\w+|firm|company|{_KIN}|works? for|worked for|employ\w*|bank ?roll\w*|free|gratis|cost|charge)\b|\b\w+-(?:funded|financed|sponsored|backed|paid)\b",
    "unreviewed": r"\b(?:peer[- ]?review\w*|review\w*|audit\w*|unaudited|unpublished|publish\w*|preliminary|provisional|final\w*|referee\w*|prepublication|preprint|estimat\w*|modelled|modell?ing|initial|interim)\b",
    "no_evidence": r"\b(?:no|not|without|n[’']t|nothing|any|failed|neither|declined|little)\b[^.;]{0,40}?\b(?:evidence|proof|sources?|back(?:ed|ing)? (?:it|this|that|them)? ?up|substantiat\w*|support\w*|explain\w*|elaborat\w*|details?|say how|say why)\b|\bnothing (?:to|that) (?:show|suggest|indicate|prove)\w*"
    r"|\bunsupported\b|\bunsubstantiated\b",
    "unproven": r"\b(?:not|no|n[’']t|nor|without|nobody|none|never|neither|yet|nothing)\b[^.;]{0,50}?\b(?:charg\w*|convict\w*|tried|accus\w*|prove\w*|tested|wrongdoing|suspect\w*|indict\w*|alleg\w*|offen[cs]e\w*|crimes?|guilt\w*|implicat\w*|blame\w*|allegations?)|\binnocent\b|\buncharged\b|\bunproven\b",
    "denial": rf"\b(?:den(?:y|ies|ied|ying|ial\w*)|reject\w*|disput\w*|dismiss\w*|refut\w*|rebut\w*|contest\w*|contradict\w*|innocen\w*|not guilty|wrongdoing|counter\w*|challeng\w*|disagree\w*"
    rf"|{_FALSE}|no truth|nothing in (?:the|this|that)|not true|push\w* back|hit back|insist\w*|hoax|fabricat\w*|made up|invented|no basis|disavow\w*|repudiat\w*|protest\w*)\b",
    "no_reply": rf"\b(?:{_NO}|un)\b[^.;]{{0,60}}?\b(?:respon\w*|repl\w*|comment\w*|answer\w*|reach\w*|contact\w*|statement|return\w*|say|discuss|speak|talk\w*)\b|\bno word from\b|\bdeclin\w+|\brefus\w+|\bunanswered\b|\bunavailable\b|\bsilent\b|\bunreachable\b",
    "caution": r"\b(?:caution\w*|warn\w*|careful\w*|care|early|small\w*|limit\w*|weak\w*|uncertain\w*|unclear|unknown|doubt\w*|preliminary|provisional|never|without|yet to|withh\w+|kept|secret\w*|declin\w+|refus\w+|few|short|alone|needed|necessary|required|representative|other"
    r"|not (?:enough|sufficient|clear|known|certain|yet)|no (?:conclusion|link|proof)|chance|significan\w*)\b",
}


def limits_said(text: str, start: int, end: int) -> Iterator[tuple[Label, Span]]:
    """Every precise mark of a class between two offsets of `text`, class by class."""
    low = lower_case(text)
    for label in _SAID:
        for match in _said(label).finditer(low, start, end):
            yield label, Span(*match.span())


@lru_cache(maxsize=4096)
def retells(sentence: str, label: Label) -> bool:
    """Whether a sentence may stand for a note of this class."""
    return _retold(label).search(sentence.lower()) is not None


@cache
def _said(label: Label) -> re.Pattern[str]:
    return re.compile(_SAID[label])


@cache
def _retold(label: Label) -> re.Pattern[str]:
    """Compiled when a note of the class is met, which most articles do not have."""
    return re.compile(_RETOLD[label])
