"""Closed word classes and common verbs of English, for the light reading of sentences in extract/phrases.py. Own lists."""

from __future__ import annotations

from tui_reader.extract.data import words

DETERMINERS = words("""the a an this these those his her its their our my your some any no every each all both many several few most another other such
    one whose""")
SUBJECTS = words("he she they it we i you who whoever")
OBJECTS = words("him them us me himself herself themselves itself myself yourself ourselves")
BE = words("is are was were be been being am 's 're 'm isn't aren't wasn't weren't ain't")
HAVE = words("has have had having 've hasn't haven't hadn't")
DO = words("do does did don't doesn't didn't")
MODALS = words("""will would can could may might must shall should 'll 'd won't wouldn't can't cannot couldn't shouldn't mustn't mightn't
    ought""")
PREPOSITIONS = words("""of in on at for from with by about against between into through during over under without within upon among amid despite beyond
    behind across along around toward towards near off outside inside onto versus like unlike per via regarding concerning throughout
    alongside besides except""")
SUBORDINATORS = words("because although though while when whenever after before since if unless until till as whereas where once lest")
WH = words("who which what how why whether whom whose that")
COORDINATORS = words("and but or nor yet")
ADVERBS = words("""also often now then later still even never not again once just first already ever always instead too soon sometimes perhaps maybe
    almost quite rather very too so well further twice thus therefore however meanwhile moreover long far only simply merely both either
    yesterday today tomorrow tonight here there earlier early ago else much more most less recently repeatedly previously""")
DAYS = words("""monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently mon tue tues wed thu
    thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august september october november
    december afterward afterwards""")
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun")
PLACES_OF_SPEAKING = words("""statement interview letter report speech email e-mail post briefing note call conference filing release address study paper tweet message
    memo lawsuit article testimony submission bulletin update podcast broadcast blog memoir complaint ruling judgment hearing debate webcast""")
"""What one says something in or at: `said in a televised address the talks had failed`."""
TIME_WORDS = DAYS | words("morning afternoon evening night week month year weekend day hour minutes spring summer autumn fall winter")

IRREGULAR = """
say said said; tell told told; write wrote written; think thought thought; know knew known; feel felt felt; find found found; see saw seen;
hear heard heard; mean meant meant; hold held held; show showed shown; swear swore sworn; speak spoke spoken; forget forgot forgotten;
forecast forecast forecast; bet bet bet; read read read; sing sang sung; begin began begun; understand understood understood; foresee foresaw foreseen;
overstate overstated overstated; teach taught taught; seek sought sought; choose chose chosen; learn learned learned; cast cast cast; lay laid laid;
go went gone; take took taken; hit hit hit; set set set; tear tore torn; shoot shot shot; rebut rebutted rebutted; weep wept wept; dream dreamed dreamed;
make made made; get got got; give gave given; come came come; become became become; leave left left; put put put; keep kept kept; let let let;
begin began begun; run ran run; bring brought brought; buy bought bought; build built built; catch caught caught; cut cut cut; draw drew drawn;
drive drove driven; eat ate eaten; fall fell fallen; fight fought fought; fly flew flown; grow grew grown; lead led led; lose lost lost; meet met met;
pay paid paid; rise rose risen; sell sold sold; send sent sent; sit sat sat; spend spent spent; stand stood stood; steal stole stolen; strike struck struck;
throw threw thrown; wear wore worn; win won won; withdraw withdrew withdrawn; shut shut shut; break broke broken; quit quit quit; undergo underwent undergone
"""
DOUBLED = words("""admit plan refer rebut slam rap beg quip tip rip pan nod stop drop brag blog regret permit commit submit omit snub chat compel propel concur
    occur infer confer ban rank bar opt shot dub chat rub grab rob step wrap hug swap trim""")
COMMON_VERBS = """
accept achieve act affect aim allow appeal appear apply arrest arrive ask assume attempt attend avoid become beat begin believe break bring build buy cause
change collapse come compete consider contain continue cost create cross cut deal decline deliver depend develop die draw drive drop end enter exist face
fail fall feature fight fill fly follow force form gain get give go grow handle happen have help hit hold hurt improve include increase involve join jump keep
kill last launch lead leave let lie limit live look lose make manage match matter meet miss move occur open own pass pay perform play prevent produce protect
provide put quit raise reach receive reduce remain remove represent require resign return rise run save seem sell send serve set share sign sit sound spend stand
start stay stop strike suffer take talk throw touch travel try turn use visit vote wait walk watch wear win withdraw work bear appoint hire nominate elect
consist contribute convene cover drag drift escape expand extend fear feed gather host invade lack lift march mark occupy offer operate outlaw oversee plunge
pledge pose prepare press push recover remove resume ride settle shift slow soar spark spread stem surge tend top trade trail urge
"""
