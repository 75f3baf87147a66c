using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>Registers tills, assigns their static codes, and takes them out of service.</summary>
/// <param name="store">The sandbox's memory.</param>
/// <param name="clock">The sandbox's time.</param>
/// <param name="newId">Makes terminal ids: 32 lower-case hex characters.</param>
public sealed class TerminalDesk(IStore store, TimeProvider clock, Func<string> newId)
{
    /// <summary>
    /// Registers a new cash register with each call. It accepts a short password, with which every later call is
    /// refused. Source: SEQR API 2.6.0.
    /// </summary>
    public ValueTask<Outcome<Terminal>> Register(Caller caller, string? externalId, string? password, string? name) =>
        Race.Run<Terminal>(async () =>
    {
        var id = newId();
        var terminal = new Terminal
        {
            Id = id,
            ResellerId = caller.Reseller.Id,
            Name = name ?? externalId ?? id,
            ExternalId = externalId,
            Kind = TerminalKind.CashRegister,
            Password = Secret.Of(id, password ?? ""),
        };
        return Race.Saved(await store.Save(new() { Terminals = [Stored.New(terminal)] }), terminal);
    });

    /// <summary>Unregisters a terminal: its open invoices are canceled, and its SEQR id is free again.</summary>
    public async ValueTask<Outcome<Terminal>> Unregister(Caller caller)
    {
        var gone = await Change(caller, async terminal =>
            (terminal with { Unregistered = true, SeqrId = null, Waiting = null }, await EndOpenInvoices(terminal.Id)));
        if (!gone.Succeeded)
            return gone.Refusal;
        return await Race.Run<Terminal>(async () =>
        {
            // A web shop may have sent a bill meanwhile. No more can come now, so these are the last.
            var late = await EndOpenInvoices(gone.Value.Id);
            return Race.Saved(ReferenceEquals(late, Changes.None) || await store.Save(late), gone.Value);
        });
    }

    /// <summary>
    /// Gives the terminal a static code, replacing its former one. The store keeps codes unique: of two terminals that
    /// race for one, the loser finds it taken.
    /// </summary>
    public ValueTask<Outcome<Terminal>> AssignSeqrId(Caller caller, string? seqrId) => Change(caller, async terminal =>
    {
        if (!SeqrId.IsValid(seqrId))
            return ResultCode.InvalidSeqrId.Because(SeqrId.WhatIsWrong(seqrId));
        if (await store.FindTerminalBySeqrId(seqrId!) is { } owner && owner.Value.Id != terminal.Id)
            return ResultCode.InvalidSeqrId.Because($"The seqrId {seqrId} is assigned to the terminal {owner.Value.Id}.");
        return (terminal with { SeqrId = seqrId }, Changes.None);
    });

    private async ValueTask<Changes> EndOpenInvoices(string terminalId)
    {
        var changes = Changes.None;
        foreach (var open in await store.ListOpenInvoices(terminalId))
        {
            var canceled = EventSequence.Apply(
                open, clock.GetUtcNow(), new InvoiceEvent.CanceledByMerchant(CancelReason.TerminalUnregistered));
            // A payment under way ends by itself.
            if (canceled.Succeeded)
                changes = changes.And(canceled.Value.Changes);
        }

        return changes;
    }

    private ValueTask<Outcome<Terminal>> Change(Caller caller, Func<Terminal, ValueTask<Outcome<(Terminal Next, Changes Along)>>> decide)
    {
        var id = caller.Terminal?.Id ?? throw new InvalidOperationException(
            "Only a terminal changes itself; authentication lets nobody else through.");
        return Race.Run<Terminal>(async () =>
        {
            // The terminal may have been unregistered since it was authenticated.
            if (await store.FindTerminal(id) is not { Value.Unregistered: false } stored)
                return ResultCode.InvalidInitiatorPrincipalId.Because($"The terminal {id} was unregistered.");
            var decision = await decide(stored.Value);
            if (!decision.Succeeded)
                return decision.Refusal;
            var (next, along) = decision.Value;
            return Race.Saved(await store.Save(along.And(new() { Terminals = [stored.With(next)] })), next);
        });
    }
}
