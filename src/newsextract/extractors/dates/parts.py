"""The parts that the patterns of several rules are built from: a month, a day, "the end of", "about"."""

LAST = (  # "last", "this past", "the following"
    r"(?P<which> (?: (?: early | late ) [ ] )?+ (?: last | next ) | this (?: [ ] (?: past | coming ) )?+ | past"
    r" | (?: the [ ] )?+ (?: coming | previous | following ) ) [ ]"
)
WHICH = (  # "last", "that same", "the current": of a week, a month, a season
    r"(?P<which> last | this (?: [ ] (?: past | coming ) )?+ | next | that (?: [ ] same )?+ | the [ ] (?: last | next )"
    r" | (?: the [ ] )?+ (?: past | previous | preceding | following | coming | current | upcoming | same ) )"
)
NTH = r"(?: st | nd | rd | th )"
MONTH = (  # "July", "Sept."
    r"(?P<month> \L<months> ) \b"
    r" (?: (?<= \b (?: jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec ) ) \. )?+"
)
WEEKDAY = (
    r"(?P<weekday> \L<weekdays> ) \b (?! \. (?-i: \p{Ll} ) ) (?: (?<! y | ys ) \. (?= [ ] ) )?+"
)
WEEKDAY_IN_FRONT = (  # "Sunday, ", "Sunday morning, the ", "Sunday (" of what is closed again
    r"(?: (?P<fronted> \L<weekdays> ) \b \.?+ (?: [ ] (?P<part> \L<day_parts> ) \b )?+"
    r" (?: [ ] (?P<open> \( ) | ,?+ [ ] (?: of [ ] )?+ (?: the [ ] )?+ ) )"
)
CLOSED = r"(?(open) \) | )"  # behind what such a bracket holds
_NO_DAY = (  # "May 5.30", "June 3,000", "March 20%"
    r"(?! [.:]\d | , ?\d{3} \b (?! \d ) | [ ]? (?: % | percent | per [ ] cent | million | billion ) )"
)
DAY = rf"(?P<day> (?: 0?[1-9] | [12]\d | 3[01] ) ) {NTH}?+ \b {_NO_DAY}"
SHORT_YEAR = r"['’‘] (?P<year> \d\d ) \b (?! [.,]\d | ['’] )"  # "July 3, '18"
YEAR = r"(?P<year> (?: 1\d | 20 ) \d\d ) \b (?! [.,]\d | [-–] (?: year | day | month | week ) | [ ]? % )"
_GLUED_YEAR = r"(?P<year> 20[0-2]\d ) (?= (?-i: \p{Lu}\p{Ll} ) )"  # "July 3, 2018Last updated"
TAIL_YEAR = rf"(?: ,?+ [ ] (?: of [ ] | in [ ] )?+ (?: {YEAR} | {_GLUED_YEAR} | {SHORT_YEAR} ) )"
RELATIVE_YEAR = (  # "27 February this year", "May 5 of last year"
    r"(?: ,?+ [ ] (?: of [ ] | in [ ] )?+ (?P<relative> last | this | next ) [ ] year \b (?! ['’] ) )"
)
_TENS_AND_ONES = r"(?: \L<numbers> ) (?: [ -] \L<numbers> )?+"
WORD_YEAR = (  # "nineteen ninety-four", "two thousand and six"
    rf"(?P<wordyear> nineteen [ ] {_TENS_AND_ONES} | two [ ] thousand (?: [ ] and )?+ (?: [ ] {_TENS_AND_ONES} )?+ )"
    r" (?! [ -] \L<units> \b )"
)
_TO = r"(?: [ ]?+ [-–] [ ]?+ | [ ] (?: to | and | through | until | till ) [ ] )"
SHARED = (  # the year of a range that stands behind its second part
    rf"(?: (?= {_TO} (?: \d\d?+ {NTH}?+ [ ] (?: of [ ] )?+ )?+ (?P<later> \L<months> ) \b \.?+ (?: [ ] \d\d?+ {NTH}?+ \b )?+"
    r" ,?+ [ ] (?: of [ ] | in [ ] )?+ (?P<shared> (?: 1\d | 20 ) \d\d ) \b ) )?+"
)
EVENT_YEAR = (  # of "the 11 September attack in 2001"
    r"(?: (?! [ ] (?: after | before | being | during | from | having | since | then | until | when | where | which | while | with ) \b )"
    r" (?= [ ] (?-i: \p{Ll}{4,15} (?: [ ] \p{Ll}{4,15} )?+ | (?: \p{Lu}[\p{L}-]{2,15} [ ] ){1,4}+ \p{Ll}{4,15} ) [ ] (?: of | in ) [ ] (?P<year> (?: 19 | 20 ) \d\d ) \b (?! [ ,]\d ) ) )"
)
_DIGITS = r"\d{1,3}(?:,\d{3})++ | \d{1,6} (?: \.\d{1,2} )?+ (?: [ ] [1-9]/[1-9] | [ ]?+ [½¼¾⅓⅔] )?+ | [½¼¾⅓⅔]"
_IN_WORDS = r"(?: \L<numbers> ) (?: [ -] (?: and [ ] )?+ \L<numbers> ){0,4}+ (?: [ -] and (?: [ -] an? )?+ [ -] half )?+"
_SCALED = (
    r"(?: \d{1,3} (?: \.\d{1,2} )?+ [ ] (?: million | billion | trillion ) \b )"  # "65 million"
)
NUMBER = rf"(?P<number> {_SCALED} | {_DIGITS} | {_IN_WORDS} )"
RANGE = (  # "two to" of "two to three weeks"
    r"(?: (?: (?P<low> \d{1,3} ) [ ]?+ [-–] [ ]?+ | (?P<low> \d{1,3} | \L<numbers> ) [ ] (?: to | or ) [ ] )"
    r" (?= \d | \L<numbers> ) )"
)
VAGUE = r"(?P<vague> (?: a [ ] )?+ \L<vague> (?: [ ] of )?+ (?: [ ] (?: more | other ) )?+ )"
UNIT = r"(?P<unit> \L<units> ) \b"
OR_SO = r"(?: [ ] or [ ] (?: so | two ) )"
ORDINAL = rf"(?P<ordinal> \L<ordinals> | \d{{1,2}}{NTH} ) \b"
PART = r"(?P<part> \L<day_parts> ) \b"
PARTED = rf"(?: ,?+ [ ] (?: in [ ] the [ ] )?+ {PART} )"
_OUTSIDE = (
    r"(?P<outside> over | within | about | only | exactly | just (?: [ ] (?: over | under ) )?+"
    r" | as [ ] (?: long | many | much ) [ ] as )"
)
_ROUGH = (
    r"(?P<rough> (?: at [ ] )?+ (?: least | most ) | (?: no [ ] )?+ (?: more | less | fewer ) [ ] than"
    r" | nearly | almost | around | roughly | approximately | up [ ] to | some | under )"
)
# what stands before a number; "outside" is left out of the span, after TimeML
ROUGH = rf"(?: (?: {_OUTSIDE} [ ] )?+ {_ROUGH} [ ] | {_OUTSIDE} [ ] )"
_EDGE = r"(?: end | beginning | start | middle | (?: first | second ) [ ] half )"
EARLY = (  # "early", "mid-", "the second half of"
    rf"(?: (?P<early> earlier | early | later | late | middle | mid | (?: the [ ] )?+ {_EDGE} [ ] of )"
    r" [ -]?+ (?: in [ ] )?+ )"
)
THE_EARLY = rf"(?: the [ ] )?+ (?: {EARLY} (?: the [ ] )?+ )?+"  # "the", "the end of the"
ZONE = r"(?: [ ] (?P<zone> \L<zones> ) \b )"
HALF = r"(?: [ ]?+ (?P<half> [ap] ) (?: \. [ ]? m \b \.?+ | m \b ) (?! \w ) )"
OCLOCK = r"(?: [ ]?+ o['’]?clock \b )"
AT_END = r"(?: [ ]?+ [.,;:!?)”\"] | \s*+ \Z )"  # of a clause
LATER = (  # "week" of "Friday week"
    rf"(?: [ ] (?P<later> week | fortnight ) \b (?! ['’-] ) (?= {AT_END} | [ ] (?: and | as | at | but | for | in | to | when | with ) \b ) )"
)
