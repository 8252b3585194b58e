"""`python -m gui`, from a clone."""

import sys

from gui.app import main

sys.exit(main())
