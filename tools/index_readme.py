r"""The README as a package index shows it, where a path into the repository leads nowhere.

hatchling runs this as its metadata hook.  With an ``address`` in ``pyproject.toml``, under
``tool.hatch.metadata.hooks.custom``, links and pictures lead there; without one, links are words
and pictures are left out.

>>> text = "![A page](docs/view.png)\n\nSee [limits](docs/limits.md#bare) and [PEP 8](https://peps.python.org/8).\n"
>>> print(for_index(text, ""), end="")
See limits and [PEP 8](https://peps.python.org/8).
>>> print(for_index(text, "https://example.org/main").splitlines()[-1])
See [limits](https://example.org/main/docs/limits.md#bare) and [PEP 8](https://peps.python.org/8).
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_PICTURE = re.compile(r"!\[([^\]]*)\]\((?!https?:)([^)]+)\)\n*")
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)]+)\)")


def for_index(text: str, address: str) -> str:
    """The README with whole addresses, or with none."""
    if not address:
        return _LINK.sub(r"\1", _PICTURE.sub("", text))
    whole = rf"\1]({address.rstrip('/')}/\2)"
    text = re.sub(r"(!\[[^\]]*)\]\((?!https?:)([^)]+)\)", whole, text)
    return re.sub(r"((?<!!)\[[^\]]+)\]\((?!https?:|#)([^)]+)\)", whole, text)


class IndexReadme(MetadataHookInterface):
    """Gives the field ``readme``."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set it."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": for_index(text, self.config.get("address", "")),
        }
