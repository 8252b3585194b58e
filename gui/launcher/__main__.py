"""`python -m bucketwise`."""

import sys

from bucketwise import main

sys.exit(main())
