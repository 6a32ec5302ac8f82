"""The notebook of the tour: made of the script, and run.

python notebook.py           # writes tour.ipynb
python notebook.py --check   # is it that of the script, and does it run?
"""

import os
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent
NOTEBOOK = HERE / "tour.ipynb"


def notebook() -> nbformat.NotebookNode:
    """The cells of ``tour.py``, which ``# %%`` parts."""
    source = (HERE / "tour.py").read_text(encoding="utf-8")
    cells = []
    for number, part in enumerate(re.split(r"^# %%", source, flags=re.MULTILINE)[1:]):
        head, _, body = part.partition("\n")
        if "[markdown]" in head:
            cell = nbformat.v4.new_markdown_cell(re.sub(r"^# ?", "", body.strip(), flags=re.M))
        else:
            cell = nbformat.v4.new_code_cell(body.strip())
        cell.id = f"cell-{number}"
        cells.append(cell)
    return nbformat.v4.new_notebook(cells=cells)


def main() -> None:
    """Write it, or check it."""
    if "--check" not in sys.argv:
        nbformat.write(notebook(), NOTEBOOK)
        return
    kept = nbformat.read(NOTEBOOK, as_version=4)
    if [cell.source for cell in kept.cells] != [cell.source for cell in notebook().cells]:
        raise SystemExit("the notebook is not that of the script: python notebook.py")
    os.environ.pop("MPLBACKEND", None)  # plots go into the notebook
    NotebookClient(kept, timeout=120, resources={"metadata": {"path": str(HERE)}}).execute()
    shown = "".join(out.get("text", "") for cell in kept.cells for out in cell.get("outputs", ()))
    print(shown)
    if "Ana Ruiz" not in shown or not any("image/png" in str(cell) for cell in kept.cells):
        raise SystemExit("the notebook has run without its tables or its plot")


if __name__ == "__main__":
    main()
