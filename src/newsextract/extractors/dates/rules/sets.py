"""Sets, what happens again and again: ``every Monday``, ``twice a week``, ``daily``."""

from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import NUMBER, PART, UNIT, WEEKDAY
from newsextract.extractors.dates.words import Found, amount_of, duration_of

_NO_LENGTH = frozenset({"NI", "PE"})


def _every(match: Match, context: Context) -> Found | None:
    words, quant = context.words, match["quant"].upper()
    if match["weekday"]:
        number = words.weekdays[match["weekday"].lower()]
        return Found("set", f"XXXX-WXX-{number}", quant=quant)
    if match["month"]:
        return Found("set", f"XXXX-{words.months[match['month'].lower()]:02d}", quant=quant)
    if match["time"]:
        return Found("set", f"XXXX-XX-XXT{words.day_parts[match['time'].lower()]}", quant=quant)
    unit = words.units[match["unit"].lower()]
    amount = "2" if match["other"] else "1"
    if match["number"]:
        amount = amount_of(match["number"], words)
    if unit in _NO_LENGTH:
        return None
    return Found("set", duration_of(amount, unit), quant=quant)


def _rate(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    freq = context.words.times.get(match["times"].lower())
    return None if unit in _NO_LENGTH else Found("set", duration_of("1", unit), freq=freq)


def _per(match: Match, context: Context) -> Found | None:
    """Read "per month"."""
    return Found("set", duration_of("1", context.words.units[match["unit"].lower()]))


def _set_word(match: Match, context: Context) -> Found | None:
    word, printed = match["word"].lower(), match["word"]
    tokens, at = context.tokens, context.at
    after = "".join(tokens.lower[at + 1 : at + 2])
    if word in _RHYTHMS and after in context.words.behind_no_rhythm:
        return None  # "its annual meeting"
    behind = "".join(tokens.words[at + 1 : at + 2])
    if printed[0].isupper() and (behind[:1].isupper() or (context.begin and _is_of_name(context))):
        return None  # "Us Weekly", "the 37th Annual Gala", "the Daily Lantern"
    return Found("set", context.words.sets[word])


def _is_of_name(context: Context) -> bool:
    """Whether a capital or an ordinal stands in front, so that the word is part of a name."""
    before = context.tokens.words[context.begin - 1]
    return before[0].isupper() or before[0].isdigit()


_RHYTHMS = frozenset({"annual", "biennial", "quarterly"})
_EACH = r"(?P<quant> every | each ) [ ] (?: (?P<other> other ) [ ] )?+"

EVERY: DateRule = Rule(
    "date.every",
    _every,
    pattern=rf"{_EACH} (?: {WEEKDAY} (?: [ ] {PART} )?+ | (?P<month> \L<months> ) \b | (?P<time> morning | afternoon | evening | night ) \b (?! [ ] (?: owl | shift | sky ) ) | (?: {NUMBER} [ ] )?+ {UNIT} )",
    finds=(
        "The fair is held ⟦every August⟧.",
        "She sings ⟦each Sunday morning⟧.",
        "He shaves ⟦every other day⟧.",
        "She swims ⟦every morning⟧.",
        "The clock is wound ⟦every 30 hours⟧.",
    ),
    refuses=("Every period was tense.", "Each night owl hoots."),
)
TIMES_A: DateRule = Rule(
    "date.times-a",
    _rate,
    pattern=rf"(?P<times> \L<times> | \w++ [ ] times ) [ ] (?: an? | per | every | each ) [ ] {UNIT}",
    finds=("The tram runs ⟦twice an hour⟧.", "Feed it ⟦once a week⟧."),
    refuses=("They swap ends twice a period.",),
)
PER_UNIT: DateRule = Rule(
    "date.per-unit",
    _per,
    pattern=r"per [ ] (?P<unit> hour | day | week | month | quarter | year ) \b",
    finds=("It costs 20 crowns ⟦per month⟧.",),
    refuses=("It costs 20 crowns per pupil.",),
)
SET_WORD: DateRule = Rule(
    "date.set-word",
    _set_word,
    pattern=r"(?P<word> \L<sets> ) \b",
    finds=("The ferry is scrubbed ⟦weekly⟧.",),
    refuses=("The evening paper is out of print.", "Hale told the Daily Lantern so."),
)
RULES: tuple[DateRule, ...] = (EVERY, TIMES_A, PER_UNIT, SET_WORD)
