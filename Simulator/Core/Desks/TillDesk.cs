using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// Payers who scan a till's static code. They take the till's bill if there is one; otherwise the app waits for the
/// next. The till serves the payer who came last. Source: SEQR's FAQ.
/// </summary>
public sealed class TillDesk(IStore store, TimeProvider clock, PayerDesk payers)
{
    /// <summary>Refusals: 52 no such payer, 53 no till with this code.</summary>
    public async ValueTask<Outcome<TillVisit>> Scan(string payerId, string seqrId)
    {
        if (await store.FindPayer(payerId) is null)
            return PayerDesk.NoPayer(payerId);
        // A payer waits at one till at a time.
        if (await store.FindTerminalBySeqrId(seqrId) is not null)
            await Leave(payerId);
        return await Race.Run<TillVisit>(async () =>
        {
            if (await store.FindTerminalBySeqrId(seqrId) is not { } till)
                return ResultCode.InvalidSeqrId.Because($"There is no till with the SEQR id {Refusal.Quote(seqrId)} in this sandbox.");
            if (await store.ListOpenInvoices(till.Value.Id) is [var open, ..])
            {
                var scanned = await payers.Scan(payerId, QrCode.Of(open.Value.Reference));
                // A refusal means that the bill was paid or canceled just now: look again.
                return scanned.Succeeded ? Race.Saved(true, new TillVisit(till.Value, scanned.Value)) : null;
            }

            var waiting = till.Value with { Waiting = new(payerId, clock.GetUtcNow()) };
            // A bill sent meanwhile changed the till's revision. Then this save fails, and the next attempt finds the
            // bill.
            return Race.Saved(await store.Save(new() { Terminals = [till.With(waiting)] }), new TillVisit(waiting, null));
        });
    }

    /// <summary>Stops the payer's waiting at any till.</summary>
    /// <returns>Whether the payer was waiting anywhere.</returns>
    public async ValueTask<bool> Leave(string payerId)
    {
        var left = false;
        foreach (var till in await store.ListTerminals())
            left |= till.Waiting?.PayerId == payerId && await Leave(payerId, till.Id);
        return left;
    }

    private async ValueTask<bool> Leave(string payerId, string tillId)
    {
        var left = await Race.Run<bool>(async () =>
        {
            if (await store.FindTerminal(tillId) is not { } stored || stored.Value.Waiting?.PayerId != payerId)
                return false;
            return Race.Saved(await store.Save(new() { Terminals = [stored.With(stored.Value with { Waiting = null })] }), true);
        });
        return left.Value;
    }
}

/// <summary>A payer at a till: with its bill, or waiting for it.</summary>
public sealed record TillVisit(Terminal Till, Invoice? Bill);
