using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Simulator.Payers;

/// <summary>
/// The payers of a sandbox. The first ones are generated when they are first needed, since that takes longer than the
/// rest of the start.
/// </summary>
internal sealed class PayerRegistry(IStore store, PayerGenerator generator)
{
    /// <summary>The payer who acts when a call names none.</summary>
    public const string DefaultPayerId = Payer.DefaultId;

    private const int Generated = 10;

    public async Task<IReadOnlyList<Payer>> List()
    {
        await EnsureGenerated();
        return await store.ListPayers();
    }

    public async Task<Payer?> Find(string id)
    {
        await EnsureGenerated();
        return (await store.FindPayer(id))?.Value;
    }

    /// <summary>The seed's next payer that is not in the sandbox yet.</summary>
    public async Task<Payer> Next()
    {
        var known = (await List()).Select(payer => payer.Id).ToHashSet(StringComparer.Ordinal);
        return generator.Take(int.MaxValue).Skip(known.Count).First(payer => !known.Contains(payer.Id));
    }

    /// <summary>Adds a payer with an opening balance; false if the id is taken.</summary>
    public async Task<bool> Add(Payer payer, params IEnumerable<Movement> deposits)
    {
        await EnsureGenerated();
        return await store.Save(new() { Payers = [Stored.New(payer)], Openings = [.. deposits] });
    }

    /// <summary>
    /// Makes sure that the generated payers exist. If two callers do this at once, one saves and the other finds them.
    /// </summary>
    public async Task EnsureGenerated()
    {
        if (await store.FindPayer(DefaultPayerId) is null)
            await store.Save(new() { Payers = [.. generator.Take(Generated).Select(Stored.New)] });
    }
}
