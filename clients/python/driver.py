"""Makes this package do what ContractTests/Clients asks for: one JSON object a line in, one a line out."""

import json
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

import seqr_sandbox
from seqr_sandbox import SeqrError, SeqrTimeoutError, SeqrVerificationError

simulator = None
sandboxes = {}


class Usage(ValueError):
    """The caller asked for something that there is not."""


def make(on, **options):
    made = simulator.sandbox(**options)
    sandboxes[made.name] = made
    return {"name": made.name, "url": made.url, "endpoint": made.endpoint, "wsdl": made.wsdl}


def seconds(milliseconds):
    return None if milliseconds is None else milliseconds / 1000


def text(instant):
    return instant.isoformat(timespec="milliseconds")


CALLS = {
    "sandbox": make,
    "removeSandbox": lambda on: on.remove(),
    "reset": lambda on: on.reset(),
    "pay": lambda on, reference: on.pay(reference),
    "decline": lambda on, reference: on.decline(reference),
    "cancel": lambda on, reference: on.cancel(reference),
    "invoice": lambda on, reference: on.invoice(reference),
    "invoices": lambda on: on.invoices(),
    "waitFor": lambda on, reference, status, deadlineMs: on.wait_for(reference, status, seconds(deadlineMs)),
    "payerScan": lambda on, code, payer="payer-1": on.payer(payer).scan(code),
    "payerConfirm": lambda on, payer="payer-1", **options: on.payer(payer).confirm(**options),
    "payerCancel": lambda on, payer="payer-1": on.payer(payer).cancel(),
    "payerShow": lambda on, payer="payer-1": on.payer(payer).show(),
    "keepCard": lambda on, id, value, reseller=None, payer="payer-1": on.payer(payer).keep_card(id, value, reseller),
    "addPayer": lambda on, settings: on.add_payer(settings).show(),
    "clockNow": lambda on: text(on.clock.now()),
    "clockAdvance": lambda on, ms: text(on.clock.advance(seconds(ms))),
    "clockFreeze": lambda on: text(on.clock.freeze()),
    "clockResume": lambda on: text(on.clock.resume()),
    "clockSet": lambda on, to: text(on.clock.set(to)),
    "putScenario": lambda on, name, yaml: on.scenarios.put(name, yaml),
    "useScenario": lambda on, name: on.scenarios.use(name),
    "scenarios": lambda on: on.scenarios.list(),
    "removeScenario": lambda on, name: on.scenarios.remove(name),
    "journal": lambda on, query=None: on.journal(query),
    "entry": lambda on, id: on.entry(id),
    "verify": lambda on, pattern, times=None, withinMs=None: on.verify(pattern, times=times, within=seconds(withinMs)),
    "verifySequence": lambda on, patterns, withinMs=None: on.verify_sequence(patterns, within=seconds(withinMs)),
    "notifications": lambda on, reference=None: on.notifications(reference),
    "resend": lambda on, id: on.resend(id),
    "terminals": lambda on: on.terminals.list(),
    "createTerminal": lambda on, settings: on.terminals.create(settings),
    "changeTerminal": lambda on, id, settings: on.terminals.change(id, settings),
    "certification": lambda on, plan: on.certification(plan),
    "request": lambda on, method, path, body=None: (on or simulator).request(method, path, body),
}


def carry_out(asked):
    global simulator
    name, on = asked["do"], asked.get("on")
    if name not in CALLS:
        raise Usage(f"There is no call '{name}'.")
    if on is not None and on not in sandboxes:
        raise Usage(f"No sandbox '{on}' was made here.")
    if on is None and name not in ("sandbox", "request"):
        raise Usage(f"'{name}' needs a sandbox.")
    if simulator is None:
        simulator = seqr_sandbox.open()
    return CALLS[name](sandboxes.get(on), **asked.get("args") or {})


def answer(asked):
    try:
        if asked["do"] == "close":
            return {"ok": None if simulator is None else simulator.close()}
        return {"ok": carry_out(asked)}
    except SeqrError as error:
        kind = "unreachable" if error.status is None else "refused"
        told = {"title": error.title, "detail": error.detail, "status": error.status}
        return {"error": {"kind": kind, "message": str(error), **told}}
    except SeqrVerificationError as error:
        return {"error": {"kind": "verification", "message": str(error)}}
    except SeqrTimeoutError as error:
        return {"error": {"kind": "timeout", "message": str(error)}}
    except (TypeError, ValueError) as error:
        return {"error": {"kind": "usage", "message": str(error)}}
    except Exception:  # an error of the package itself: the suite shows it
        return {"error": {"kind": "usage", "message": traceback.format_exc()}}


# At the end of the input without a close, nothing is closed: a program that was started has to end all the same.
sys.stdin.reconfigure(encoding="utf-8")
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(answer(request)), flush=True)
    if request["do"] == "close":
        break
