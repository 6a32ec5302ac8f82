"""Clauses that report, of corpora of rhetorical structure.

Such a corpus cuts a text into clauses and says which clause reports which.  What is reported ends
there with its clause, where a reader lets it go on, so one figure alone means something, in percent:

=================  ==========================================================================
``unit_recall``    of the clauses, those with an attribution of ours that covers half of what
                   is reported and has its source or cue in the clause
=================  ==========================================================================
"""

from collections.abc import Iterable

from corpora.cases import Case, Clause
from corpora.counting import Outcome, share
from corpora.score.attributions import said
from corpora.words import Words
from newsextract import Parser


def score(cases: Iterable[Case[Clause]], parser: Parser) -> Outcome:
    """Parse the texts and count."""
    outcome, found, clauses = Outcome(), 0, 0
    for case in cases:
        words = Words(case.text)
        doc = parser.parse(case.text, published=case.published, language=case.language)
        ours = [
            (words.of(each.content), words.of(each.source) | words.of(each.cue))
            for each in map(said, doc.attributions)
        ]
        for clause in case.gold:
            reporting, content = words.of(clause.reporting), words.of(clause.content)
            clauses += 1
            if any(
                2 * len(what & content) >= len(content) and who & reporting for what, who in ours
            ):
                found += 1
            else:
                told = " … ".join(case.text[s.start : s.end] for s in clause.reporting)
                outcome.errors.append(f"{case.name}: missed: {told}")
    outcome.figures["unit_recall"] = share(found, clauses)
    return outcome
