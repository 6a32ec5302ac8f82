r"""The patterns of an amount, from small to large, as templates of the words of a language.

``number``, ``scale`` and ``unit`` are groups of both readings: a sign before the number
(``prefixed``) and a unit behind it (``suffixed``); ``number2`` is the other end of a range.
Each ``\L<name>`` is a word of that list of ``MoneyWords`` or ``Numerals``.
"""

_SPACE = (
    r"(?: [ \u00a0\u202f\t]{1,2}+ | [ ]?+ \n (?= [\p{Ll}\d] ) )"  # a wrapped line goes on small
)
_THIN = r"[ \u00a0\u202f\u2009]"
_GROUPED = r"(?: \d{1,3}+ (?: ,\d{3} (?! \d ) ){1,6}+ | \d{1,2} (?: ,\d\d ){1,6} ,\d{3} (?! \d ) )"  # 1,200; 12,34,567
_DOTTED = r"(?: \d{1,3}+ (?: \.\d{3} (?! \d ) ){1,6}+ ,\d{1,2} | \d{1,3}+ (?: \.\d{3} (?! \d ) ){2,6}+ )"  # 1.234,56
_SPACED = rf"(?: \d{{1,3}}+ (?: {_THIN} \d{{3}} (?! \d ) ){{1,6}}+ (?: [.,]\d{{1,2}} (?! \d ) )?+ )"  # 10 000
_APOSTROPHED = (
    r"(?: \d{1,3}+ (?: ['’]\d{3} (?! \d ) ){1,6}+ (?: [.,]\d{1,2} (?! \d ) )?+ )"  # 1'234.56
)
_PLAIN = r"\d{1,18}+"
VULGAR = "½¼¾⅓⅔⅛⅜⅝⅞"
_DECIMALS = r"(?: \.\d{1,12}+ | (?<! ,\d{3} ) ,\d{1,2} (?! \d | ,\d ) )"
_FRACTION = rf"(?: [ ]?+ [{VULGAR}] | [ -] [1-9]\d?/\d{{1,2}} (?! [\d/] ) )"  # 2 1/2, 2½
_DIGITS = (
    rf"(?: (?: {_APOSTROPHED} | {_DOTTED} | (?: {_GROUPED} | {_PLAIN} ) {_DECIMALS}?+ ) {_FRACTION}?+"
    rf" | \.\d{{1,12}}+ | [{VULGAR}] )"
)
NUMBER_WORD = r"(?: \L<articled> | \L<cardinals> | \L<big_numbers> )"
WORD = r"(?: \L<articled> | \L<cardinals> )"
GLUED = r"(?: (?: \L<cardinals> (?: \L<glue> )? ){1,8} )"  # achtundsiebzig
_HALF = r"(?: [ -] \L<halves> \b )"
_FRACTIONS = r"(?: \b \L<fractions> (?! \w ) )"  # half a, a quarter of a
_OF_SCALE = (
    rf"(?: (?: -\L<inner> )?+ (?: {_SPACE}?+ -?+ (?P<%(name)s> \L<scales> ) (?! \w ) | (?P<%(name)s> \L<letters> ) (?! \w )"  # $5m, not "$15 t-shirt"
    rf" | {_SPACE} (?P<%(name)s> \L<letters> ) (?! [\w&'’-] ) ) (?P<%(name)s_half> {_HALF} )?+ )"
)
_SCALE = _OF_SCALE % {"name": "scale"}
_SCALE2 = _OF_SCALE % {"name": "scale2"}
TO = (
    rf"(?: {_SPACE}?+ (?P<dash> [-–—] ) {_SPACE}?+ | {_SPACE} (?: (?P<to> \L<range_to> ) | (?P<and> \L<range_and> ) | (?P<or> \L<range_or> ) ) {_SPACE}"
    r" | -(?P<to> \L<range_to> )- | (?<= \.\d{2,6} | \d{3} ) (?P<dash> / ) (?= \d ) )"
)
_MINUS = rf"(?: (?P<minus> [-−] ) | \b (?P<minus> \L<minus> ) {_SPACE} )"
_UNIT2 = rf"(?: (?P<unit2> \L<symbols> | (?-i: \L<codes> ) ) {_SPACE}?+ )"
_SYMBOL = r"(?P<unit> \L<symbols> | \L<codes> | (?-i: \L<megas> ) )"
PREFIXED = rf"""(?<! [\w.,] )
    {_MINUS}?+ {_SYMBOL} (?: {_SPACE} | :{_SPACE}?+ )?+
    (?: (?P<minus2> [-−] ) | (?P<open> \( ) (?= [\d.,]{{1,18}} \) ) )?+ (?P<number> {_SPACED} | {_DIGITS} ) (?! e?\d ) (?(open) \) | ) {_SCALE}?+
    (?: {TO} {_UNIT2}?+ (?P<number2> {_SPACED} | {_DIGITS} ) (?! [\d%] | [/.,:]\d ) {_SCALE2}?+ )?+"""
_CODE = r"[A-Z]{3}"  # any; the token index has found one of ISO 4217 there
_BIG = rf"(?: \L<big_numbers> (?= ,?+ [ ] (?: \L<joins> [ ] )?+ {WORD} \b ) )"  # two million three hundred
# What stands for a unit that the pattern does not have: a letter and a sign of Phags-pa script, others
# for units of several words; the pattern of a number and its unit takes a run of them for one.
OF_ONE_WORD, OF_SEVERAL = ("ꡀ", "꡴"), ("ꡁ", "꡵")
_ONE_WORD, _SEVERAL = (rf"[{letter}{sign}]{{1,99}}+" for letter, sign in (OF_ONE_WORD, OF_SEVERAL))
MANY = r"(?P<many> (?: \b \L<manies> [ ] (?: of [ ] )?+ ){1,3}+ (?: \L<bigs> [ ] (?: \L<ofs> [ ]?+ )?+ ){0,2}+ )"


def number_words(*, glued: bool, joined: bool) -> str:
    """A number in words: "two hundred and five"; ``glued`` with parts of one word, ``joined`` with "and"."""
    word = rf"(?: {GLUED} | {WORD} )" if glued else rf"(?: {WORD} | {_BIG} )"
    joins = r"(?: ,?+ [ ] (?: (?: \L<joins> ) [ ] )?+ | - )" if joined else "[ -]"
    return rf"(?: \b {word} \b (?: {joins} {word} \b ){{0,6}} {_HALF}?+ )"


def suffixed(words: str) -> str:
    """A number, a range or no number at all, and the unit behind it."""
    return rf"""(?<! [\w.,/$£€] )
    (?: {_MINUS}?+ (?P<number> {_SPACED} | {_DIGITS} | {_FRACTIONS} | {words} | \b \L<ones> (?= [ -] ) ) {_SCALE}?+
        (?: (?: [ ] (?P<unit1> {_ONE_WORD} | \L<single> ) )?+ {TO} (?P<number2> {_SPACED} | {_DIGITS} | {words} ) {_SCALE2}?+ )?
        (?P<even> [.,] [-–—] )?+ (?: [ ] \L<ofs> )?+
      | {MANY}
    )
    (?: {_SPACE} | - )?+ (?: \L<fillers> [ ] )?+ (?P<unit> {_ONE_WORD} | {_SEVERAL} | \L<units> | (?-i: \L<megas> | {_CODE} ) )
    (?! \w | - (?: \L<not_joined> | \d ) )"""


def cents(words: str) -> str:
    """What follows a whole number of dollars: "15 dollars and 20 cents", "20 rupees 43."."""
    return rf"""(?: (?: [ ] \L<ands> )?+ [ ] (?P<cents> \d{{1,2}} | {words} ) [ ]?+ (?: \L<coins> | \L<coin_letters> ) \b
    | (?: [ ] \L<ands> )?+ [ ] (?P<cents> \d\d | {words} ) (?= \s*+ (?: [.!?] (?! \d ) | \Z ) ) )"""


CODE_CENTS = r"[ ] (?P<cents> \d\d ) \b (?! [.,]\d | [ ]?+ (?: \L<symbols> | (?: \L<scales> | (?-i: [A-Z]{3} ) ) (?! \w ) | % ) )"  # 15 USD 50
CODE_SCALE = r"[ ] (?P<scale> \L<scales> ) \b"  # 75 USD million
_HINT = (
    r"(?: (?P<no> \L<not_bounds> ) | (?P<at_least> \L<at_least> ) | (?P<at_most> \L<at_most> )"
    r" | (?P<approximate> \L<approximate> ) )"
)
BEFORE = (
    rf"(?: \b {_HINT} \s{{1,2}}+ (?: \L<before_number> [ ] )?+"
    r" | (?P<approximate> [~≈] ) [ ]?+ | (?P<at_least> [>≥] ) [ ]?+ | (?P<at_most> [<≤] | \b \L<at_most_joined> ) [ ]?+ ) \Z"
)
AFTER = (
    r"[ ]?+ (?: (?: (?P<at_least> \L<after_at_least> ) | (?P<at_most> \L<after_at_most> ) | (?P<approximate> \L<after_approximate> ) ) \b"
    r" | (?P<at_least> \L<plus> \b (?= [ ]?+ (?: [^\w\s$£€¥] | \Z | \n ) | [ ] \L<after_plus> \b ) )"
    r" | (?P<at_least> [+] ) )"
)
PER = (
    rf"{_SPACE}?+ (?: (?P<per> \L<per> ) \b | \L<per_articles> {_SPACE} (?P<noun> \L<per_nouns> ) \b"
    rf" | \L<per_any> {_SPACE} (?! \L<not_per> \b ) (?: \L<per_sorts> {_SPACE} (?= \p{{L}}{{3}} ) )?"
    r" (?P<noun> \p{L}{3,20}+ ) )"
    rf" (?! {_SPACE} \L<not_rates> \b )"
    r" | - \L<per_joined> - (?P<noun> \L<per_nouns> | \p{L}{3,15}+ ) | / [ ]?+ (?P<noun> \p{Ll}{1,10}+ ) \b"
)
_HEDGES = r"(?: (?: \L<equals> | \L<approximate> | \L<at_least> | \L<at_most> ) [ ] ){0,3} (?: [~≈=] [ ]? )?"
CONVERTED = rf"(?: [ ]? [(\[] | , [ ] (?= \L<equals> [ ] ) ) {_HEDGES}"  # "pounds (about $26m"
CONVERTED_AGAIN = rf"(?: [ ]? [/=] | [,;] | [ ] (?= \L<equals> ) ) [ ]? {_HEDGES}"  # ", €24m)"
OF_COUNTRY = (
    r"[ ] \L<country_links> [ ]?+ (?P<country> \w++ (?: [ '’-] \w++ ){0,3}+ )"  # de Taïwan
)
NOT_BEFORE = r"\L<not_before> \b"
WEIGHED = (  # "of potatoes", "heavier", behind pounds
    r"[ -] (?: \L<weights> \b | \L<weighed_by> \b (?! [ ] (?: \L<definite> [ ] )? \L<aid> \b ) )"
)
MONEY_NEAR = r"[£€$] | \b \L<pound_uses> \b"
WEIGHING = r"\b \L<weighing> \b"
GRAND_ENDS = r"(?= [ ]?+ [^\w\s-] | \s*+ \Z | \n | [ ] \L<after_grand> \b )"  # "20 grand."
MONEY_NEXT = r"[ ] (?: \L<pound_uses> | \L<pound_things> ) \b"  # "fine" of "a 200-pound fine"
