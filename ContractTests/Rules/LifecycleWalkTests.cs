using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>
/// Long random walks of events over an invoice: what must hold in every interleaving, and that the walks saw enough of
/// them.
/// </summary>
public sealed class LifecycleWalkTests
{
    private const int Walks = 2000;
    private const int Steps = 60;

    [Fact]
    public void Whatever_happens_in_whatever_order_the_invoice_and_the_books_stay_sound()
    {
        Dictionary<(Phase From, Phase To), int> seen = [];
        for (var seed = 0; seed < Walks; seed++)
            Walk(new(seed), seen);

        // Every arrow of the lifecycle was walked, most of them often.
        Assert.Equal(Arrows.Order(), seen.Keys.Order());
        Assert.All(seen, arrow => Assert.True(arrow.Value >= 20, $"{arrow.Key} was seen {arrow.Value} times."));
    }

    /// <summary>Every step the lifecycle allows.</summary>
    internal static (Phase From, Phase To)[] Arrows =>
    [
        (Phase.Issued, Phase.Issued),
        (Phase.Issued, Phase.PendingIssuerAcknowledge),
        (Phase.Issued, Phase.Paying),
        (Phase.Issued, Phase.Canceled),
        (Phase.PendingIssuerAcknowledge, Phase.PendingIssuerAcknowledge),
        (Phase.PendingIssuerAcknowledge, Phase.Issued),
        (Phase.PendingIssuerAcknowledge, Phase.Canceled),
        (Phase.Paying, Phase.Paying),
        (Phase.Paying, Phase.Reserved),
        (Phase.Paying, Phase.Paid),
        (Phase.Paying, Phase.Failed),
        (Phase.Reserved, Phase.Reserved),
        (Phase.Reserved, Phase.Paid),
        (Phase.Reserved, Phase.Canceled),
        (Phase.Paid, Phase.Paid),
        (Phase.Paid, Phase.Canceled),
        (Phase.Failed, Phase.Failed),
        (Phase.Failed, Phase.Canceled),
        (Phase.Canceled, Phase.Canceled),
    ];

    private static void Walk(Random random, Dictionary<(Phase From, Phase To), int> seen)
    {
        var invoice = Given.Invoice(Phase.Issued) with { Payer = null, Version = 1, Acknowledgment = Any<AcknowledgmentMode>(random) };
        var now = Given.Noon;
        Dictionary<AccountId, long> books = [];
        for (var step = 0; step < Steps; step++)
        {
            now = now.AddSeconds(random.Next(15));
            var happened = Lifecycle.WhatRanOut(invoice, now) ?? Some(random, now, step);
            var outcome = Lifecycle.Apply(invoice, happened, now);
            if (!outcome.Succeeded)
                continue;
            var (next, effects) = outcome.Value;
            CheckStep(invoice, next, [.. effects]);
            foreach (var move in effects.OfType<Effect.MoveMoney>())
                Book(books, Bookkeeping.Entry(next, move, now));
            CheckBooks(next, books);
            seen[(invoice.Phase, next.Phase)] = seen.GetValueOrDefault((invoice.Phase, next.Phase)) + 1;
            invoice = next;
        }
    }

    private static void CheckStep(Invoice before, Invoice next, Effect[] effects)
    {
        Assert.InRange(next.Version - before.Version, 0, 1);
        Assert.True(
            next.Status == before.Status || next.Version == before.Version + 1,
            "What the merchant sees changed under the same version.");
        var (arrived, phase) = (next.Phase != before.Phase, next.Phase);
        Assert.Equal(arrived && phase is (Phase.Paid or Phase.Reserved), effects.OfType<Effect.NotifyMerchant>().Any());
        Assert.Equal(phase == Phase.Paying, next.Debit is not null);
        Assert.Equal(phase == Phase.Reserved, next.CommitBy is not null);
        Assert.Equal(phase == Phase.Reserved, next.Reserved is not null);
        Assert.Equal(next is { Phase: Phase.Paid, Payment.Acknowledged: false }, next.AcknowledgeBy is not null);
        Assert.Equal(phase == Phase.Canceled, next.CancelReason is not null);
    }

    private static void CheckBooks(Invoice invoice, Dictionary<AccountId, long> books)
    {
        Assert.Equal(0, books.Values.Sum());
        Assert.Equal(invoice.Reserved?.Minor ?? 0, Sum(books, AccountKind.Reservation));
        Assert.Equal(
            invoice.Phase == Phase.Paid ? invoice.Payment!.Amount.Minor - invoice.RefundedMinor : 0,
            Sum(books, AccountKind.Merchant));
        Assert.InRange(invoice.RefundedMinor, 0, invoice.Payment?.Amount.Minor ?? 0);
    }

    private static long Sum(Dictionary<AccountId, long> books, AccountKind kind) =>
        books.Where(account => account.Key.Kind == kind).Sum(account => account.Value);

    private static void Book(Dictionary<AccountId, long> books, Movement movement)
    {
        books[movement.From] = books.GetValueOrDefault(movement.From) - movement.Amount.Minor;
        books[movement.To] = books.GetValueOrDefault(movement.To) + movement.Amount.Minor;
    }

    private static InvoiceEvent Some(Random random, DateTimeOffset now, int step)
    {
        var payer = random.Next(3) == 0 ? Given.Bo : Given.Anna;
        var amount = Amount.OfMinor(random.Next(1, 12_000), Given.Bill.Total.Currency);
        var reference = new ErsReference($"{now:yyyyMMddHHmmssfff}{step:D8}");
        return random.Next(16) switch
        {
            0 or 1 => new InvoiceEvent.Scanned(payer, random.Next(2) == 0),
            2 or 3 => new InvoiceEvent.Confirmed(payer.PayerId, new(now, DebitOutcome.Paid)),
            4 => new InvoiceEvent.DebitSucceeded(reference, Reserved: false),
            5 => new InvoiceEvent.DebitSucceeded(reference, Reserved: true),
            6 => new InvoiceEvent.DebitFailed(),
            7 => new InvoiceEvent.TokenOffered(new() { Id = "card" }),
            8 or 9 => new InvoiceEvent.Updated(Given.Bill with { Total = amount }, []),
            10 => new InvoiceEvent.Committed(random.Next(2) == 0 ? null : amount, reference),
            11 or 12 => new InvoiceEvent.Refunded(new(reference, amount, now, null), true, true),
            13 => new InvoiceEvent.StatusAsked(),
            14 => new InvoiceEvent.ReceiptSubmitted(),
            _ => random.Next(3) == 0
                ? new InvoiceEvent.CanceledByMerchant(CancelReason.ByMerchant)
                : new InvoiceEvent.CanceledByPayer(payer.PayerId),
        };
    }

    private static T Any<T>(Random random)
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];
}
