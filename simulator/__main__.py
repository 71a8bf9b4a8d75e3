"""``simulator`` and ``python -m simulator``."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line, or without arguments the app, and end the process with the exit status."""
    arguments, environment = sys.argv[1:], os.environ.copy()
    if arguments:
        from simulator.cli import run

        sys.exit(run(arguments, environment))
    from simulator.edge import DONE, Call, at_the_edge, open_app
    from simulator.i18n.texts import Texts

    def opened(call: Call, texts: Texts) -> int:
        del texts
        open_app(call)
        return DONE

    sys.exit(at_the_edge(opened, arguments, environment))


if __name__ == "__main__":
    main()
