"""Computes expected-stance-2.csv day by day by the method of the second edition, without any of the product's code.

Usage: python3 expected_stance_2.py FOLDER_OF_FACTS > expected-stance-2.csv
The folder holds codebook.csv, coverage.csv (by kind) and instruments.csv. Slow and plain on purpose: it looks at every
single day of every year, where the product works with intervals.
"""
import csv
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

FROM, TO = 1990, 2025
ROADS = {
    "militarized": ("force", "exception_and_punishment", "crops"),
    "non_violent": ("law", "health", "social", "peace"),
}


def rows(name):
    with open(Path(sys.argv[1]) / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


weights = {}
domains = defaultdict(list)
for row in rows("codebook.csv"):
    weights[row["kind"]] = float(row["weight"])
    domains[row["domain"]].append(row["kind"])
coverage = defaultdict(dict)
for row in rows("coverage.csv"):
    coverage[row["iso3"]][row["kind"]] = (row["status"], int(row["from_year"] or 0))
instruments = defaultdict(list)
for row in rows("instruments.csv"):
    if row["layer"] in ("law", "practice"):
        start = date.fromisoformat(row["start_date"]).toordinal()
        end = date.fromisoformat(row["end_date"]).toordinal() if row["end_date"] else date.max.toordinal()
        counts = row["scored"] == "yes" and row["confidence"] != "uncertain"
        if counts or row["confidence"] == "uncertain":
            instruments[row["iso3"], row["kind"]].append((start, end, int(row["level"]), counts))


def level(country, kind, year, uncertain_too):
    """Mean of the highest level of each day, and whether anything that counts was in force on one of them."""
    total, in_force = 0, False
    days = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
    for day in days:
        highest = 0
        for start, end, at, counts in instruments[country, kind]:
            if start <= day <= end and (counts or uncertain_too):
                highest = max(highest, at)
                in_force = in_force or counts
        total += highest
    return total / len(days), in_force


def road(country, year, names):
    values, lower, upper, known_share, applicable_domains = [], 0.0, 0.0, 0.0, 0
    for name in names:
        applicable = [k for k in domains[name] if coverage[country].get(k, ("", 0))[0] != "not applicable"]
        if not applicable:
            continue
        applicable_domains += 1
        whole = sum(weights[k] for k in applicable)
        searched = {
            k
            for k in applicable
            if coverage[country].get(k, ("", 0))[0] == "searched" and year >= coverage[country][k][1]
        }
        levels = {k: level(country, k, year, False) for k in applicable}
        known = [k for k in applicable if k in searched or levels[k][1]]
        searched_weight = sum(weights[k] for k in searched)
        known_share += searched_weight / whole
        if 2 * searched_weight < whole:
            upper += 100
            continue
        reached = sum(weights[k] * levels[k][0] for k in known)
        values.append(100 * reached / (2 * sum(weights[k] for k in known)))
        lower += 100 * reached / (2 * whole)
        most = sum(
            weights[k] * (level(country, k, year, True)[0] if k in searched else 2) for k in applicable
        )
        upper += 100 * most / (2 * whole)
    if not values or 2 * len(values) < applicable_domains:
        return [""] * 4
    n = applicable_domains
    score = (sum(values) / len(values), lower / n, upper / n, known_share / n)
    return [f"{part:.4f}" for part in score]


columns = [f"{r}{part}" for r in ROADS for part in ("", "_lower", "_upper", "_known")]
print("# Stance by country and year, computed by expected_stance_2.py from the second edition; empty = not coded")
print(",".join(["country", "year", *columns]))
for country in sorted({c for c, kinds in coverage.items() if any(s == "searched" for s, _ in kinds.values())}):
    for year in range(FROM, TO + 1):
        cells = [cell for names in ROADS.values() for cell in road(country, year, names)]
        print(",".join([country, str(year), *cells]))
