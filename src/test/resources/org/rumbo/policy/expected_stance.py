"""Computes expected-stance.csv day by day, without any of the product's code.

Usage: python3 expected_stance.py FOLDER_OF_FACTS > expected-stance.csv
The folder holds codebook.csv, coverage.csv and instruments.csv. Slow and plain on purpose: it looks at
every single day of every year, where the product works with intervals.
"""
import csv
import sys
from datetime import date, timedelta
from pathlib import Path

FROM, TO = 1990, 2025
ROADS = {
    "militarized": ("force", "exception_and_punishment", "crops"),
    "harm_reduction": ("law", "health", "social", "peace"),
}


def rows(name):
    with open(Path(sys.argv[1]) / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


kinds = rows("codebook.csv")
coverage = {}
for row in rows("coverage.csv"):
    coverage.setdefault(row["iso3"], {})[row["domain"]] = row["status"]
instruments = {}
for row in rows("instruments.csv"):
    if row["layer"] in ("law", "practice"):
        instruments.setdefault((row["iso3"], row["kind"]), []).append(row)


def mean_level(country, kind, year, with_uncertain):
    counted = [
        i
        for i in instruments.get((country, kind), [])
        if (i["scored"] == "yes" and i["confidence"] != "uncertain")
        or (with_uncertain and i["confidence"] == "uncertain")
    ]
    if not counted:
        return 0.0
    total, days, day = 0, 0, date(year, 1, 1)
    while day.year == year:
        text = day.isoformat()
        total += max(
            [int(i["level"]) for i in counted if i["start_date"] <= text and (not i["end_date"] or text <= i["end_date"])],
            default=0,
        )
        days += 1
        day += timedelta(days=1)
    return total / days


def domain_score(country, domain, year, with_uncertain):
    of_domain = [k for k in kinds if k["domain"] == domain]
    top = sum(float(k["weight"]) * mean_level(country, k["kind"], year, with_uncertain) for k in of_domain)
    return 100 * top / (2 * sum(float(k["weight"]) for k in of_domain))


def score(country, domains, year):
    searched = [d for d in domains if coverage[country].get(d) == "searched"]
    unsearched = [d for d in domains if coverage[country].get(d) == "not searched"]
    if not searched:
        return ["", "", ""]
    low = sum(domain_score(country, d, year, False) for d in searched)
    high = sum(domain_score(country, d, year, True) for d in searched)
    n = len(searched) + len(unsearched)
    return ["%.4f" % v for v in (low / len(searched), low / n, (high + 100 * len(unsearched)) / n)]


out = csv.writer(sys.stdout, lineterminator="\n")
print("# Stance by country and year, computed by expected_stance.py from codebook, coverage and instruments; empty = not coded")
out.writerow("country,year,militarized,militarized_lower,militarized_upper,non_violent,non_violent_lower,non_violent_upper".split(","))
for country in sorted(coverage):
    for year in range(FROM, TO + 1):
        out.writerow([country, year] + score(country, ROADS["militarized"], year) + score(country, ROADS["harm_reduction"], year))
