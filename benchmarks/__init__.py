"""Benchmarks: figures and the commands that make them."""
