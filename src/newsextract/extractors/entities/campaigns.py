"""Bodies called after a person: "the Ruiz campaign", "Ruiz’s presidential campaign", "the Lund camp"."""

from collections.abc import Iterable

from newsextract._language.tokens import Tokens
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft, Gathering
from newsextract.extractors.entities.names import Mention, surname

_OWNING = frozenset({"'", "’", "s"})
_MOST_BETWEEN = 4  # tokens between a person and "campaign"


def add_campaigns(
    gathering: Gathering,
    text: str,
    tokens: Tokens,
    standing: Iterable[int],
    names: NameWords,
    roles: RoleWords,
) -> None:
    """Add the bodies called after the persons of an article.

    ``standing``: tokens, those of the words for such bodies among them.
    """
    lower = tokens.lower
    heads = [i for i in standing if lower[i] in roles.named_after]
    if not heads:  # saves time
        return
    owners = {m[3]: (d, m) for d in gathering.drafts if d.kind == "person" for m in d.mentions}
    owners |= {m[3]: (drafts[0], m) for m, drafts in gathering.open}
    for i in heads:
        at = i - 1
        while at not in owners and i - at <= _MOST_BETWEEN and at > 0:
            if lower[at] not in _OWNING and lower[at] not in roles.lower:
                break
            at -= 1
        following = lower[i + 1] if i + 1 < len(tokens) else ""
        if at in owners and following not in roles.compounds and following not in roles.roles:
            owner, mention = owners[at]
            low = (surname(owner.low, names), lower[i])
            _add(gathering, text, low, mention, i, tokens)


def _add(
    gathering: Gathering,
    text: str,
    low: tuple[str, str],
    mention: Mention,
    i: int,
    tokens: Tokens,
) -> None:
    start, _, first, _, name = mention
    end = tokens.ends[i]
    written = " ".join(text[start:end].split())
    key = " ".join(low)
    draft = gathering.by_name.get(key)
    if draft is None:
        draft = Draft(written, low, "organization", "entity.organization.campaign")
        gathering.by_name[key] = draft
        gathering.drafts.append(draft)
    elif len(written) < len(draft.name):
        draft.name = written  # "Ruiz campaign" rather than "Ruiz’s presidential campaign"
    draft.mentions.append((start, end, first, i, name))
