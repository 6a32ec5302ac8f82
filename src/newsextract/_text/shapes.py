"""Shapes of lines that need no words: bullets, links, breadcrumbs, picture credits, datelines."""

import regex

BULLET = regex.compile(r"[•●▪◦*–—-] ?\S|\d{1,2}[.)] \S|[a-z]\) ")
LINK = regex.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+\Z")
NOISY = regex.compile(r"[^\w\s]*(?:\d{1,3}(?:[.,:]\d{1,3})*[kKmM]?|[^\w\s]{1,6})[^\w]*\Z")
CRUMBS = regex.compile(r"(?:\w[\w &-]{1,24} (?:>|›|»|/|\|) ){1,4}\w[\w &-]{1,24}\Z")
CREDIT_END = regex.compile(
    r"(?:[(\[|]|[Cc]redits?:?|[Pp]hoto(?:graph)?s?:|[Pp]icture:|[Ii]mages?:|/|©|\.|Credit\.\.\.)\s*(?:[^()\[\]|/]{0,60}[/ ])?"
    r"(?:AP|AFP|EPA|AAP|Getty|Reuters|REUTERS|Shutterstock|iStock|[\w .]{3,30} Photo|File [Pp]hoto|Supplied)[^()\[\]]{0,40}[)\]]?\Z"
)
PAREN_CREDIT = regex.compile(
    r"[(\[](?:[^()\[\]]{0,60}\b)?(?:AP|AFP|EPA|Getty|Reuters|REUTERS|Photo|Image|Picture|Pic|Credit|Courtesy|File|Instagram|Twitter|Supplied|Handout)\b[^()\[\]]{0,80}[)\]]\.?\Z"
)
TRAILING_CREDIT = regex.compile(
    r"[.\s](?:AP|AFP|Getty Images|Reuters|REUTERS|EPA)(?:/[\w .]{2,40})?\Z|(?:Picture|Photo|Photograph|Image|Credit)s?: ?\S.{0,60}\Z|Credit\.\.\."
)
DATELINE_ALONE = regex.compile(
    r"\p{Lu}[\p{Lu} .'’-]{2,40}(?:, \p{Lu}[\w.]{1,15})?(?:, (?:\p{L}{3,9}\.? )\d{1,2})?(?: \([A-Z][\w-]{1,15}\))?\s*(?:--|—|–|-)\Z"
)
OPENING = regex.compile(  # "ACCRA, Jan. 28 (GNW) -- The bank": a dateline opens running text
    r"\p{Lu}[\p{Lu} .'’/-]{2,40}+(?:, \p{Lu}[\w.]{1,15}+(?: \p{Lu}[\w.]{1,15}+)?)?(?:(?:, \p{Lu}\p{L}{2,8}+\.? \d{1,2})(?: \([\w .,/-]{2,30}\))?|(?: \([\w .,/-]{2,30}\)))\s*(?:--?|—|–|_) *\w"
)
SPEECH = regex.compile(r"\b(?:said|says|told|added)\b")
QUOTED = regex.compile(r"[“”\"]|\b(?:I|we|you|he|she|they|would|will|but|because|if)\b")
