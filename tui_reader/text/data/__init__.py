"""Data made by scripts in benchmarks/; ATTRIBUTION.txt says from what."""
