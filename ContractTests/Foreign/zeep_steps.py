"""What the programs with zeep share: amounts, comparisons, and how a program begins and ends."""
import sys
from decimal import Decimal


def sek(value):
    return {"currency": "SEK", "value": Decimal(value)}


def expect(step, actual, wanted):
    print(f"{step}: {actual}")
    if actual != wanted:
        raise AssertionError(f"{step}: {actual!r} came, {wanted!r} was expected")


def run(usage, steps):
    """Runs the steps against WSDL_URL and CONTROL_URL of the command line, and leaves with 0 when every one came out, else with 1."""
    if len(sys.argv) != 3:
        print(usage, file=sys.stderr)
        sys.exit(1)
    try:
        steps(sys.argv[1], sys.argv[2])
    except Exception as trouble:  # whatever a stack throws, the answer is the same: it did not come out
        print(f"FAILED: {type(trouble).__name__}: {trouble}", file=sys.stderr)
        sys.exit(1)
    print("OK")
