using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Storage;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Invoices in the states that tests start from: sent over the wire, brought further by a payer.</summary>
internal sealed class Given(SimulatorUnderTest simulator)
{
    private const string NoAcknowledgment = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>";
    private const string Reservation = "<paymentMode>RESERVATION_REQUIRED</paymentMode>" + NoAcknowledgment;

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
        var scanned = await Scan(reference);
        var stored = await simulator.Sandbox.Store.FindInvoice(scanned.Reference);
        var now = simulator.Sandbox.Clock.GetUtcNow();
        var paying = Lifecycle.Apply(stored!.Value, new InvoiceEvent.Confirmed(PayerRegistry.DefaultPayerId, new(now.AddHours(1), DebitOutcome.Paid)), now);
        Assert.True(await simulator.Sandbox.Store.Save(new() { Invoices = [stored.With(paying.Value!.Invoice)] }));
        return reference;
    }

    public async Task<string> Reserved()
    {
        var reference = await Issued(Reservation);
        await Pay(reference);
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
        return (await simulator.Call(Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference), context)))["ersReference"]!;
    }

    public async Task<string> Canceled()
    {
        var reference = await Issued();
        await Scan(reference);
        Assert.Equal(ResultCode.Success, (await simulator.Sandbox.PayerDesk.Cancel(PayerRegistry.DefaultPayerId, new(reference))).Code);
        return reference;
    }

    public async Task<string> Failed()
    {
        var reference = await Issued();
        await Pay(reference, outcome: DebitOutcome.InsufficientFunds);
        return reference;
    }

    public async Task<Invoice> Scan(string reference, string payer = PayerRegistry.DefaultPayerId)
    {
        var scanned = await simulator.Sandbox.PayerDesk.Scan(payer, $"HTTP://SEQR.SE/R{reference}");
        Assert.Equal(ResultCode.Success, scanned.Code);
        return scanned.Value!;
    }

    public async Task Pay(string reference, string payer = PayerRegistry.DefaultPayerId, DebitOutcome outcome = DebitOutcome.Paid)
    {
        await Scan(reference, payer);
        Assert.Equal(ResultCode.Success, (await simulator.Sandbox.PayerDesk.Confirm(payer, null, outcome, new(reference))).Code);
    }
}
