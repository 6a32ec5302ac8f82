"""Which nouns are words for persons, "ministra", "Linkspolitiker", "autora"; and which for bodies, "club".

Lexicon: ``data/<language>/entities.toml`` and ``speech.toml``.
"""

from functools import cache

from newsextract._model import light
from newsextract._words.entities import EntityWords
from newsextract._words.speech import SpeechWords
from newsextract.lexicon import Lexicons

_SHORTEST = 4  # letters of a word that ends another
_LONGEST = 40  # letters of a word that is looked into


@light.frozen
class Offices:
    """The words for roles of a language, with the gender that each tells, or ""."""

    roles: dict[str, str]
    compounding: bool
    bodies: frozenset[str] = frozenset()  # the heads of their names

    def is_body(self, noun: str) -> bool:
        """Whether a noun is one for bodies."""
        return noun in self.bodies or (
            self.compounding and len(noun) <= _LONGEST and noun.endswith(tuple(self.bodies))
        )

    def told(self, noun: str) -> str | None:
        """The gender that a noun for a person tells, "" for either; None for another noun."""
        noun = noun.rpartition("-")[2]
        if noun in self.roles:
            return self.roles[noun]
        if self.compounding and len(noun) <= _LONGEST:
            for at in range(2, len(noun) - _SHORTEST + 1):
                if noun[at:] in self.roles:
                    return self.roles[noun[at:]]
        return None


@cache
def offices(lexicons: Lexicons) -> Offices:
    """The words for roles of a language; none where it has no words for names."""
    words, speech = lexicons.load(EntityWords, "entities"), lexicons.load(SpeechWords, "speech")
    female = set(words.female_roles)
    for word in words.male_roles:
        for ending, other in words.feminine.items():
            if word.endswith(ending):
                female.add(word.removesuffix(ending) + other)
    female -= words.male_roles - words.female_roles
    roles = dict.fromkeys(words.male_roles, "male")
    roles |= {w: "" if w in words.male_roles else "female" for w in female}
    roles = dict.fromkeys(speech.persons, "") | roles
    return Offices(roles, bool(words.compounding), words.heads | words.media)
