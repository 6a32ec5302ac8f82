"""Sessions of nox: every supported Python, the same documents on each, the lowest dependencies, types, docs, fuzz.

    pip install nox uv
    nox                        # tests on each Python that is there, the lowest dependencies
    nox -s types docs
    nox -s parity              # 3.11 has to be there
    nox -s fuzz -- page -max_total_time=1800

``.ci/run`` runs what a change has to pass, on one Python.
"""

from pathlib import Path

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["tests", "lowest"]
nox.options.error_on_missing_interpreters = False

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
EXTRAS = ".[arrow,cli,html,testing]"


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests, on each Python."""
    session.install("-e", EXTRAS, "--group", "test")
    session.run("pytest", "-q", *session.posargs)


@nox.session(python=PYTHONS)
def parity(session: nox.Session) -> None:
    """The same documents on each Python as on the first."""
    session.install("-e", ".")
    made = Path(".nox/parity").resolve()
    made.mkdir(parents=True, exist_ok=True)
    with (made / "articles.jsonl").open("w", encoding="utf-8") as lines:
        session.run("python", "benchmarks/articles.py", "--jsonl", stdout=lines)
    hold = "--out" if session.python == PYTHONS[0] else "--against"
    folders = (made, "tests/extractors", "tests/speech", "tests/language", "tests")
    session.run("python", "tools/hash_documents.py", *folders, hold, made / "first.json")


@nox.session(python=PYTHONS[0], venv_backend="uv")
def lowest(session: nox.Session) -> None:
    """The tests with the lowest versions that pyproject.toml allows."""
    session.install("--resolution", "lowest-direct", "-e", ".[cli,testing]")
    session.run("pytest", "-q", *session.posargs)


@nox.session(python=PYTHONS[0])
def types(session: nox.Session) -> None:
    """Mypy and pyright."""
    session.install("-e", EXTRAS, "mypy>=1.11", "pyright>=1.1.380", "types-regex>=2024.4")
    session.run("mypy")
    session.run("pyright")


@nox.session(python=PYTHONS[0])
def docs(session: nox.Session) -> None:
    """The docs, without a warning, and their examples."""
    session.install("-e", EXTRAS, "furo>=2024.1", "myst-parser>=3", "sphinx>=7.3")
    session.run("sphinx-build", "-q", "-W", "-b", "html", "docs", "docs/_build/html")
    session.run("python", "tools/links.py", "docs/_build/html")
    session.run("pytest", "-q", "--doctest-glob=*.md", "docs", "README.md")


@nox.session(python="3.11")  # of atheris there are wheels for some Pythons alone
def fuzz(session: nox.Session) -> None:
    """Bytes that break something, led by coverage: ``nox -s fuzz -- page -max_total_time=600``."""
    session.install("-e", EXTRAS, "atheris")
    session.run("python", "fuzz/seeds.py")
    session.run("python", "fuzz/mutations.py", "--count", "20000")
    target, *options = session.posargs or ["page", "-max_total_time=600", "-max_len=1500"]
    session.run("python", "fuzz/fuzz.py", target, *options, f"fuzz/corpus/{target}")
