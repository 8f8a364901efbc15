"""`python -m hexoview`."""

from __future__ import annotations

import sys

from hexoview.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
