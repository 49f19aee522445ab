"""Writes the files of the corpus that Python's csv module writes. `python3 tests/corpus/write.py`."""
import csv
from pathlib import Path

here = Path(__file__).parent
goals = [
    ["maal_id", "forsoeg_id", "titel", "enhed", "retning", "minimum", "maksimum"],
    ["M1", "T7", "Flere unge i \"rigtige\" job,\nogså om vinteren", "procent", "op", 10.5, 20],
    ["M2", "T7", "Færre; meget færre\r\nanbringelser", "antal", "ned", 0, ""],
]
with (here / "python-citater.csv").open("w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows(goals)
with (here / "python-alt-citeret.csv").open("w", encoding="utf-8", newline="") as file:
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(goals)
with (here / "python-excel-tab.tsv").open("w", encoding="utf-16", newline="") as file:
    csv.writer(file, dialect="excel-tab").writerows(goals)
