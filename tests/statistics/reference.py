#!/usr/bin/env python3
"""Quiz statistics, written a second time and apart from the program, to compare the two.

    python3 reference.py FILE.csv…    writes FILE.json beside each

Every sum is an exact fraction, in two passes (means first, then deviations from them), straight from the formulas; roots have 50
digits. The program works otherwise: one pass over whole numbers. Standard library only.
"""

import csv
import json
import sys
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

getcontext().prec = 50


def decimal(number):
    return Decimal(number.numerator) / Decimal(number.denominator)


def root(number):
    return decimal(number).sqrt()


def read(path):
    text = path.read_text(encoding="utf-8-sig")
    separator = ";" if text.split("\n", 1)[0].count(";") else ","
    rows = [row for row in csv.reader(text.splitlines(), delimiter=separator) if row]
    mark = lambda cell: Fraction(cell.strip().replace(",", ".")) if cell.strip() else None
    names, maxima = rows[0][1:], [mark(cell) for cell in rows[1][1:]]
    assert rows[0][0] == "attempt" and rows[1][0] == "max"
    return names, maxima, [[mark(cell) for cell in row[1:]] for row in rows[2:]]


def mean(numbers):
    return sum(numbers, Fraction(0)) / len(numbers)


def covariance(left, right):
    a, b = mean(left), mean(right)
    return sum(((x - a) * (y - b) for x, y in zip(left, right)), Fraction(0)) / (len(left) - 1)


def variance(numbers):
    return covariance(numbers, numbers)


def number(value):
    return None if value is None else float(value)


def question(name, maximum, column, totals):
    met = [(x, t) for x, t in zip(column, totals) if x is not None]
    fixed = len(met) == len(column)
    marks, total = [x for x, _ in met], [t for _, t in met]
    rest = [t - x for x, t in met] if fixed else total
    found = dict.fromkeys(["facility", "sd", "discrimination_index", "discriminative_efficiency", "effective_weight"])
    with_total = None
    if marks and maximum > 0:
        found["facility"] = decimal(100 * mean(marks) / maximum)
    if len(marks) > 1:
        found["sd"] = root(variance(marks))
        with_total = covariance(marks, total)
        if variance(marks) != 0 and variance(rest) != 0:
            found["discrimination_index"] = 100 * decimal(covariance(marks, rest)) / root(variance(marks) * variance(rest))
            found["discriminative_efficiency"] = decimal(100 * covariance(marks, rest) / covariance(sorted(marks), sorted(rest)))
    return found, with_total


def whole(columns, maxima, totals):
    found = dict.fromkeys(["mean", "median", "sd", "skewness", "kurtosis", "cic", "error_ratio", "standard_error"])
    s = len(totals)
    if s > 0:
        found["mean"] = decimal(mean(totals))
        ordered = sorted(totals)
        found["median"] = decimal((ordered[(s - 1) // 2] + ordered[s // 2]) / 2)
    if s > 1:
        found["sd"] = root(variance(totals))
    moment = lambda k: sum(((t - mean(totals)) ** k for t in totals), Fraction(0)) / s
    if s > 2 and moment(2) != 0:
        m2, m3 = moment(2), moment(3)
        k2 = s * m2 / (s - 1)
        found["skewness"] = decimal(s * s * m3 / ((s - 1) * (s - 2))) / (decimal(k2) * root(k2))
        if s > 3:
            k4 = s * s * ((s + 1) * moment(4) - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3))
            found["kurtosis"] = decimal(k4 / k2**2)
        # A question worth nothing measures nothing.
        columns = [column for column, maximum in zip(columns, maxima) if maximum > 0]
        p = len(columns)
        if p > 1 and all(x is not None for column in columns for x in column):
            cic = Fraction(100 * p, p - 1) * (1 - sum(map(variance, columns), Fraction(0)) / k2)
            found["cic"] = decimal(cic)
            found["error_ratio"] = 100 * root(1 - cic / 100)
            found["standard_error"] = found["error_ratio"] * found["sd"] / 100
    return {"n": s} | {key: number(value) for key, value in found.items()}


def statistics(path):
    names, maxima, rows = read(path)
    columns = [[row[place] for row in rows] for place in range(len(names))]
    totals = [sum((x for x in row if x is not None), Fraction(0)) for row in rows]
    items = [question(*each, totals) for each in zip(names, maxima, columns)]
    weighed = [root(cov) if cov is not None and cov >= 0 else None for _, cov in items]
    all_of_it = sum((weight for weight in weighed if weight is not None), Decimal(0))
    questions = []
    for name, (found, _), weight in zip(names, items, weighed):
        if weight is not None and all_of_it > 0:
            found["effective_weight"] = 100 * weight / all_of_it
        questions.append({"name": name} | {key: number(value) for key, value in found.items()})
    return {"questions": questions, "whole": whole(columns, maxima, totals)}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        found = json.dumps(statistics(path), indent=2, ensure_ascii=False) + "\n"
        path.with_suffix(".json").write_text(found, encoding="utf-8")
