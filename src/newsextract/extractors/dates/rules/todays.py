"""Days and parts of days told from today or the day just named: ``yesterday``, ``that night``, ``the next day``, ``now``."""

from newsextract._language.calendar import day_value, shift_days
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import EARLY, PART
from newsextract.extractors.dates.words import Found, mod_of, on_day


def _deictic(match: Match, context: Context) -> Found | None:
    return _vague_time(" ".join(match["word"].lower().split()), context)


def _vague_time(word: str, context: Context) -> Found | None:
    if word in context.words.not_past and (context.tells_past() or _is_soon_after(context)):
        return None  # "He was soon released", "Soon after, the plot thickened"
    return Found("date", context.words.deictics[word])


def _is_soon_after(context: Context) -> bool:
    after = context.tokens.lower[context.at + 1 : context.at + 2]
    return not _BEHIND_SOON.isdisjoint(after)


_BEHIND_SOON = frozenset({"after", "afterward", "afterwards", "thereafter"})


def lone_deictic(context: Context) -> Found | None:
    """Read "now", "recently" with nothing beside it that belongs to it."""
    if context.before == "as":
        return None  # "as soon as"
    return _vague_time(context.tokens.lower[context.at], context)


def lone_day_word(context: Context) -> Found | None:
    """Read "today", "yesterday" with nothing beside it that belongs to it."""
    return _day(context.tokens.lower[context.at], None, context)


def _day_word(match: Match, context: Context) -> Found | None:
    return _day(match["word"].lower(), match["part"], context)


def _day(word: str, part: str | None, context: Context) -> Found:
    today, words = context.today, context.words
    base = day_value(today and shift_days(today, words.days[word]))
    if word in words.nights:
        part = "night"
    return on_day(base, part, words, context.today_value)


_NOUN = 3  # letters of a noun at least
_BEHIND_PART = frozenset({"of", "on"})  # "the night of 24 May"


def _is_adjective(match: Match, context: Context) -> bool:
    """Whether a part of a day belongs to a noun behind it: "the night ferry"."""
    behind = context.text[match.end() : match.end() + 1 + _NOUN]
    after = "".join(context.tokens.lower[context.at + 1 : context.at + 2])
    is_word = behind[:1] == " " and behind[1:].isalpha() and behind[1:].islower()
    return is_word and len(behind) > _NOUN and after not in context.words.no_nouns


def _part_of_day(match: Match, context: Context) -> Found | None:
    words, which = context.words, match["which"].lower()
    if which == "the" and _is_adjective(match, context):
        return None
    if which in ("the", "that") or (which in " -" and context.historical):
        day = context.narrative
    else:
        day = context.today and shift_days(context.today, words.steps.get(which, 0))
    after = context.tokens.lower[context.at + 1 : context.at + 2]
    ties = any(map(words.days.__contains__, after)) or any(map(words.weekdays.__contains__, after))
    return Found(
        "time",
        f"{day_value(day)}T{words.day_parts[match['part'].lower()]}",
        mod_of(match["early"], words),
        context.today_value,
        ties="part" if ties or not _BEHIND_PART.isdisjoint(after) else None,
    )


def _story_day(match: Match, context: Context) -> Found | None:
    day = context.narrative
    which = match["which"].lower().split()[-1]
    month = context.month_told if which in _BEHIND_MONTH and not match["part"] else None
    if month:
        return Found("date", month, None, month)  # "fell in March and rose the next day"
    step = context.words.steps.get(which, 0)
    value = day_value(day and shift_days(day, step))
    anchor = context.last or (None if match["part"] else context.today_value)
    return on_day(value, match["part"], context.words, anchor)


_BEHIND_MONTH = frozenset({"next", "following"})
_MOMENT = rf"{EARLY}?+ (?P<which> this | last | next | that | the ) [ ] (?: (?P<early> early | late ) [ ] )?+"
# "now" is none in "now and then", "soon" none in "as soon as", "current" none in "the current 10 members"
_NO_TIME_BEHIND = (
    r"(?! [ ] (?: and [ ] then | or [ ] never | \d++ | \L<numbers> | \L<vague> | \L<units> | few"
    r" | fiscal | calendar | school ) \b )"
)

DAY_WORD: DateRule = Rule(
    "date.day-word",
    _day_word,
    pattern=rf"(?: (?: early | late | earlier | later ) [ ] )?+ (?P<word> \L<days> ) \b (?: [ ] {PART} )?+",
    finds=(
        "The raid came ⟦late yesterday⟧, said Hale.",
        "Ost votes ⟦tomorrow morning⟧.",
        "Frost came ⟦overnight⟧.",
    ),
    refuses=("He writes for USA Today in Ost.",),
)
PART_OF_DAY: DateRule = Rule(
    "date.part-of-day",
    _part_of_day,
    pattern=rf"(?: {_MOMENT} | (?P<early> early | late | mid ) (?P<which> [ -] ) ) {PART}",
    finds=(
        "Bells rang ⟦that evening⟧.",
        "They meet ⟦this late afternoon⟧.",
        "It hailed ⟦last night⟧.",
    ),
    refuses=("The morning shift walked out.",),
)
STORY_DAY: DateRule = Rule(
    "date.story-day",
    _story_day,
    pattern=r"(?: earlier [ ] | later [ ] )?+ (?: the [ ] )?+ (?P<which> next | following | previous | same | that (?: [ ] same )?+ )"
    rf" [ ] (?: day | {PART} ) \b",
    finds=("Lenz fled ⟦the following night⟧.", "He was back ⟦later that day⟧."),
    refuses=("The next daybreak is grey.",),
)
DEICTIC: DateRule = Rule(
    "date.deictic",
    _deictic,
    pattern=rf"(?<! \b as [ ] ) (?P<word> \L<deictics> ) \b (?: (?<= now ) (?! [ ] (?: and [ ] then | or [ ] never ) \b ) | (?<! now ) {_NO_TIME_BEHIND} )",
    finds=("Brandt ⟦recently⟧ moved to Ost.", "It may end ⟦soon⟧, Hale says."),
    refuses=(
        "Come as soon as it rains.",
        "It was now or never for Ost.",
        "She was soon freed.",
        "The current two terms end.",
    ),
)
RULES: tuple[DateRule, ...] = (DAY_WORD, PART_OF_DAY, STORY_DAY, DEICTIC)
