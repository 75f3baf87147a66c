using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Storage;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Payers;

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
        while (await store.FindTerminalBySeqrId(seqrId) is { } till)
        {
            if (await store.ListOpenInvoices(till.Value.Id) is [var open, ..])
            {
                var scanned = await payers.Scan(payerId, QrCode.Of(open.Value.Reference));
                if (scanned.Succeeded)
                    return new TillVisit(till.Value, scanned.Value);
                // It was paid or canceled at this moment: look again.
                continue;
            }

            var waiting = till.Value with { Waiting = new(payerId, clock.GetUtcNow()) };
            // A bill sent meanwhile changed the till's revision: then this fails, and the bill is found.
            if (await store.Save(new() { Terminals = [till.With(waiting)] }))
                return new TillVisit(waiting, null);
        }

        return ResultCode.InvalidSeqrId.Because($"There is no till with the SEQR id {Refusal.Quote(seqrId)} in this sandbox.");
    }

    /// <summary>Stops waiting, wherever the payer waits.</summary>
    /// <returns>Whether the payer was waiting anywhere.</returns>
    public async ValueTask<bool> Leave(string payerId)
    {
        var left = false;
        foreach (var till in await store.ListTerminals())
        {
            while (till.Waiting?.PayerId == payerId && await store.FindTerminal(till.Id) is { } stored && stored.Value.Waiting?.PayerId == payerId)
            {
                if (!await store.Save(new() { Terminals = [stored.With(stored.Value with { Waiting = null })] }))
                    continue;
                left = true;
                break;
            }
        }

        return left;
    }
}
