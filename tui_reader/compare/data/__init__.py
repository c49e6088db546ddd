"""Word lists made by hand for this project, one idea per file; `#` starts a comment."""
