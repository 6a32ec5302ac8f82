"""``python -m newsextract.cli`` is the command ``newsextract``."""

from newsextract.cli import main

if __name__ == "__main__":
    main()
