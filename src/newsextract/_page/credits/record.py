"""What a credit line says: the persons, the body that they write for, and the form it has."""

from enum import Enum

from newsextract._model import light
from newsextract._model.annotations import CreditKind


class CreditForm(Enum):
    """In what form a line gives a credit; the value is what ``rule`` says of it."""

    CUE = "byline.cue"  # "By Ana Lund"
    LISTED = "byline.listed"  # "Ana Lund", where the line before is "By" alone
    BARE = "byline.bare"  # "Ana Lund, Staff Writer"
    AGENCY = "byline.agency"  # "Reuters": a body, and nobody's name
    FLAT = "byline.flat"  # "By . Ana Lund . PUBLISHED: …"
    BIOGRAPHY = "byline.bio"  # "Ana Lund is a reporter at the Herald."
    CONTACT = "byline.contact"  # "Contact reporter Ana Lund at …"
    CLAUSE = "credit"  # "(Reporting by A; Editing by B)"; the kind of credit follows
    CONTRIBUTED = "credit.contributed"  # "Ana Lund in Rome contributed to this report."


@light.frozen(eq=True)
class Credited:
    """One person in a credit line; offsets count from the start of the line."""

    start: int
    end: int
    name: str
    role: str | None = None
    organization: str | None = None
    email: str | None = None
    handle: str | None = None


@light.frozen(eq=True)
class Credit:
    """One credit: the persons, and the body they write for."""

    kind: CreditKind
    form: CreditForm
    people: tuple[Credited, ...]
    organization: str | None = None
    start: int = 0
    end: int = 0
    section: str | None = None  # "People" of "People | By A"

    @property
    def rule(self) -> str:
        """The name of the form, of a clause with its kind: "credit.editing"."""
        return f"credit.{self.kind}" if self.form is CreditForm.CLAUSE else self.form.value

    @property
    def signs_below(self) -> bool:
        """Whether it is a note on the writer, which names the author where no byline does."""
        return self.form in (CreditForm.BIOGRAPHY, CreditForm.CONTACT)
