"""The version, in a leaf module: `tui-reader --version` and reports read it without loading anything else."""

VERSION = "0.1.0"
