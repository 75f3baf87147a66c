"""
The control API's values, as dicts. GET /sandbox/openapi.json describes them. A dict may have more members than its
type: a newer simulator tells more.

Made by make_types.py; do not change it by hand.
"""

from typing import Any, Dict, List, Optional, TypedDict, Union


class Problem(TypedDict, total=False):
    """RFC 9457 problem details."""
    type: str
    title: str
    status: int
    detail: str
    help: str
    member: str
    allowed: List[str]
    store: str
    errors: List["ScenarioError"]


class Money(TypedDict):
    """An amount of money."""
    value: Optional[str]
    currency: Optional[str]


class Sandbox(TypedDict):
    name: str
    seed: int
    createdAt: str
    usedAt: str
    soap: str
    control: str


class Team(TypedDict):
    name: str
    createdAt: str
    sandboxes: List[str]
    quotas: "TeamQuotas"
    usage: "TeamUsage"


class TeamQuotas(TypedDict, total=False):
    """What a team may use; without a number, only the simulator's own bounds hold."""
    sandboxes: Optional[int]
    journalEntries: Optional[int]
    journalMegabytes: Optional[int]
    callsPerSecond: Optional[int]


class TeamUsage(TypedDict):
    sandboxes: int
    refusedCalls: int


class TeamToken(TypedDict):
    team: "Team"
    token: str


class NewTeam(TypedDict, total=False):
    name: str
    sandboxes: List[str]
    quotas: "TeamQuotas"


class ChangedTeam(TypedDict, total=False):
    sandboxes: List[str]
    quotas: "TeamQuotas"


class TeamPage(TypedDict):
    items: List["Team"]
    next: Optional[str]


class AuditedCall(TypedDict):
    id: int
    at: str
    who: str
    team: Optional[str]
    method: str
    route: str
    sandbox: str
    status: int


class AuditedCallPage(TypedDict):
    items: List["AuditedCall"]
    next: Optional[str]


class NewSandbox(TypedDict, total=False):
    seed: int


class EntryItem(TypedDict, total=False):
    id: int
    kind: str
    at: str
    wallAt: str
    milliseconds: float
    name: Optional[str]
    path: Optional[str]
    caller: Optional[str]
    invoice: Optional[str]
    result: Optional[int]
    status: Optional[int]
    detail: Optional[str]
    arguments: Dict[str, str]
    scenario: Optional["ActingScenario"]
    findings: List["Finding"]
    traceParent: str


class Entry(TypedDict, total=False):
    id: int
    kind: str
    at: str
    wallAt: str
    milliseconds: float
    name: Optional[str]
    path: Optional[str]
    caller: Optional[str]
    invoice: Optional[str]
    result: Optional[int]
    status: Optional[int]
    detail: Optional[str]
    arguments: Dict[str, str]
    scenario: Optional["ActingScenario"]
    findings: List["Finding"]
    traceParent: str
    headers: List["Header"]
    headersLeftOut: int
    request: Optional["Body"]
    response: Optional["Body"]


class Header(TypedDict, total=False):
    name: str
    value: str


class Body(TypedDict, total=False):
    contentType: Optional[str]
    length: int
    body: Optional[str]


class ActingScenario(TypedDict, total=False):
    name: str
    reason: str
    step: Optional[str]


class Finding(TypedDict, total=False):
    code: str
    severity: str
    place: Optional[str]
    line: Optional[int]
    advice: str
    source: str


class Verify(TypedDict, total=False):
    """Either match, or sequence."""
    match: "Pattern"
    times: Union[int, Dict[str, Any]]
    sequence: List["Pattern"]
    within: str


class Pattern(TypedDict, total=False):
    """What is left out does not matter; all the rest has to fit."""
    kind: str
    operation: str
    terminal: str
    invoice: str
    result: Union[int, str]
    finding: str
    status: int
    headers: Dict[str, str]
    request: Dict[str, str]
    response: Dict[str, str]


class Verification(TypedDict, total=False):
    verified: bool
    count: int
    entries: List[int]
    nearest: List["Miss"]
    gap: str


class Miss(TypedDict, total=False):
    entry: int
    what: str
    differences: List["Difference"]


class Difference(TypedDict, total=False):
    member: str
    expected: str
    found: Optional[str]


class JournalPage(TypedDict, total=False):
    items: List["EntryItem"]
    next: Optional[str]
    kept: int
    dropped: int
    gap: str


class Certification(TypedDict, total=False):
    plan: str
    title: str
    outcome: str
    checks: List["Check"]
    move: "Move"


class Check(TypedDict, total=False):
    id: str
    step: Optional[int]
    title: str
    state: str
    expected: bool
    exchanges: List[int]
    wanted: str
    next: Optional[str]
    source: str


class Move(TypedDict, total=False):
    """What happens next in a guided run."""
    kind: str
    text: str
    invoice: Optional[str]
    code: Optional[str]
    payer: Optional[str]


class SandboxPage(TypedDict):
    items: List["Sandbox"]
    next: Optional[str]


class Health(TypedDict):
    status: str
    version: str
    uptime: str
    store: str
    clock: "Clock"


class Clock(TypedDict):
    now: str
    frozen: bool
    shift: Optional[str]
    failing: List["Failing"]


class Failing(TypedDict):
    invoice: str
    notification: Optional[str]
    dueAt: str
    attempts: int
    error: str
    retryIn: str


class InvoiceItem(TypedDict):
    reference: str
    status: str
    version: int
    terminal: str
    reseller: str
    sentAt: str
    title: Optional[str]
    clientInvoiceId: Optional[str]
    total: "Money"
    ersReference: Optional[str]
    qrCode: str
    link: str


class InvoicePage(TypedDict):
    """A page of a list, newest first."""
    items: List["InvoiceItem"]
    next: Optional[str]


class Invoice(TypedDict):
    reference: str
    status: str
    version: int
    terminal: str
    reseller: str
    sentAt: str
    title: Optional[str]
    clientInvoiceId: Optional[str]
    total: "Money"
    ersReference: Optional[str]
    qrCode: str
    link: str
    paying: bool
    bill: "Bill"
    tokens: List["Token"]
    payer: Optional["BoundPayer"]
    cardToRemember: Optional["Token"]
    reserved: Optional["Money"]
    receipts: List["Receipt"]
    payment: Optional["Payment"]
    refunds: List["Refund"]
    cancelReason: Optional[str]
    acknowledgeBy: Optional[str]
    commitBy: Optional[str]
    history: List["HistoryEntry"]
    exchanges: List["EntryItem"]
    notifications: List["Notification"]


class Bill(TypedDict):
    rows: List["Row"]
    paymentMode: Optional[str]
    acknowledgmentMode: str
    issueDate: Optional[str]
    cashierId: Optional[str]
    footer: Optional[str]
    backUrl: Optional[str]
    notificationUrl: Optional[str]
    commitReservationTimeout: Optional[int]


class Row(TypedDict):
    """A line of a bill, as the merchant sent it."""
    description: Optional[str]
    quantity: Optional[str]
    unit: Optional[str]
    unitPrice: Optional["Money"]
    discount: Optional["Money"]
    taxRate: Optional[str]
    total: Optional["Money"]
    sku: Optional[str]
    ean: Optional[str]


class Token(TypedDict):
    """A loyalty card or coupon on an invoice."""
    id: Optional[str]
    value: Optional[str]
    description: Optional[str]
    status: int


class BoundPayer(TypedDict):
    """The payer who scanned an invoice last."""
    id: str
    terminalId: str
    scannedAt: str


class Payment(TypedDict):
    ersReference: str
    amount: "Money"
    paidAt: str
    acknowledged: bool


class Refund(TypedDict):
    ersReference: str
    amount: "Money"
    refundedAt: str
    cashierId: Optional[str]


class HistoryEntry(TypedDict):
    time: str
    event: str
    status: str
    version: int
    detail: Optional[str]


class Notification(TypedDict):
    id: str
    invoice: str
    url: str
    state: str
    createdAt: str
    nextAttemptAt: Optional[str]
    attempts: List["Attempt"]


class Attempt(TypedDict):
    time: str
    status: Optional[int]
    durationMs: int
    error: Optional[str]


class VoucherProduct(TypedDict):
    sku: str
    ean: str
    name: str
    supplier: str
    price: "Money"


class VoucherProductList(TypedDict):
    items: List["VoucherProduct"]


class VoucherStep(TypedDict):
    """A step with a reference of its own; null as long as it was not taken."""
    reference: str
    time: str
    reasonCode: Optional[str]
    reason: Optional[str]


class Voucher(TypedDict):
    reference: str
    state: str
    product: "VoucherProduct"
    code: Optional[str]
    serial: str
    expiresAt: str
    reseller: str
    user: str
    clientComment: Optional[str]
    clientReference: Optional[str]
    clientTag: Optional[str]
    reservedAt: str
    lapsesAt: str
    released: "VoucherStep"
    sold: "VoucherStep"
    reversed: "VoucherStep"


class VoucherPage(TypedDict):
    """A page of a list, newest first."""
    items: List["Voucher"]
    next: Optional[str]


class NotificationPage(TypedDict):
    """A page of a list, newest first."""
    items: List["Notification"]
    next: Optional[str]


class PayerItem(TypedDict):
    id: str
    name: str
    msisdn: str
    terminalId: str
    isDefault: bool
    registrationReference: Optional[str]
    accountOpen: bool
    canReserve: bool
    takesRefunds: bool
    cards: List["Card"]


class PayerPage(TypedDict):
    """A page of a list, newest first."""
    items: List["PayerItem"]
    next: Optional[str]


class Payer(TypedDict):
    id: str
    name: str
    msisdn: str
    terminalId: str
    isDefault: bool
    registrationReference: Optional[str]
    accountOpen: bool
    canReserve: bool
    takesRefunds: bool
    cards: List["Card"]
    accounts: List["Account"]
    messages: List["Message"]
    scanned: Optional["Scanned"]
    waiting: Optional["Waiting"]


class Account(TypedDict):
    """What a payer can spend in one currency, and what reservations have set aside beside it."""
    balance: "Money"
    reserved: "Money"


class Card(TypedDict):
    """A loyalty card of one merchant."""
    id: str
    value: str
    reseller: str


class Message(TypedDict):
    """A text message from SEQR."""
    time: str
    text: str


class Scanned(TypedDict):
    """The invoice scanned last, which confirm and cancel are about."""
    reference: str
    status: str


class Receipt(TypedDict):
    """A receipt that the merchant submitted; data is base64."""
    time: str
    mimeType: Optional[str]
    type: Optional[str]
    data: Optional[str]


class Waiting(TypedDict):
    """The till whose next bill a payer gets."""
    terminal: str
    name: str
    seqrId: str
    since: str


class Product(TypedDict):
    """Something that SEQR sells or moves. Without a price the buyer chooses the amount, within least and most."""
    id: str
    name: str
    kind: str
    accountType: Optional[str]
    ean: Optional[str]
    sku: Optional[str]
    price: Optional["Money"]
    least: Optional[int]
    most: Optional[int]
    withdrawn: bool


class ProductPage(TypedDict):
    """A page of a list."""
    items: List["Product"]
    next: Optional[str]


class MakeProduct(TypedDict, total=False):
    id: str
    kind: str
    name: str
    accountType: str
    ean: str
    sku: str
    price: Dict[str, Any]
    least: int
    most: int
    withdrawn: bool


class ChangeProduct(TypedDict, total=False):
    kind: str
    name: str
    accountType: str
    ean: str
    sku: str
    price: Dict[str, Any]
    least: int
    most: int
    withdrawn: bool


class MoneyOrder(TypedDict):
    """A transfer, a top-up or a purchase that was carried out."""
    ersReference: str
    kind: str
    time: str
    reseller: str
    terminal: Optional[str]
    sender: "OrderSide"
    receiver: "OrderSide"
    product: Optional[str]
    amount: "Money"
    rows: List["OrderRow"]


class OrderSide(TypedDict):
    """A payer or a reseller, with the type of its account that money left or reached."""
    kind: str
    id: str
    account: Optional[str]


class OrderRow(TypedDict):
    product: str
    count: int
    amount: "Money"


class MoneyOrderPage(TypedDict):
    """A page of a list."""
    items: List["MoneyOrder"]
    next: Optional[str]


class LedgerAccount(TypedDict):
    kind: str
    owner: str
    balance: "Money"


class LedgerAccountPage(TypedDict):
    """A page of a list."""
    items: List["LedgerAccount"]
    next: Optional[str]


class Terminal(TypedDict):
    id: str
    name: str
    externalId: Optional[str]
    kind: str
    seqrId: Optional[str]
    staticCode: Optional[str]
    waitingPayer: Optional[str]
    blocked: bool
    registered: bool
    reseller: "Reseller"


class Reseller(TypedDict):
    """A merchant, who owns terminals."""
    id: str
    name: str
    blocked: bool
    mayRefund: bool
    currencies: List[str]
    rowsMustAddUp: bool
    users: List["User"]


class User(TypedDict):
    """A user of a merchant's back office."""
    userId: str


class Partner(TypedDict):
    """Who stands behind a code that is neither an invoice's nor a till's."""
    kind: str
    id: str
    name: str
    terminal: str
    hasSecret: bool
    notificationUrl: Optional[str]
    purchaseUrl: Optional[str]
    orderUrl: Optional[str]
    successUrl: Optional[str]
    failureUrl: Optional[str]
    cancelUrl: Optional[str]
    asksForMsisdn: bool
    asksForAddress: bool
    reservation: Optional["Money"]


class PutPartner(TypedDict, total=False):
    name: str
    terminal: str
    secret: str
    notificationUrl: str
    purchaseUrl: str
    orderUrl: str
    successUrl: str
    failureUrl: str
    cancelUrl: str
    asksForMsisdn: bool
    asksForAddress: bool
    reservation: "Money"


class Session(TypedDict):
    """A payer's visit to an external service, as a scan of its code answers."""
    key: str
    service: str
    payer: str
    openUrl: Optional[str]
    left: bool


class PartnerPage(TypedDict):
    items: List["Partner"]
    next: Optional[str]


class TerminalPage(TypedDict):
    """A page of terminals, newest first."""
    items: List["Terminal"]
    next: Optional[str]
    resellers: List["Reseller"]


class MakePayer(TypedDict, total=False):
    id: str
    name: str
    msisdn: str
    pin: str
    registrationReference: str
    accountOpen: bool
    canReserve: bool
    takesRefunds: bool
    balances: List[Dict[str, Any]]


class Scan(TypedDict):
    code: str


class Confirm(TypedDict, total=False):
    pin: str
    outcome: str
    invoice: str


class TurnDown(TypedDict, total=False):
    invoice: str


class KeepCard(TypedDict, total=False):
    reseller: str
    id: str
    value: str


class MakeTerminal(TypedDict, total=False):
    id: str
    name: str
    externalId: str
    kind: str
    blocked: bool
    password: str
    reseller: Dict[str, Any]


class ChangeTerminal(TypedDict, total=False):
    name: str
    externalId: str
    kind: str
    blocked: bool
    password: str
    reseller: Dict[str, Any]


class Advance(TypedDict):
    by: str


class ScenarioItem(TypedDict):
    name: str
    description: str
    source: str
    file: Optional[str]
    isDefault: bool
    matches: bool


class Scenario(TypedDict):
    name: str
    description: str
    source: str
    file: Optional[str]
    changedAt: Optional[str]
    isDefault: bool
    matches: bool
    yaml: str


class ScenarioPage(TypedDict):
    items: List["ScenarioItem"]
    next: Optional[str]
    wrong: List["WrongScenario"]


class WrongScenario(TypedDict):
    file: str
    errors: List["ScenarioError"]


class ScenarioError(TypedDict):
    line: int
    column: int
    found: str
    expected: str
    nearest: Optional[str]


class SetDefaultScenario(TypedDict):
    name: str


class SetClock(TypedDict):
    to: str
