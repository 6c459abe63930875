"""`python -m kalcorpus` → the command line, where the `kalcorpus` script is not on the path."""

import sys

from kalcorpus.cli import main

sys.exit(main())
