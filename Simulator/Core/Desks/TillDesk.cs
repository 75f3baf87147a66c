using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// Payers who scan a till's static code. If the bill is there they take it; otherwise the app waits and gets the next one.
/// The newest payer in front of a till is the one it serves. Source: SEQR's FAQ.
/// </summary>
public sealed class TillDesk(IStore store, TimeProvider clock, PayerDesk payers)
{
    /// <summary>Refusals: 52 no such payer, 53 no till with this code.</summary>
    public async ValueTask<Outcome<TillVisit>> Scan(string payerId, string seqrId)
    {
        if (await store.FindPayer(payerId) is null)
            return PayerDesk.NoPayer(payerId);
        // A person stands in front of one till.
        if (await store.FindTerminalBySeqrId(seqrId) is not null)
            await Leave(payerId);
        return await Race.Run<TillVisit>(async () =>
        {
            if (await store.FindTerminalBySeqrId(seqrId) is not { } till)
                return ResultCode.InvalidSeqrId.Because($"There is no till with the SEQR id {Refusal.Quote(seqrId)} in this sandbox.");
            if (await store.ListOpenInvoices(till.Value.Id) is [var open, ..])
            {
                var scanned = await payers.Scan(payerId, QrCode.Of(open.Value.Reference));
                // Refused, it was paid or canceled at this moment: look again.
                return scanned.Succeeded ? Race.Saved(true, new TillVisit(till.Value, scanned.Value)) : null;
            }

            var waiting = till.Value with { Waiting = new(payerId, clock.GetUtcNow()) };
            // A bill sent meanwhile changed the till's revision: then this fails, and the bill is found.
            return Race.Saved(await store.Save(new() { Terminals = [till.With(waiting)] }), new TillVisit(waiting, null));
        });
    }

    /// <summary>Stops waiting, wherever the payer waits.</summary>
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
