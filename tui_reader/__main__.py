"""`python -m tui_reader` is the installed command."""

from tui_reader.cli import main

raise SystemExit(main())
