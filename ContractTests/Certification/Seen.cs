using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Terminals;
using Record = SeqrSandbox.Core.Certification.CertificationRecord;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>
/// Facts as a journal gives them, one after the other, of a merchant and a payer whom the test directs.
/// </summary>
internal sealed class Seen
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly List<ObservedEvent> facts = [];
    private TimeSpan wall;
    private TimeSpan moved;

    public IReadOnlyList<ObservedEvent> Facts => facts;

    /// <summary>Real seconds pass.</summary>
    public Seen Wait(double seconds)
    {
        wall += TimeSpan.FromSeconds(seconds);
        return this;
    }

    /// <summary>The clock is moved.</summary>
    public Seen Advance(double seconds)
    {
        moved += TimeSpan.FromSeconds(seconds);
        return this;
    }

    public Seen Call(Operation operation, Func<ObservedEvent, ObservedEvent>? change = null) =>
        Add(
            EntryKind.Exchange,
            fact => (change ?? (same => same))(fact with { Operation = operation, Caller = "shop", Result = 0, Status = 200 }));

    public Seen Send(string invoice, int rows = 1, bool back = false, string caller = "shop") =>
        Call(InvoiceService.SendInvoice, fact => fact with { Invoice = invoice, Rows = rows, HasBackUrl = back, Caller = caller });

    public Seen Ask(string invoice, InvoiceStatus told = InvoiceStatus.Issued, string caller = "shop") => Call(
        InvoiceService.GetPaymentStatus,
        fact => fact with
        {
            Invoice = invoice,
            NamesInvoice = true,
            Told = told,
            PaymentTold = told == InvoiceStatus.Paid ? "ers-" + invoice : null,
            Caller = caller
        });

    public Seen Pay(string invoice, string code = "HTTP://SEQR.SE/R1") => Act("scan", invoice, code).Act("confirm", invoice);

    /// <summary>A payer scans a machine's code: its merchant is asked by createPurchase.</summary>
    public Seen Use(string machine, string payer, string? invoice) => Add(
        EntryKind.PurchaseRequest, fact => fact with { Invoice = invoice, MachineToken = machine, Payer = payer, Status = 200 });

    public Seen Act(string action, string? invoice, string? code = null) =>
        Add(EntryKind.PayerAction, fact => fact with { Action = action, Invoice = invoice, Code = code, Payer = "payer-1", Result = 0 });

    /// <summary>A web shop is asked to sell by createPurchase, and answers with an invoice or without one.</summary>
    public Seen Sell(string? invoice) => Add(
        EntryKind.PurchaseRequest, fact => fact with { Invoice = invoice, ProductToken = "shoes", Status = 200 });

    public Seen Notify(string invoice, int? status = 200) =>
        Add(EntryKind.NotificationAttempt, fact => fact with { Invoice = invoice, Status = status });

    /// <summary>The fact before this has a finding.</summary>
    public Seen With(FindingKind finding, string? place = null)
    {
        facts[^1] = facts[^1] with { Findings = [.. facts[^1].Findings, finding.At(place, null, "x", "y", "z")] };
        return this;
    }

    /// <summary>The fact before this took so many real seconds.</summary>
    public Seen Lasting(double seconds)
    {
        facts[^1] = facts[^1] with { Duration = TimeSpan.FromSeconds(seconds) };
        return this;
    }

    public Seen Refused(int result)
    {
        facts[^1] = facts[^1] with { Result = result };
        return this;
    }

    /// <summary>Whatever a paid, a canceled and a refunded invoice take.</summary>
    public Seen Paid(string invoice) =>
        Send(invoice).Ask(invoice).Wait(1).Ask(invoice).Wait(1).Ask(invoice).Pay(invoice).Ask(invoice, InvoiceStatus.Paid);

    public Record Record(CertificationPlan? plan = null) => (plan ?? Plans.WebShop).Look(facts, Start + wall + moved, Start + wall);

    /// <summary>The state of a check, and the entries that it depends on.</summary>
    public (CheckState State, string Exchanges) Of(string check, CertificationPlan? plan = null)
    {
        var result = Judge(check, plan);
        return (result.State, string.Join(' ', result.Exchanges));
    }

    public CheckResult Judge(string check, CertificationPlan? plan = null)
    {
        plan ??= Plans.WebShop;
        return plan.Checks.Single(known => known.Id == check).Judge(Record(plan));
    }

    public NextStep Next(CertificationPlan? plan = null)
    {
        plan ??= Plans.WebShop;
        var record = Record(plan);
        return new Guide(plan, record, plan.Judge(record)).Next();
    }

    private Seen Add(EntryKind kind, Func<ObservedEvent, ObservedEvent> make)
    {
        facts.Add(make(new() { Id = facts.Count + 1, Kind = kind, At = Start + wall + moved, WallAt = Start + wall }));
        return this;
    }
}
