"""What tells whom a pronoun means, as named features of each person that it can mean.

Of "Ana Ruiz met Ida Lund. She said …": that Ruiz was the subject of the last sentence and Lund
was not, that both are women, that neither has spoken yet; of nobody: that two persons can be
meant, and that no stranger ("a woman") stands between.
"""

from newsextract._model import light
from newsextract._model.annotations import Gender
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.prominence import Prominence
from newsextract.extractors.entities.reference_scoring import Feature, Row

_FEW = ("0", "1", "2", "3")
_FAR = ("0", "1", "2", "3", "4", "4", "6", "6", "6", "9")  # sentences
_NEAR = ("0", "1", "2")
_LATER = 2  # sentences
_KNOWN = 2  # mentions of someone an article is about
_SHARE = 0.5  # of all mentions, those of the one whom a life is about


@light.define  # quicker to make than a frozen one
class Pronoun:
    """A pronoun and what stands around it."""

    at: int  # its token
    gender: Gender
    case: str  # "s" he, "o" him, "p" his, "r" himself
    quoted: bool
    outside: str  # "c" "If Ruiz goes, she said", "t" "“…,” she said": it speaks of words before
    owned: frozenset[str]  # words behind "his" that tell what someone is
    ahead: Draft | None  # who is named as the subject behind the opening phrase
    strangers: str  # how many sentences ago somebody without a name was spoken of
    opens: str  # "p" where its sentence opens a paragraph, else "-"
    sort: str = light.field(default="pronoun", kw_only=True)

    @property
    def begin(self) -> int:
        """Its first token."""
        return self.at


def read(pronoun: Pronoun, prominence: Prominence) -> tuple[list[Draft], list[Row], Row]:
    """Who can be meant, a row for each and one for nobody."""
    gender, persons = pronoun.gender, prominence.persons
    known = list(reversed(persons))
    ahead, owned, outside = pronoun.ahead, pronoun.owned, pronoun.outside
    unnamed = ahead if ahead not in persons else None
    if unnamed is not None:
        known.append(unnamed)
    fitting = [d for d in known if (own := d.gender) is None or own == gender or d.guessed]
    kind = pronoun.case + ("q" if pronoun.quoted else outside)
    salient = prominence.most_prominent(persons, gender, outside=bool(outside))
    often = max([draft.seen for draft in fitting], default=0)
    # how much a text is about one person, as lives are; not where people speak themselves
    main = ""
    if not (outside or prominence.talk):
        sole = often > _SHARE * sum([draft.seen for draft in persons])
        main = "sole" if sole else "some"
    # what all rows share as one string: the more values a row has, the longer it is looked up
    frame = f"{kind}:{'alone' if len(fitting) == 1 else 'among'}:{main}:{pronoun.opens}"
    male = gender == "male"
    clock, speaker, subject = prominence.clock, prominence.speaker, prominence.subject
    hero = prominence.main[0]
    before, others = prominence.before, "other" if speaker else "none"
    last, no = ("last", "no") if subject is None else ("last+", "no+")
    owns = bool(owned)
    rows: list[Row] = []
    latest = len(_FAR)
    for draft in fitting:
        own = draft.gender
        if own == gender or own is None:
            fit = "doubted" if draft.doubted else "open" if own is None else "fits"
        else:
            fit = "against"
        if draft is unnamed:
            rows.append((_named_ahead, fit, kind))
            continue
        ago = clock - draft.stood
        if ago < latest:
            latest = ago
        place, form, _ = draft.latest
        topic = "this" if draft is subject else last if draft is before else no
        rows.append(
            (
                _named,
                frame,
                fit,
                _NEAR[ago] if ago < _LATER else "2",
                place,
                form,
                "last" if draft is speaker else others,
                topic,
                draft is ahead,
                # "he" said of someone of unknown gender before
                (draft.called > 0) == male if own is None and draft.called else None,
                # "his minister" is not said of the minister
                owns and not draft.hints.isdisjoint(owned),
                draft is salient,
                draft.seen == often,
                None if hero is None else draft is hero,
            )
        )
    return fitting, rows, _nobody(pronoun, len(fitting), often, kind, latest)


def _named(
    frame: str,
    fit: str,
    near: str,
    place: str,
    form: str,
    spoke: str,
    topic: str,
    ahead: bool,
    called: bool | None,
    owned: bool,
    salient: bool,
    often: bool,
    hero: bool | None,
) -> list[Feature]:
    """The features of someone named before."""
    kind, alone, main, opens = frame.split(":")
    features: list[Feature] = [
        ("bias",),
        ("gender", fit, alone),
        ("place", kind, near, place),
        ("form", near, form),
        ("spoke", kind, spoke),
        ("topic", kind, topic),
        ("gender.topic", fit, topic),
        ("goes", opens, topic, near),
        ("ahead", "ahead" if ahead else "not"),
        ("rule", kind, "yes" if salient else "no"),
    ]
    if called is not None:
        features.append(("called", "so" if called else "not"))
    if owned:
        features.append(("owned",))
    if hero is not None:
        features.append(("hero", kind, "yes" if hero else "no"))
    if main:
        features.append(("main", "yes" if often else "no", main))
    return features


def _named_ahead(fit: str, kind: str) -> list[Feature]:
    """The features of someone named only behind the phrase that opens the sentence."""
    return [("bias",), ("gender", fit), ("ahead", kind)]


def _nobody(pronoun: Pronoun, count: int, often: int, kind: str, latest: int) -> Row:
    return (
        _named_nobody,
        kind,
        _FEW[count] if count < len(_FEW) else "3",
        _FAR[latest] if latest < len(_FAR) else "9",
        pronoun.strangers,
        pronoun.case,
        often > _KNOWN,
    )


def _named_nobody(
    kind: str, count: str, far: str, strangers: str, case: str, known: bool
) -> list[Feature]:
    """The features of nobody."""
    return [
        ("nobody", kind),
        ("nobody.count", count),
        ("nobody.far", far),
        ("nobody.stranger", strangers, case),
        ("nobody.named", "any" if known else "few"),
    ]
