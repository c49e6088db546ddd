"""Units and currencies as newspapers write them: printed form (lower case, single spaces) to canonical name.

Units are singular English names, currencies ISO 4217. A bare dollar is the American one, a bare franc the Swiss one, a
bare rupee the Indian one, a bare peso the Mexican one: the reading an editor outside those countries expects.
"""

from __future__ import annotations

_DURATION = """
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
week: week weeks wk wks
fortnight: fortnight fortnights
month: month months mth mths
year: year years yr yrs
decade: decade decades
century: century centuries
night: night nights
weekend: weekend weekends
season: season seasons
generation: generation generations
millisecond: millisecond milliseconds ms
"""

_MEASURE = """
kilometre: kilometre kilometres kilometer kilometers km kms klick klicks
metre: metre metres meter meters m
centimetre: centimetre centimetres centimeter centimeters cm cms
millimetre: millimetre millimetres millimeter millimeters mm
mile: mile miles mi
nautical mile: nautical_mile nautical_miles
yard: yard yards yd yds
foot: foot feet ft
inch: inch inches in
fathom: fathom fathoms
light year: light_year light_years light-years
square kilometre: square_kilometre square_kilometres square_kilometer square_kilometers sq_km sq._km square_km km2 km² sq_kms
square metre: square_metre square_metres square_meter square_meters sq_m sq._m square_m m2 m² sqm
square mile: square_mile square_miles sq_mi sq_mile sq_miles sq._miles sq._mi sq._mile
square foot: square_foot square_feet sq_ft sq._ft square_ft ft2 ft² sqft
square yard: square_yard square_yards sq_yd sq_yards
square inch: square_inch square_inches sq_in
hectare: hectare hectares ha
acre: acre acres
cubic metre: cubic_metre cubic_metres cubic_meter cubic_meters m3 m³ cu_m cubic_m
cubic foot: cubic_foot cubic_feet cu_ft
cubic kilometre: cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
cubic centimetre: cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters cc
tonne: tonne tonnes metric_ton metric_tons metric_tonnes metric_tonne
ton: ton tons
kilogram: kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos
gram: gram grams gramme grammes g
milligram: milligram milligrams mg
microgram: microgram micrograms mcg µg
pound: lb lbs pound pounds
ounce: ounce ounces oz
stone: st
carat: carat carats
litre: litre litres liter liters l
millilitre: millilitre millilitres milliliter milliliters ml
gallon: gallon gallons gal
pint: pint pints
barrel: barrel barrels bbl bbls
barrel per day: barrels_per_day barrels_a_day bpd b/d barrels_of_oil_per_day barrels_of_oil_a_day
bushel: bushel bushels
kilometre per hour: km/h kmh kph km_per_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km_an_hour kilometre_per_hour kilometer_per_hour kilometre-per-hour kilometer-per-hour kilometres-per-hour kilometers-per-hour kilometre-an-hour kilometer-an-hour
mile per hour: mph miles_per_hour miles_an_hour mile_per_hour mile_an_hour mile-per-hour mile-an-hour miles-per-hour miles-an-hour m.p.h
metre per second: m/s metres_per_second meters_per_second metre_per_second
knot: knot knots kt kts
degree Celsius: degrees_celsius degree_celsius degrees_centigrade celsius centigrade °c ºc degrees_c degree-celsius deg_c
degree Fahrenheit: degrees_fahrenheit degree_fahrenheit fahrenheit °f ºf degrees_f degree-fahrenheit deg_f
kelvin: kelvin kelvins
degree: degree degrees ° º
watt: watt watts w
kilowatt: kilowatt kilowatts kw
megawatt: megawatt megawatts mw
gigawatt: gigawatt gigawatts gw
terawatt: terawatt terawatts tw
kilowatt hour: kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kwh
megawatt hour: megawatt_hour megawatt_hours megawatt-hour megawatt-hours mwh
gigawatt hour: gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours gwh
terawatt hour: terawatt_hour terawatt_hours terawatt-hour terawatt-hours twh
volt: volt volts
kilovolt: kilovolt kilovolts kv
joule: joule joules
horsepower: horsepower hp bhp
hertz: hertz hz
kilohertz: kilohertz khz
megahertz: megahertz mhz
gigahertz: gigahertz ghz
decibel: decibel decibels db
calorie: calorie calories cal
kilocalorie: kilocalorie kilocalories kcal
byte: byte bytes
kilobyte: kilobyte kilobytes kb
megabyte: megabyte megabytes mb
gigabyte: gigabyte gigabytes gb
terabyte: terabyte terabytes tb
petabyte: petabyte petabytes pb
megabit per second: mbps megabits_per_second
gigabit per second: gbps gigabits_per_second
pixel: pixel pixels
megapixel: megapixel megapixels mp
kiloton: kiloton kilotons
megaton: megaton megatons
percentage point: percentage_point percentage_points percentage-point percent_point percent_points pct_point pct_points %_points ppt ppts pp %pts
basis point: basis_point basis_points basis-point bp bps bips
point: point points pts
part per million: parts_per_million ppm
part per billion: parts_per_billion ppb
magnitude: magnitude
light-second: light_second light_seconds
"""

_CURRENCY = """
USD: dollar dollars usd buck bucks us_dollar us_dollars u.s._dollar u.s._dollars american_dollar american_dollars
EUR: euro euros eur
GBP: gbp sterling pounds_sterling pound_sterling british_pound british_pounds quid
JPY: yen jpy japanese_yen
CNY: yuan renminbi cny rmb chinese_yuan
CHF: franc francs chf swiss_franc swiss_francs
AUD: australian_dollar australian_dollars aud
CAD: canadian_dollar canadian_dollars cad
NZD: new_zealand_dollar new_zealand_dollars nzd
HKD: hong_kong_dollar hong_kong_dollars hkd
SGD: singapore_dollar singapore_dollars sgd
TWD: taiwan_dollar taiwan_dollars taiwanese_dollars new_taiwan_dollars twd
INR: rupee rupees inr rs indian_rupee indian_rupees
PKR: pakistani_rupee pakistani_rupees pkr
LKR: sri_lankan_rupee sri_lankan_rupees lkr
NPR: nepali_rupees nepalese_rupees npr
BDT: taka bdt
KRW: krw south_korean_won korean_won
IDR: rupiah idr
MYR: ringgit myr
THB: baht thb
PHP: philippine_peso philippine_pesos php
VND: dong vnd
RUB: rouble roubles ruble rubles rub russian_roubles russian_rubles
UAH: hryvnia hryvnias hryvnya uah
BYN: belarusian_roubles belarusian_rubles byn
KZT: tenge kzt
PLN: zloty zlotys zloties pln
CZK: czech_crown czech_crowns koruna korunas czk czech_koruna
HUF: forint forints huf
RON: romanian_leu romanian_lei lei ron
BGN: bgn bulgarian_lev bulgarian_leva leva
RSD: rsd serbian_dinars serbian_dinar
SEK: swedish_crown swedish_crowns swedish_krona swedish_kronor kronor krona sek
NOK: norwegian_crown norwegian_crowns norwegian_krone norwegian_kroner nok
DKK: danish_crown danish_crowns danish_krone danish_kroner dkk kroner krone
ISK: icelandic_crowns icelandic_krona icelandic_kronur isk
TRY: lira liras try turkish_lira turkish_liras
ILS: shekel shekels ils nis new_shekels israeli_shekels
SAR: riyal riyals sar saudi_riyal saudi_riyals
QAR: qatari_riyal qatari_riyals qar
IRR: rial rials iranian_rials irr
AED: dirham dirhams aed
KWD: kuwaiti_dinar kuwaiti_dinars kwd
IQD: iraqi_dinar iraqi_dinars iqd
JOD: jordanian_dinars jod
EGP: egyptian_pound egyptian_pounds egp
LBP: lebanese_pound lebanese_pounds lbp
SYP: syrian_pound syrian_pounds syp
SDG: sudanese_pound sudanese_pounds
ZAR: rand rands zar
NGN: naira ngn
KES: kenyan_shilling kenyan_shillings kes
UGX: ugandan_shilling ugandan_shillings ugx
TZS: tanzanian_shilling tanzanian_shillings
GHS: cedi cedis ghs
ETB: birr etb
MAD: moroccan_dirham moroccan_dirhams
BRL: reais brl brazilian_real brazilian_reais
MXN: peso pesos mxn mexican_peso mexican_pesos
ARS: argentine_peso argentine_pesos ars argentinian_pesos
CLP: chilean_peso chilean_pesos clp
COP: colombian_peso colombian_pesos cop
UYU: uruguayan_pesos
PEN: peruvian_sol peruvian_soles
VES: bolivar bolivars
XOF: cfa_franc cfa_francs cfa xof
XAU: xau
BTC: bitcoin bitcoins btc
ETH: ether eth
"""

_SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "aus$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "cad$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "ar$": "ARS", "j$": "JMD",
    "€": "EUR", "£": "GBP", "gb£": "GBP", "uk£": "GBP", "e£": "EGP", "¥": "JPY", "jp¥": "JPY", "cn¥": "CNY", "￥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₼": "AZN", "₾": "GEL", "₿": "BTC",
    "zł": "PLN", "kč": "CZK", "rm": "MYR", "rp": "IDR", "rs": "INR", "sfr": "CHF", "ksh": "KES", "tk": "BDT", "dh": "AED", "dhs": "AED", "cfa": "XOF", "nis": "ILS",
}  # fmt: skip
SIGNS: dict[str, str] = _SIGNS
"""Before the figure, lower case; letters only count when glued to the figure or a full ISO code."""
ISO_CODES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF AUD CAD NZD HKD SGD TWD INR PKR LKR BDT KRW IDR MYR THB PHP VND RUB UAH BYN KZT PLN CZK HUF RON BGN RSD SEK NOK DKK ISK TRY ILS SAR "
    "QAR AED KWD IQD EGP LBP ZAR NGN KES UGX GHS ETB MAD BRL MXN ARS CLP COP PEN".split()
)
SUBUNITS = {
    "pence": "GBP", "penny": "GBP", "p": "GBP", "cent": "USD", "cents": "USD", "¢": "USD", "euro_cents": "EUR", "euro_cent": "EUR", "eurocents": "EUR",
    "eurocent": "EUR", "us_cents": "USD", "u.s._cents": "USD", "kopecks": "RUB", "kopeks": "RUB", "paise": "INR", "sen": "MYR", "us_cent": "USD",
    "canadian_cents": "CAD", "australian_cents": "AUD",
}  # fmt: skip
"""Hundredths: `412.5 pence` is 4.125 GBP."""


def _table(rows: str) -> dict[str, str]:
    return {
        form.replace("_", " "): name for row in rows.strip().splitlines() for name, forms in [row.split(": ")] for form in forms.split()
    }


DURATIONS: dict[str, str] = _table(_DURATION)
MEASURES: dict[str, str] = _table(_MEASURE)
CURRENCIES: dict[str, str] = _table(_CURRENCY)
SUBUNIT_FORMS: dict[str, str] = {form.replace("_", " "): code for form, code in SUBUNITS.items()}

SHORT_FORMS = frozenset("in m g l w st mi ha mb gb tb pb kb mp cal pp bp db kt hp p c f k pts ms cc min sec mw gw tw kw".split())
"""Mean something else as words: they count only glued to the figure or, but for `in`, after a space when nothing else fits."""
NEVER_SPACED = frozenset("in st w l c f p mi k g".split())
