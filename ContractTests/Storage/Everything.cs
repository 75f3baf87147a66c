using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Tracing;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Of each stored record one with every member set to something unusual, and one with what it cannot do without.</summary>
internal static class Everything
{
    /// <summary>A tick and an offset, since both can get lost on the way.</summary>
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(5.5)).AddTicks(1_234_567);

    private static readonly TraceParent TraceParent = TraceParent.Of("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", 1);

    public static readonly Bill Bill = new()
    {
        PaymentMode = PaymentMode.ReservationRequiredPreliminaryAmount,
        AcknowledgmentMode = AcknowledgmentMode.OptionalAcknowledgment,
        IssueDate = At,
        Title = "Räksmörgås \"<&>\" \U0001F990\n",
        ClientInvoiceId = "id 1",
        Rows =
        [
            new()
            {
                Description = "row",
                Discount = new("SEK", 1.50m),
                Ean = "7310865004703",
                Quantity = 0.250m,
                Sku = "sku",
                TaxRate = 0.12m,
                Total = new("SEK", 149.90m),
                Unit = "kg",
                UnitPrice = new("SEK", 599.60m),
            },
        ],
        Total = Given.Kronor(149.90m),
        CashierId = "cashier",
        Footer = "footer",
        BackUrl = "app://back",
        NotificationUrl = "https://shop.example/seqr",
        CommitReservationTimeout = 86_400,
    };

    public static readonly Plan Plan = new()
    {
        Scenario = new()
        {
            Name = "everything",
            Description = "All of it.",
            Payer =
            [
                new()
                {
                    Do = PayerAction.Confirm,
                    After = new() { Time = new(TimeSpan.FromTicks(1), TimeSpan.FromDays(1)), Polls = 2, Update = true },
                    Outcome = DebitOutcome.BankDown,
                    Takes = DurationRange.Exactly(TimeSpan.FromSeconds(1)),
                    CardId = "card",
                    CardValue = "123",
                },
                new() { Do = PayerAction.Scan },
            ],
            Calls =
            [
                new()
                {
                    On = InvoiceService.GetPaymentStatus,
                    First = 2,
                    Last = 3,
                    When = InvoiceStatus.Paid,
                    Result = ResultCode.SystemBusy,
                    Status = InvoiceStatus.PartiallyPaid,
                    Fault = new()
                    {
                        Kind = FaultKind.Http, For = new(TimeSpan.Zero, TimeSpan.FromSeconds(1)), HttpStatus = 503,
                        CarriedOut = true
                    },
                },
                new(),
            ],
            Posts =
            [
                new()
                {
                    On = PostKind.Notification,
                    First = 2,
                    Last = 3,
                    Fault = new()
                    {
                        Kind = PostFaultKind.Http, For = DurationRange.Exactly(TimeSpan.FromSeconds(2)), HttpStatus = 502, Arrives = true,
                    },
                },
                new() { On = PostKind.CreatePurchase, Fault = new() { Kind = PostFaultKind.Lost, Arrives = false } },
            ],
            Notification = new(NotificationTiming.Twice, DurationRange.Exactly(TimeSpan.FromSeconds(5))),
            ReservationExpires = DurationRange.Exactly(TimeSpan.FromSeconds(60)),
        },
        Reason = ScenarioReason.Matched,
        PayerId = "anna",
        Seed = -17,
        NextStep = 1,
        Over = true,
        Since = At,
        Polls = 3,
        UpdateSeen = true,
        StepDueAt = At,
        Calls = new Dictionary<Operation, int> { [InvoiceService.CancelInvoice] = 4 }.ToImmutableDictionary(),
    };

    public static readonly Invoice Invoice = new()
    {
        Reference = new("20260302432000001"),
        TerminalId = "till",
        ResellerId = "shop",
        SentAt = At,
        Bill = Bill,
        Acknowledgment = AcknowledgmentMode.RequireAcknowledgment,
        TraceParent = TraceParent,
        Tokens = [new() { Id = "card", Value = "123", Description = "Club", Status = 90, FromPayer = true }],
        Paper = new("issuer", "Issuer AB", "R820919", true),
        Phase = Phase.Canceled,
        Version = 12,
        Payer = new("anna", "anna-phone", At),
        AcknowledgedByIssuer = true,
        Debit = new(At, DebitOutcome.BankDown),
        Reserved = Given.Kronor(149.9m),
        Payment = new() { ErsReference = new("11"), Amount = Given.Kronor(149.90m), PaidAt = At, Acknowledged = true },
        Refunds = [new(new("12"), Given.Kronor(0.50m), At, "cashier")],
        CancelReason = CancelReason.NotAcknowledged,
        AcknowledgeBy = At,
        CommitBy = At,
        Plan = Plan,
    };

    public static readonly Invoice BareInvoice = new()
    {
        Reference = new("20260302432000002"),
        TerminalId = "",
        ResellerId = "",
        SentAt = Given.Noon,
        Bill = new() { Total = Amount.Of(1m, Currency.Of("JPY")) },
        Acknowledgment = AcknowledgmentMode.NoAcknowledgment,
    };

    public static readonly Notification Notification = new()
    {
        Id = "20260302432000001-3",
        Invoice = Invoice.Reference,
        PaperId = 260302432000001,
        Url = "https://shop.example/seqr",
        CreatedAt = At,
        TraceParent = TraceParent,
        State = NotificationState.GaveUp,
        Attempts = [new(At, 500, TimeSpan.FromTicks(12_345), "error"), new(At, null, TimeSpan.Zero, null)],
        DueAt = At,
    };

    public static readonly Notification BareNotification = new() { Id = "bare", Invoice = new("1"), Url = "", CreatedAt = Given.Noon };

    public static readonly Payer Payer = new()
    {
        Id = "anna",
        Name = "Anna Åkesson",
        Msisdn = "46700000000",
        TerminalId = "anna-phone",
        Pin = "0000",
        AccountOpen = true,
        CanReserve = true,
        TakesRefunds = true,
        RegistrationReference = "R-1",
        Cards = [new("shop", "card", "123")],
    };

    public static readonly Payer BarePayer = new()
    {
        Id = "bo",
        Name = "",
        Msisdn = "",
        TerminalId = "",
        AccountOpen = false,
        CanReserve = false,
        TakesRefunds = false,
    };

    public static readonly Terminal Terminal = new()
    {
        Id = "till",
        ResellerId = "shop",
        Name = "Till 1",
        ExternalId = "1",
        Kind = TerminalKind.CashRegister,
        Password = Secret.Of("till", "abc"),
        SeqrId = "Till1",
        Waiting = new("anna", At),
        Blocked = true,
        Unregistered = true,
    };

    public static readonly Terminal BareTerminal = new()
    {
        Id = "web",
        ResellerId = "",
        Name = "",
        Kind = TerminalKind.WebShop,
        Password = Secret.Of("web", "secret"),
    };

    public static readonly Partner Partner = new()
    {
        Kind = PartnerKind.Machine,
        Id = "snacks",
        Name = "Snacks",
        TerminalId = "till",
        Secret = PartnerSecret.Of("snacks", "secret"),
        Addresses = new()
        {
            Notification = "https://snacks.example/paid",
            Purchase = "https://snacks.example/createPurchase",
            Order = "https://snacks.example/order",
            Success = "https://snacks.example/success",
            Failure = "https://snacks.example/failure",
            Cancel = "https://snacks.example/cancel",
        },
        AsksForMsisdn = true,
        AsksForAddress = true,
        Reservation = Given.Kronor(20m),
    };

    public static readonly Partner BarePartner = new()
    {
        Kind = PartnerKind.Issuer,
        Id = "bare",
        Name = "",
        TerminalId = "",
        Addresses = PartnerAddresses.None,
    };

    public static readonly Reseller Reseller = new()
    {
        Id = "shop",
        Name = "Shop",
        Users = [new("9900", Secret.Of("shop", "secret"))],
        Blocked = true,
        MayRefund = true,
        Currencies = ["SEK", "EUR"],
        RowsMustAddUp = true,
    };

    public static readonly Reseller BareReseller = new() { Id = "bare", Name = "", MayRefund = false, RowsMustAddUp = false };

    public static readonly Product Product = new()
    {
        Id = "TEA",
        Name = "Tea",
        Kind = ProductKind.Goods,
        AccountType = "AIRTIME",
        Ean = "7310865004703",
        Sku = "TEA-1",
        Price = Given.Kronor(25m),
        Least = 1,
        Most = 10,
        Withdrawn = true,
    };

    public static readonly MoneyOrder Order = new()
    {
        ErsReference = new("08"),
        Kind = MovementKind.Purchase,
        At = At,
        ResellerId = "shop",
        TerminalId = "till",
        Sender = new(PrincipalKind.Payer, "anna"),
        SenderAccountType = "CUSTOMER",
        Receiver = new(PrincipalKind.Reseller, "shop"),
        ReceiverAccountType = "RESELLER",
        ProductId = "TEA",
        Amount = Amount.OfMinor(5_000, Currency.Of("SEK")),
        Rows = [new("TEA", 2, Amount.OfMinor(5_000, Currency.Of("SEK")))],
    };

    public static readonly VoucherProduct VoucherProduct = new()
    {
        Sku = "shop-1",
        Ean = "7332023036197",
        Name = "Årskort \"<&>\"",
        Supplier = "Årskortet",
        Price = Given.Kronor(999.50m),
    };

    public static readonly VoucherSale Voucher = new()
    {
        Reference = new("2026030212000000001000001"),
        Product = VoucherProduct,
        Voucher = new() { Code = "38000000800001", Serial = "0000800001", ExpiresAt = At.AddYears(2) },
        ResellerId = "shop",
        UserId = "9900",
        ClientComment = "comment",
        ClientReference = "reference",
        ClientTag = "POS007",
        ReservedAt = At,
        LapsesAt = At.AddMinutes(5),
        Release = new() { Reference = new("2026030212000000001000002"), At = At },
        Purchase = new() { Reference = new("2026030212000000001000003"), At = At, Format = ReceiptFormat.Html },
        Reversal = new() { Reference = new("2026030212000000001000004"), At = At, ReasonCode = "03", Reason = "torn" },
    };

    public static readonly VoucherSale BareVoucher = new()
    {
        Reference = new("2026030212000000001000005"),
        Product = VoucherProduct,
        Voucher = new() { Code = "", Serial = "", ExpiresAt = Given.Noon },
        ResellerId = "",
        UserId = "",
        ReservedAt = Given.Noon,
        LapsesAt = Given.Noon,
    };

    /// <summary>One of everything that can be saved: a payment of 100 SEK by a payer who had a million.</summary>
    public static readonly Changes Changes = new()
    {
        Invoices = [Stored.New(Invoice)],
        History = [new(Invoice.Reference, At, "Sent", Phase.Issued, 1, null)],
        Payments = [new(new("11"), Invoice.Reference, "shop", "till", "cashier", 10_000, Currency.Of("SEK"), At)],
        Movements = [Bookkeeping.Entry(Invoice, new(MovementKind.Debit, Given.Kronor(100m)), At)],
        Openings = [Movement.Deposit("anna", Given.Kronor(1_000_000m), At)],
        Orders = [Order],
        Products = [Stored.New(Product)],
        Notifications = [Stored.New(Notification)],
        Messages = [new("anna", At, "text")],
        Payers = [Stored.New(Payer)],
        Terminals = [Stored.New(Terminal)],
        Partners = [Stored.New(Partner)],
        Sessions =
        [
            Stored.New(new ClientSession
            {
                Key = "0000002012-63506374",
                ServiceId = "service",
                PayerId = "anna",
                BegunAt = At,
                Parameters = [new("seat", "12 A")],
                Left = true,
            }),
        ],
        PaperBills = [new("issuer", "R820919", Invoice.Reference, null)],
        Resellers = [Stored.New(Reseller)],
        Receipts = [new(Invoice.Reference, At, "text/plain", "receipt", [1, 2, 3])],
        Periods = [new(new("10"), "shop", "till", new("09"), At)],
        ScenarioUses = [new("everything", 0)],
        VoucherProducts = [Stored.New(VoucherProduct)],
        Vouchers = [Stored.New(Voucher)],
    };
}
