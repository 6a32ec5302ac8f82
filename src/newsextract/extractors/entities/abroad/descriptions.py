"""A role that stands for the person an article is about, outside English.

"Kai Ruiz hat den Hafen besucht. [Der Bürgermeister] lobte …": a role with a definite article opens a
sentence, the sentence before names one person alone, whom the article names twice as often as others
and of whom no role was told; it names nobody else itself. A role that another was told to have is that person's
(``pronouns.py``).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from newsextract._language.tokens import Tokens
from newsextract.extractors.entities.abroad.joining import Draft
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary, heads_in, role_in

_FEWEST = 3  # mentions of somebody an article is about


def describe(
    drafts: Sequence[Draft],
    tokens: Tokens,
    sentences: Set[int],
    vocabulary: Vocabulary,
    indefinite: Set[str],
) -> None:
    """Give the person whom an article is about the role that stands for them."""
    persons = [d for d in drafts if d.kind == "person"]
    if not persons:
        return
    counts = sorted(len(d.mentions) for d in persons)
    topic = max(persons, key=_count)
    most = counts[-1]
    if most < _FEWEST or topic.role is not None or 2 * max(counts[-2:-1], default=0) > most:
        return
    heads = sorted(sentences)
    named: dict[int, set[int]] = {}
    for number, draft in enumerate(persons):
        for start, _ in [*draft.mentions, *draft.references]:
            named.setdefault(bisect_right(heads, start), set()).add(number)
    alone = {persons.index(topic)}
    for at, start in enumerate(heads[1:], 2):
        if named.get(at - 1) != alone or named.get(at, alone) != alone:
            continue  # "[El candidato] opositor Ida Lenz"
        i = bisect_left(tokens.starts, start)
        if i >= len(tokens) or tokens.lower[i] in indefinite:
            continue
        found = _role(i, tokens, vocabulary)
        if found is None:
            continue
        first, last, head = found
        told = vocabulary.roles.get(head)
        if told and topic.gender and told != topic.gender:
            continue
        topic.role = "".join(
            tokens.words[k] + ("" if k == last or tokens.ends[k] == tokens.starts[k + 1] else " ")
            for k in range(first, last + 1)
        )
        topic.hints.update(heads_in(head, vocabulary))
        topic.references.append((tokens.starts[i], tokens.ends[last]))
        return


def _count(draft: Draft) -> int:
    return len(draft.mentions)


def _role(i: int, tokens: Tokens, vocabulary: Vocabulary) -> tuple[int, int, str] | None:
    """The role behind a definite article at a token, and the word of it that tells."""
    words = vocabulary.words
    count = len(tokens)
    if i + 2 >= count or tokens.lower[i] not in words.articles:
        return None
    j = i + 1
    if tokens.words[j] in "'’":
        j += 1
    first = j
    while j + 2 < count and tokens.words[j + 1] == "-" and tokens.ends[j] == tokens.starts[j + 1]:
        j += 2  # "Der US-Präsident"
    head = role_in(tokens.lower[j], vocabulary)
    if head is None or j + 1 >= count:
        return None
    following = tokens.words[j + 1]
    several = words.compounding and following.endswith("en")  # "Die Entführer teilten …"
    goes_on = following in words.small or following in words.articles
    return None if several or goes_on or not following[0].islower() else (first, j, head)
