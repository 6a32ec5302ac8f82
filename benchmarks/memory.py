"""The memory of ``newsextract batch`` over many short records: python benchmarks/memory.py [--records N] [--ceiling MB].

Prints the peak of the command and of its largest worker, and how long it took; fails above the ceiling. The peak is the same
for a thousand records and for a million: what grows is the output alone.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TEXTS = (
    "Mayor Ana Ruiz said the dam held. “We will stay,” she told reporters on Monday.",
    "Nils Hale paid €30 for the ferry in May 2019, he said.",
)
RUN = """
import resource, sys
from newsextract.cli import main
status = 0
try:
    main()
except SystemExit as left:
    status = left.code
peak = resource.getrusage
print(status or 0, *(peak(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def main() -> int:
    """Run it; 1 if it takes more memory than it may."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--records", type=int, default=20_000)
    args.add_argument("--ceiling", type=int, default=100, help="megabytes, of one process")
    args.add_argument("--workers", default="2")
    opts = args.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        with given.open("w", encoding="utf-8") as file:
            for i in range(opts.records):
                file.write(f"{json.dumps({'id': i, 'text': f'{TEXTS[i % 2]} Note {i}.'})}\n")
        command = [
            "batch",
            given,
            "-o",
            made,
            "--workers",
            opts.workers,
            "--no-plugins",
            "--quiet",
        ]
        started = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", RUN, *map(str, command)], capture_output=True, text=True
        )
        seconds = time.perf_counter() - started
        status, parent, worker = map(int, (done.stdout or "1 0 0").split())
        lines = sum(1 for _ in made.open("rb")) if made.exists() else 0
    print(
        f"{lines} of {opts.records} records in {seconds:.0f} s, {opts.records / seconds:.0f} a second; "
        f"{parent} MB, the largest worker {worker} MB, of {opts.ceiling} allowed {done.stderr}"
    )
    return int(status != 0 or lines != opts.records or max(parent, worker) > opts.ceiling)


if __name__ == "__main__":
    sys.exit(main())
