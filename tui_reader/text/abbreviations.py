"""Abbreviations and sentence openers, per language: what a full stop after a word is worth.

Three classes. `never`: something always follows (a name, an example), so the stop never ends a sentence. `number`: no end
before a figure (`No. 5`, `Jan. 5`), an ordinary word otherwise. `maybe`: an end only when the next word is one that opens
sentences. Entries are spelled as they are printed; a lower-case entry also holds at the start of a sentence.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from tui_reader.records import dataclass

Class = Literal["never", "number", "maybe"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one language knows: the class of each abbreviation, words that open sentences, whether `3.` is an ordinal."""

    classes: dict[str, Class]
    openers: frozenset[str]
    """In lower case: articles, pronouns, prepositions, conjunctions, never the first word of a name."""
    nouns: frozenset[str]
    """In lower case: common nouns that open news sentences; they count only before a word in lower case."""
    ordinals: bool


TIME_ZONES = frozenset(
    "gmt utc bst wet west cet cest eet eest msk trt et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst ast adt nst ndt brt wat cat eat sast "
    "ist pkt npt ict wib pht sgt myt hkt jst kst awst acst acdt aest aedt nzst nzdt z".split()
)
"""In lower case; in print they are capitals, since `art`, `cat` and `west` are words."""
_NEVER = {
    "": "cf viz resp vs v e.g i.e ed eds Mr Mrs Ms Dr Prof Gen St Lt Col Ph Mt Ing Mag Dipl Sr M",
    "en": "Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Gen Sen Sens Rep Reps Gov Govs Lt Col Cols Sgt Maj Capt Cpt Cmdr Cdr Comdr Adm "
    "Brig Cpl Pvt Pfc Spc Ens Rev Revs Hon Pres Treas Supt Insp Det Atty Amb Msgr Fr Bro St Sts Ste Mt Mts Ft Pt Cllr Ald Asst Assoc "
    "Dep Dir Vice Sec-Gen Secy Pte Sqn Wg Flt Gp Const Confed Vols vs v cf viz resp i.e e.g eg ie c ca approx est incl excl esp ft "
    "feat b d m née al-Haj Sheik Hen Mil Ofc Dist Cong Del Assemb Stat Tech MSgt SSgt Sfc Bvd Esq. Visc Bp Abp Card nr",
    "de": "Dr Drs Prof Hr Hrn Fr Frl Frau Hl St Ing Dipl Dipl-Ing Mag Med med jur phil rer nat Präs Gen Kom Kfm geb gest verw "
    "z.B z. d.h u.a o.g s.o s.u i.d.R v.a z.T u.U m.E i.e e.g bzw ca evtl ggf inkl exkl zzgl vgl vs sog gem lt bes insb insbes "
    "max min mind bspw einschl entspr allg ehem vorm zw zit od nördl südl westl östl Hrsg hrsg Verf Anm a o i u s v b n d e",
    "fr": "M MM Mme Mmes Mlle Mlles Mgr Me Mes Dr Drs Pr Prof St Ste Cie cf c.-à-d p.ex env av apr J.-C vs boul bd éd rééd trad ch-l "
    "Gal Cdt Lt Col Cap Adj",
    "es": "sr sra srta sres dr dra Sr Sra Srta Sres Sras D Dña Dª Dr Dra Drs Dres Prof Profa Ing Lic Arq Gral Cnel Cap Tte Sgto Alm Pdte Fr Mons Sto Sta S "
    "Hno Hna Excmo Excma Ilmo Ilma Ud Uds Vd Vds p.ej ej vs cf aprox atte EE FF AA RR CC JJ SS",
    "it": "sig sigg sig.ra sig.na Sig Sigg Sig.ra dott Dott dott.ssa Dott.ssa prof Prof prof.ssa ing Ing avv Avv on On sen Sen gen "
    "Gen col Col cap Cap mons Mons arch Arch geom rag S p.es es cfr ca vs",
    "pt": "Sr Sra Srs Sras Dr Dra Drs Dras Prof Profa Eng Exmo Exma D Gen Cel Cap Ten Sgt Alm Pe Fr Sto Sta S Dom p.ex ex cf vs aprox",
    "nl": "dhr Dhr mevr Mevr mw Mw dr Dr drs Drs prof Prof mr Mr ir Ir ing Ing jhr ds St bijv bv d.w.z m.b.t o.a i.p.v n.a.v t.a.v "
    "t.o.v ca resp evt incl excl max min vgl zgn zg vs",
    "sv": "dr Dr prof Prof hr fr fru ca cirka t.ex t bl.a bl d.v.s dvs s.k f.d m.fl resp inkl exkl jfr kl ev",
    "da": "dr Dr prof Prof hr fr ca f.eks bl.a dvs d.v.s s.k hhv inkl ekskl jf kl evt ift mht",
    "nb": "dr Dr prof Prof hr fr ca f.eks bl.a dvs d.v.s s.k hhv inkl ekskl jf kl ev ift mht",
    "pl": "dr Dr prof Prof mgr inż hab ks Ks św Św gen Gen płk Płk mjr kpt por sierż red p.o im al ul pl np tzn tj tzw m.in ok wg zob "
    "por ds ws r.ż",
    "cs": "dr Dr prof Prof doc ing Ing Mgr Bc MUDr JUDr PhDr RNDr gen plk mjr kpt sv tzv tj např mj popř resp cca vs",
    "ru": "г-н г-жа гг г ул пр пл просп пер наб д кв корп стр им проф акад доц д-р ген полк майор подп кап ст с пос дер обл р-н т.е "
    "т.н т.к т.д. напр ср см св преп архиеп митр о тов гр мл кн гос зав зам пом б мкр",
    "uk": "м вул пл просп пров буд кв корп ім проф акад доц д-р ген полк с сел обл р-н т.зв напр див св п о тов гр кн зав заст",
}
_NUMBER = {
    "": "No Nos no nos n p pp Nr nr Art art Abs vol Vol Fig fig Figs figs Tab Op op Bd Kap ch Ch cap § N° n° Nº nº",
    "en": "No Nos no nos Vol vol vols Fig fig Figs figs p pp pg pgs Sec sec Secs secs Sect sect para paras Para Art art Ch ch Chap chap "
    "Op op Tab Eq eq Ex Jan Feb Febr Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Rs ext Ext Rte Hwy Apt apt Rm Bldg Ste Pt pt "
    "Tel tel pop Pop Ph Cap cap Stat lat long alt temp Wed Thu Thur Thurs Tue Tues Mon Fri Sat Sun ver Ver",
    "de": "Nr Nrn Abs Art Bd Bde Kap S Abb Tab Anm Ziff Ziffer Jan Jän Febr Feb Mrz Apr Aug Sept Sep Okt Nov Dez Jg Lfg Tel Std Mio Mrd",
    "fr": "p pp n art chap vol t fig tab janv févr avr juil sept oct nov déc tél n° par al",
    "es": "pág págs p pp núm núms n n.º art arts cap vol t fig ene feb abr jun jul ago sept set oct nov dic tel tlf km Avda",
    "it": "pag pagg p pp n nn art artt cap vol fig tab gen feb mar apr giu lug ago set ott nov dic tel",
    "pt": "pág págs p pp n nº art arts cap vol fig jan fev mar abr jun jul ago set out nov dez tel",
    "nl": "nr blz p art hfst deel afb tab jan feb mrt apr jun jul aug sept okt nov dec tel",
    "ru": "э н.э стр с п пп рис табл гл ч ст т тт вып № янв февр апр авг сент окт нояб дек тел ок разд абз",
    "uk": "е н.е стор с п пп рис табл гл ч ст т тт вип № січ лют бер квіт трав черв лип серп вер жовт лист груд тел розд",
    "pl": "nr s str art ust pkt poz par rozdz rys tab godz t",
}
_MAYBE = {
    "": "etc al Jr Inc Corp Co Ltd",
    "en": "etc al Jr Sr Esq Inc Corp Corps Co co Ltd LLC Bros Cos Plc plc Pty Pte Mfg Intl Int'l Natl Nat'l Assn Assoc Dept dept Univ Inst Acad "
    "Ave Av Blvd Rd Ln Sq Pkwy Hwy Cir Ct Pl Ter Tpke Cres Gdns Ph.D D.Phil M.D B.A M.A B.Sc M.Sc M.B.A LL.B R.N Ret ret hr hrs min "
    "mins sec secs wk wks mo mos yr yrs in ft yd yds mi oz lb lbs gal kg km cm mm sq cu mph m.p.h kph Mil Mill bn mn tn govt Govt cent "
    "Ala Ariz Ark Calif Cal Colo Conn Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Tenn "
    "Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Man B.C P.E.I N.S N.B Eng Scot Cie a.k.a ibid abbr misc",
    "de": "usw etc ff f Co Str str Jh Jhs Jhd Mio Mrd Tsd Std Min Sek u.ä o.ä u.s.w u.a.m dgl v.Chr n.Chr Chr St Ges Gmbh AG Abt Fa Inh "
    "Mo Di Mi Do Sa So",
    "fr": "etc av bd boul St Jr hab éd cie Cie min sec",
    "es": "etc UU Cía S.A S.L Ltda Jr a.C d.C a.m p.m hab Avda av Av",
    "it": "ecc etc S.p.A S.r.l a.C d.C Jr",
    "pt": "etc S.A Ltda Cia a.C d.C Jr Av",
    "nl": "enz etc e.d n.Chr v.Chr Jr jl",
    "sv": "osv m.m etc o.d",
    "da": "osv m.m m.v etc",
    "nb": "osv m.m m.v etc",
    "pl": "itd itp r w tys mln mld zł gr in proc etc",
    "cs": "atd apod r st tis mil mld Kč č",
    "ru": "т.д т.п др пр гг г в вв руб коп тыс млн млрд трлн мин сек час долл чел кг км м см га",
    "uk": "т.д т.п ін р рр ст грн коп тис млн млрд трлн хв сек год дол чол кг км м см га",
}
_CLASSES: dict[Class, dict[str, str]] = {"never": _NEVER, "number": _NUMBER, "maybe": _MAYBE}
_OPENERS = {
    "en": "the a an this that these those it its he she his her they their we our you your i my who what why how when where which whose "
    "in on at by for from with without under over after before during while since until as if though although because unless "
    "despite amid among between beyond through throughout upon within like unlike but and or nor so yet then there here now "
    "not no nobody nothing none everyone everything everybody someone something somebody anyone one two three four five six "
    "seven eight nine ten some many most much more few all both each every either neither another other others several such "
    "however meanwhile moreover also still instead earlier later today yesterday tomorrow tonight once only even just perhaps "
    "maybe according asked did do does is are was were has have had can could would should let to of about last next it's he's "
    "she's they're we're i'm i've i'll that's there's what's don't didn't isn't wasn't can't won't couldn't wouldn't yes well oh "
    "thus therefore hence otherwise nevertheless nonetheless furthermore additionally afterwards finally eventually "
    "recently currently previously initially overall similarly thousands hundreds dozens millions",
    "de": "der die das er sie es ein eine einer eines ich wir ihr du man in im an am auf bei beim nach vor zu zum zur von vom mit ohne "
    "durch für gegen aus seit während wegen trotz und aber oder denn doch wenn als weil da dass ob wie was wer wo wann warum dies "
    "diese dieser dieses jene auch nur noch schon so dann danach dabei damit dafür dagegen dort hier jetzt heute gestern morgen "
    "nun nicht kein keine alle viele einige mehr sein seine ihre unser laut zudem außerdem jedoch allerdings insgesamt zunächst",
    "fr": "le la les l' un une des il elle ils elles on nous vous je tu ce cet cette ces c' cela ça son sa ses leur leurs mon ma mes "
    "notre votre en dans au aux à sur sous par pour avec sans chez vers depuis pendant après avant et mais ou donc car ni si "
    "quand lorsque comme que qui quoi où pourquoi comment selon d' ainsi aussi alors puis enfin ensuite cependant toutefois "
    "pourtant plus tout tous toutes aucun certains plusieurs quelques deux trois ne n' hier aujourd'hui demain",
    "es": "el la los las un una unos unas él ella ellos ellas nosotros yo tú usted lo le les se su sus mi este esta estos estas ese esa "
    "esto eso aquel en a al ante con contra de del desde entre hacia hasta para por según sin sobre tras y e o u pero sino aunque "
    "porque si cuando como mientras donde qué quién cómo cuándo dónde no ni ya también además sin así ahora hoy ayer mañana "
    "después antes luego entonces al todo todos todas muchos algunos dos tres ambos cada otro otros",
    "it": "il lo la i gli le un uno una in nel nella di del della a al alla da dal dalla su sul con per tra fra e ma o se quando come che "
    "chi cosa dove perché non anche ancora questo questa quello quella egli lui lei loro si è dopo prima poi così secondo",
    "pt": "o a os as um uma em no na nos nas de do da dos das por pelo pela para com sem sobre entre e mas ou se quando como que quem "
    "onde não também ele ela eles elas este esta isso isto após antes depois segundo já ainda",
    "nl": "de het een in op van voor met aan bij door over uit naar en maar of want als toen dat dit deze die hij zij ze wij we ik je "
    "er daar hier nu wat wie waar hoe waarom niet ook nog volgens na sinds tijdens",
    "sv": "det den de en ett han hon vi jag i på av för med till om när som och men eller efter före enligt här där nu också inte",
    "da": "det den de en et han hun vi jeg i på af for med til om når som og men eller efter før ifølge her der nu også ikke",
    "nb": "det den de en et han hun vi jeg i på av for med til om når som og men eller etter før ifølge her der nå også ikke",
    "pl": "w we z ze na do od po za przez przy pod nad o i a ale lub czy to ten ta te on ona oni jest nie jak gdy kiedy co kto gdzie już "
    "także jednak według",
    "ru": "в во на с со к по из за от у о об при для до через после перед между под над без и а но или да не ни он она оно они мы вы я "
    "это этот эта эти тот та те его её их мой наш как что кто где когда почему если хотя чтобы также однако затем потом теперь "
    "сейчас сегодня вчера завтра ранее позже уже ещё все всё так там тут здесь",
    "uk": "в у на з із зі до від по за про при для через після перед між під над без і й та а але або не ні він вона воно вони ми ви я "
    "це цей ця ці той та ті його її їх як що хто де коли чому якщо хоча щоб також однак потім тепер зараз сьогодні вчора завтра "
    "раніше пізніше вже ще усі все так там тут",
}
_NOUNS = {
    "en": "officials police troops shares analysts critics prosecutors lawmakers traders talks authorities residents investors experts "
    "researchers scientists sales prices stocks futures markets crowds witnesses reporters supporters opponents protesters "
    "demonstrators rebels soldiers forces fighters firefighters rescuers doctors nurses teachers students parents children women "
    "men people workers unions employers companies banks economists voters candidates lawyers attorneys judges jurors detectives "
    "investigators inspectors regulators ministers diplomats negotiators delegates leaders members activists campaigners "
    "relatives friends neighbours neighbors family families survivors victims passengers drivers flights trains schools "
    "shops stores hospitals exports imports profits revenue earnings inflation unemployment turnout polls results details "
    "negotiations discussions tensions violence fighting shelling clashes strikes sanctions tariffs trading production output "
    "demand growth news reports rumours rumors nobody construction work rain snow winds temperatures",
}
_ORDINAL_LANGUAGES = frozenset({"de", "da", "nb", "fi", "cs", "sk", "hu", "pl", "hr", "sr"})


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """Of a language (ISO 639-1), English abbreviations always included; `und` and languages without lists get them all.

    Lists of other languages are left out of an English text: German weekdays (`So.`, `Do.`), the Italian `on.` or the
    Spanish `ago.` are ordinary English words.
    """
    known = language in _NEVER and language
    languages = ("", "en", language) if known else ("", "en", "fr", "es") if language == "und" else ("", "en")
    classes: dict[str, Class] = {}
    for tongue in languages:
        for kind, table in _CLASSES.items():
            classes.update(dict.fromkeys(table.get(tongue, "").split(), kind))
    openers = frozenset(word for tongue in languages for word in _OPENERS.get(tongue, "").split())
    nouns = frozenset(word for tongue in languages for word in _NOUNS.get(tongue, "").split())
    return Lexicon(classes, openers, nouns, language in _ORDINAL_LANGUAGES)
