"""Years that are an age and no length: ``Ruiz, 45 ans,``, ``30 Jahre alt``, ``mort à 82 ans``, ``la retraite à 62 ans``."""

from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.scene import Scene

_AGE, _OLDEST = 12, 110  # characters of "de edad"; years
_NEAR, _OLD = 8, 45  # tokens; years at which some have their pension
_YOUNGEST = 12  # years at which somebody is said to have done something


def is_age(match: Match, terms: list[tuple[str, str]], scene: Scene) -> bool:
    """Whether it is how old somebody is: "Ruiz, 45 ans,", "30 Jahre alt", "cumplió 80 años"."""
    if terms[-1][1] not in ("Y", "M") or len(terms) > 1:
        return False
    own = scene.own
    if scene.word_behind(match) in own.behind_age or scene.before in own.before_age:
        return True
    if _is_reached(match, terms[0][0], scene) or _is_of_people(match, terms[0][0], scene):
        return True
    behind = scene.text[scene.edges(match)[1] :][:_AGE].lower()
    if any(behind.startswith(f" {words}") for words in own.of_age):
        return True
    if scene.before in own.aged and scene.begin > 1:
        owner = scene.tokens.lower[scene.begin - 2]
        said = terms[0][0]
        if (
            (owner.isalpha() or owner == ",")
            and owner not in own.lasting
            and said.isdigit()
            and int(said) < _OLDEST
        ):
            return True  # "una mujer de 35 años"
    _start, end = scene.edges(match)
    named = scene.tokens.words[scene.begin - 2][:1].isupper() if scene.begin > 1 else False
    return scene.before in (",", "(") and named and scene.text[end : end + 1] in (",", ")", ".")


def _is_of_people(match: Match, said: str, scene: Scene) -> bool:
    """Whether it is an age that many have: "la retraite à 62 ans", "entre 15 et 65 ans"."""
    own, lower = scene.own, scene.tokens.lower
    whole = said.partition(".")[0]
    if not whole.isdigit() or not _YOUNGEST < int(whole) < _OLDEST:
        return False
    near = lower[max(0, scene.begin - _NEAR) : scene.begin]
    behind = match.line.last[match.end - 1]
    if int(whole) >= _OLD and not own.retired.isdisjoint(
        near + lower[behind : behind + _NEAR // 2]
    ):
        return True
    if len(near) < 3 or not near[-2].isdigit() or near[-3] not in own.ranging:
        return False
    following = scene.tokens.words[behind : behind + 1]
    goes_on = following and (following[0] in own.of or following[0][0].isupper())
    return int(near[-2]) > _YOUNGEST and not goes_on


def _is_reached(match: Match, said: str, scene: Scene) -> bool:
    """Whether it is the age at which somebody did it: "mort à 82 ans", "a los 42 años"."""
    own, tokens = scene.own, scene.tokens
    if scene.before not in own.at_age or not (said.isdigit() and _YOUNGEST <= int(said) < _OLDEST):
        return False
    behind = scene.word_behind(match)
    if behind in own.behind_no_age:
        return False  # "à 20 ans de la retraite"
    at = tokens.lower[max(0, scene.begin - 4) : scene.begin - 1]
    at = at[at.index(".") + 1 :] if "." in at else at
    if not own.sentenced.isdisjoint(at):
        return False  # "condamné à 15 ans"
    i = match.line.last[match.end - 1]
    noun = scene.before in own.with_noun and i < len(tokens) and tokens.words[i][0].isupper()
    return not noun  # "mit 30 Jahren Erfahrung"
