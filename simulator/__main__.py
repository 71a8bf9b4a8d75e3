"""``simulator`` and ``python -m simulator``."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit status."""
    from simulator.cli import run

    sys.exit(run(sys.argv[1:], os.environ.copy()))


if __name__ == "__main__":
    main()
