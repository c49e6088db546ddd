"""Style and script of the HTML report, as files of their own so that they can be read, linted and tested."""
