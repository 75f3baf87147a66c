using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Invoices in the states that tests start from: sent over the wire, brought further by a payer.</summary>
internal sealed class GivenOnTheWire(SimulatorUnderTest simulator)
{
    private const string NoAcknowledgment = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>";
    private const string Reservation = "<paymentMode>RESERVATION_REQUIRED</paymentMode>" + NoAcknowledgment;

    /// <summary>A name that no earlier run has used at an endpoint with a history.</summary>
    public static string Own(string name) => Short(name) + GivenEndpoint.Run;

    /// <summary>An invoice in one of <see cref="WireTests.States"/>.</summary>
    public Task<string> Invoice(string state) => state switch
    {
        "ISSUED" => Issued(),
        "PENDING_ISSUER_ACKNOWLEDGE" => Pending(),
        "PAYING" => Paying(),
        "RESERVED" => Reserved(),
        "PAID" => Paid(),
        "CANCELED" => Canceled(),
        "FAILED" => Failed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>A cash register of the seeded merchant, new each time, perhaps with a static code.</summary>
    public async Task<Till> Till(string? seqrId = null)
    {
        var members = Message.Member("password", ExtraPrincipals.Password) + Message.Member("name", "Till");
        var registered = await simulator.Call(Message.Of("registerTerminal", members, Message.User));
        Assert.Equal(0, registered.Code);
        var till = new Till(registered["terminalId"]!);
        if (seqrId is not null)
            Assert.Equal(0, (await simulator.Call(Message.Of("assignSeqrId", Message.Member("seqrId", seqrId), till.Context))).Code);
        return till;
    }

    /// <summary>A merchant that has sold nothing yet.</summary>
    public async Task<Merchant> Merchant(string id)
    {
        var merchant = new Merchant(Own(id));
        await simulator.Backstage.AddMerchant(merchant);
        return merchant;
    }

    /// <summary>A payer of one test, perhaps with a loyalty card of the seeded merchant.</summary>
    public async Task<string> Payer(string id, string? card = null, bool canReserve = true)
    {
        await simulator.Backstage.AddPayer(Own(id), card, canReserve);
        return Own(id);
    }

    public async Task<string> Issued(string members = NoAcknowledgment, string? context = null, string total = "10.22", string tokens = "")
    {
        var sent = await simulator.Call(Message.Of("sendInvoice", Message.Invoice(total, members) + tokens, context));
        Assert.Equal(0, sent.Code);
        return sent["invoiceReference"]!;
    }

    public async Task<string> Pending()
    {
        var reference = await Issued("<acknowledgmentMode>REQUIRE_ACKNOWLEDGMENT</acknowledgmentMode>");
        await Scan(reference);
        return reference;
    }

    public async Task<string> Paying()
    {
        var reference = await Issued();
        await Scan(reference);
        var stored = await Find(reference);
        var now = await simulator.Backstage.Now();
        var paying = Lifecycle.Apply(
            stored.Value,
            new InvoiceEvent.Confirmed(PayerRegistry.DefaultPayerId, new(now.AddHours(1), DebitOutcome.Paid)),
            now);
        Assert.True(await simulator.Sandbox.Store.Save(new() { Invoices = [stored.With(paying.Value!.Invoice)] }));
        return reference;
    }

    public async Task<string> Reserved(string members = "", string payer = PayerRegistry.DefaultPayerId)
    {
        var reference = await Issued(Reservation + members);
        await Pay(reference, payer);
        return reference;
    }

    public async Task<string> Paid(string? context = null, string payer = PayerRegistry.DefaultPayerId, string total = "10.22")
    {
        var reference = await Issued(context: context, total: total);
        await Pay(reference, payer);
        return reference;
    }

    /// <summary>A payment that the merchant asked for, by its ersReference.</summary>
    public async Task<string> Payment(string? context = null, string payer = PayerRegistry.DefaultPayerId, string total = "10.22")
    {
        var reference = await Paid(context, payer, total);
        return (await simulator.Call(
            Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference), context)))["ersReference"]!;
    }

    /// <summary>A payment with all that a report shows.</summary>
    public async Task<string> Sale(string context, string total, string? cashier = null, string currency = "SEK")
    {
        var members = NoAcknowledgment + Message.Member("cashierId", cashier);
        var sent = await simulator.Call(Message.Of("sendInvoice", Message.Invoice(total, members, currency), context));
        await Pay(sent["invoiceReference"]!);
        var asked = Message.Of("getPaymentStatus", Message.Member("invoiceReference", sent["invoiceReference"]), context);
        return (await simulator.Call(asked))["ersReference"]!;
    }

    /// <summary>A payment that was reversed because the merchant did not poll, by its ersReference.</summary>
    public async Task<string> Reversed()
    {
        var payment = await simulator.Backstage.PaymentOf(await Paid());
        await simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(21));
        return payment;
    }

    /// <summary>A reservation that ran out.</summary>
    public async Task<string> Expired()
    {
        var reference = await Reserved("<commitReservationTimeout>60</commitReservationTimeout>");
        await simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(61));
        return reference;
    }

    /// <summary>A period that ends now, by its id.</summary>
    public async Task<string> Mark(string context) =>
        (await simulator.Call(Message.Of("markTransactionPeriod", context: context)))["transactionPeriodId"]!;

    /// <summary>An invoice as it is stored.</summary>
    public async Task<Stored<Invoice>> Find(string reference)
    {
        var found = await simulator.Sandbox.Store.FindInvoice(new InvoiceReference(reference));
        Assert.NotNull(found);
        return found;
    }

    public async Task<string> Canceled()
    {
        var reference = await Issued();
        await Scan(reference);
        Assert.True(await simulator.Backstage.TurnDown(PayerRegistry.DefaultPayerId, reference));
        return reference;
    }

    public async Task<string> Failed()
    {
        var reference = await Issued();
        await Pay(reference, outcome: DebitOutcome.InsufficientFunds);
        return reference;
    }

    public async Task Scan(string reference, string payer = PayerRegistry.DefaultPayerId) =>
        Assert.True(await simulator.Backstage.Scan(payer, $"HTTP://SEQR.SE/R{reference}"));

    public async Task Pay(string reference, string payer = PayerRegistry.DefaultPayerId, DebitOutcome outcome = DebitOutcome.Paid)
    {
        await Scan(reference, payer);
        Assert.True(await simulator.Backstage.Confirm(payer, reference, outcome));
    }

    /// <summary>Scans a till's static code.</summary>
    public Task<ScannedTill> ScanStatic(string seqrId, string payer = PayerRegistry.DefaultPayerId) =>
        simulator.Backstage.ScanTill(payer, seqrId);

    /// <summary>A name that leaves room within the 64 characters of an id for what is put behind it; two long ones stay two.</summary>
    private static string Short(string name)
    {
        const int longest = 40;
        if (name.Length <= longest)
            return name;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..8];
        return $"{name[..(longest - hash.Length - 1)]}-{hash}";
    }
}
