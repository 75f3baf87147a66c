using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Views;

/// <summary>Creates and changes terminals together with their merchants: both or neither.</summary>
internal static class TerminalSettings
{
    /// <summary>
    /// Creates a terminal, and its merchant if there is none of that id. Null if the terminal's id is taken.
    /// </summary>
    public static async Task<TerminalView?> Make(
        IStore store, string id, string resellerId, TerminalChange change, ResellerChange resellerChange)
    {
        var made = await Race.Run<TerminalView>(async () =>
        {
            if (await store.FindTerminal(id) is not null)
                return ResultCode.RegistrationPrincipalAlreadyExists.Because($"There is a terminal {Refusal.Quote(id)} already.");
            var reseller = await store.FindReseller(resellerId) ?? Stored.New(new Reseller { Id = resellerId, Name = resellerId });
            // Defaults for what the change leaves open. The password is a placeholder: a new terminal comes with one.
            var blank = new Terminal
            {
                Id = id,
                ResellerId = resellerId,
                Name = id,
                Kind = TerminalKind.WebShop,
                Password = Secret.Of(id, ""),
            };
            return await Save(store, Stored.New(change.To(blank)), reseller.With(resellerChange.To(reseller.Value)));
        });
        return made.Value;
    }

    /// <summary>Null if there is no terminal with this id.</summary>
    public static async Task<TerminalView?> Change(IStore store, string id, TerminalChange change, ResellerChange resellerChange)
    {
        var changed = await Race.Run<TerminalView>(async () =>
        {
            if (await store.FindTerminal(id) is not { } terminal)
                return ResultCode.InitiatorPrincipalNotFound.Because($"There is no terminal {Refusal.Quote(id)}.");
            var reseller = await store.FindReseller(terminal.Value.ResellerId)
                ?? throw new InvalidOperationException($"Terminal {id} belongs to an unknown reseller.");
            return await Save(store, terminal.With(change.To(terminal.Value)), reseller.With(resellerChange.To(reseller.Value)));
        });
        return changed.Value;
    }

    private static async Task<Outcome<TerminalView>?> Save(IStore store, Stored<Terminal> terminal, Stored<Reseller> reseller) =>
        Race.Saved(
            await store.Save(new() { Terminals = [terminal], Resellers = [reseller] }),
            TerminalView.Of(terminal.Value, reseller.Value));
}
