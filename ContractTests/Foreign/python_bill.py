"""An issuer whose system is Python, with its standard library alone, prints a code on a bill, a payer pays it, and the issuer asks for the payment.

usage: python3 python_bill.py API_URL CONTROL_URL     exit status 0 when every step came out, else 1
"""
import base64
import csv
import hashlib
import hmac
import io
import json
import random
import sys
import urllib.request

ISSUER, SECRET = "example", "5ecr3t"


def expect(step, actual, wanted):
    print(f"{step}: {actual}")
    if actual != wanted:
        raise ValueError(f"{step}: {actual} came, {wanted} was expected")


def part(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=")


def code(bill):
    # json.dumps puts a blank after each comma and colon: the signature holds for these very bytes.
    head = json.dumps({"alg": "HS256", "typ": "JWT", "iss": ISSUER}).encode()
    signed = part(head) + b"." + part(json.dumps(bill).encode())
    key = hashlib.sha256(SECRET.encode()).digest()
    return "HTTP://SEQR.SE/000/invoice?j=" + (signed + b"." + part(hmac.new(key, signed, hashlib.sha256).digest())).decode()


def act(control, action, body):
    request = urllib.request.Request(
        f"{control.rstrip('/')}/sandbox/payers/payer-1/{action}", json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def ask(api, path):
    token = hashlib.sha256((ISSUER + SECRET).encode()).hexdigest()
    with urllib.request.urlopen(urllib.request.Request(f"{api}/{path}", headers={"X-Auth-Token": token})) as answer:
        return answer.read().decode()


def sell(api, control):
    reference = f"PY{random.randint(100000, 999999)}"
    bill = act(control, "scan", {"code": code({"a": "0.5", "c": "SEK", "d": "Kaffe - {python}", "r": reference, "o": "true"})})
    expect("the bill on the phone", bill["status"], "ISSUED")
    expect("paid", act(control, "confirm", {})["status"], "PAID")

    report = ask(api, f"report?startDate=01012020&endDate=31122099&issuer={ISSUER}")
    line = next(row for row in csv.DictReader(io.StringIO(report, newline="")) if row["REFERENCE"] == reference)
    expect("the amount in the report", line["AMOUNT"], "0.50")

    invoice = json.loads(ask(api, f"invoice/{line['ID']}?issuer={ISSUER}"))
    expect("the reference of the invoice", invoice["reference"], reference)
    expect("its description", invoice["description"], "Kaffe - {python}")
    expect("its status", invoice["status"], "PAID")
    expect("its ersReference", invoice["ersReference"], line["ERS_REFERENCE"])


if __name__ == "__main__":
    try:
        sell(*sys.argv[1:3])
        print("OK")
    except Exception as error:
        sys.exit(str(error))
