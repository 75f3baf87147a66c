using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Reference.Client.Storage;

namespace Reference.Client.Tills;

/// <summary>
/// The shop's tills: brings them into service and takes them out. One instance serves the whole program; one program at a time
/// runs a till. When there is no answer, a call throws <see cref="SeqrTransportException"/> and may be repeated, except that
/// <see cref="RegisterAsync"/> keeps the reason with the till.
/// </summary>
public sealed class TillOffice
{
    private readonly SeqrClient client;
    private readonly SeqrShopClient shop;
    private readonly TillStores stores;
    private readonly IOptions<TillOptions> options;
    private readonly TimeProvider clock;
    private readonly RecordRepository<Till> tills;
    private readonly SingleFlight<string, Till> registering = new();

    /// <summary>Made by <see cref="SeqrServiceCollectionExtensions"/>, or by hand.</summary>
    /// <param name="client">The client; each till signs for itself.</param>
    /// <param name="shop">The client for terminals and periods.</param>
    /// <param name="stores">Where everything is kept.</param>
    /// <param name="options">The set-up.</param>
    /// <param name="clock">The time.</param>
    public TillOffice(SeqrClient client, SeqrShopClient shop, TillStores stores, IOptions<TillOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(stores);
        (this.client, this.shop, this.stores, this.options, this.clock) = (client, shop, stores, options, clock);
        tills = new(stores.Tills, "till");
    }

    /// <summary>
    /// Brings a till into service, with a password of its own. One that is registered is answered as it is. Without an answer it stays
    /// <see cref="TillState.Registering"/>; to try again makes another terminal, and nobody can use the one whose id got lost.
    /// </summary>
    /// <param name="tillId">The shop's own id of it.</param>
    /// <param name="name">What payers see.</param>
    /// <returns>The till: registered, or registering with the reason in <see cref="Till.Trouble"/>.</returns>
    public Task<Till> RegisterAsync(string tillId, string name)
    {
        ArgumentNullException.ThrowIfNull(tillId);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return RecordId.IsValid(tillId)
            ? registering.RunAsync(tillId, () => RegisterOnceAsync(tillId, name))
            : throw new ArgumentException($"A till's id is {RecordId.Rule}.", nameof(tillId));
    }

    /// <summary>Finds a till.</summary>
    /// <param name="tillId">Which till.</param>
    /// <returns>The till as it stands, or null.</returns>
    public Task<Till?> FindAsync(string tillId) => tills.FindAsync(tillId);

    /// <summary>Finds the tills in service.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The tills, in no particular order.</returns>
    public IAsyncEnumerable<Till> RegisteredAsync(CancellationToken cancellationToken = default) => tills.UnfinishedAsync(cancellationToken);

    /// <summary>Gives a till the id of a printed code. Safe to repeat.</summary>
    /// <param name="tillId">Which till.</param>
    /// <param name="seqrId">Letters and digits; replaces the till's former one.</param>
    /// <returns>The till; if <see cref="Till.SeqrId"/> is not the new one, <see cref="Till.LastRefusal"/> says why (53: another till has it).</returns>
    public async Task<Till> AssignSeqrIdAsync(string tillId, string seqrId)
    {
        ArgumentException.ThrowIfNullOrEmpty(seqrId);
        var till = await tills.GetAsync(tillId);
        var answer = await shop.AssignSeqrIdAsync(seqrId, till.Credentials, CancellationToken.None);
        return await tills.UpdateAsync(tillId, t => t.Assigned(seqrId, answer.Refusal));
    }

    /// <summary>The cash register of a till, to sell with.</summary>
    /// <param name="tillId">Which till; it must be registered.</param>
    /// <returns>The cash register. Keep it: one serves the till for the program's life.</returns>
    /// <exception cref="InvalidOperationException">The till is not registered.</exception>
    public async Task<CashRegister> OpenAsync(string tillId)
    {
        var till = await tills.GetAsync(tillId);
        return new(till, client.SignedBy(till.Credentials), stores, options.Value, clock);
    }

    /// <summary>Takes a till out of service: its open bill is canceled, its SEQR id becomes free. Reconcile before: afterwards it cannot sign. Safe to repeat.</summary>
    /// <param name="tillId">Which till.</param>
    /// <returns>The till; if it is still registered, <see cref="Till.LastRefusal"/> says why.</returns>
    public async Task<Till> UnregisterAsync(string tillId)
    {
        var till = await tills.GetAsync(tillId);
        if (till.State is not TillState.Registered)
            return till;
        var answer = await shop.UnregisterTerminalAsync(till.Credentials, CancellationToken.None);
        return await tills.UpdateAsync(tillId, t => t.Unregistered(answer.Refusal));
    }

    private async Task<Till> RegisterOnceAsync(string tillId, string name)
    {
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        // The password is stored before it is sent: a till whose password is lost would be lost as well.
        var (_, till) = await tills.CreateOrUpdateAsync(tillId, known => known.Registering(tillId, name, password));
        if (till.State is TillState.Registered)
            return till;
        try
        {
            var answer = await shop.RegisterTerminalAsync(tillId, password, name, options.Value.Reseller, CancellationToken.None);
            return await tills.UpdateAsync(tillId, t => answer.IsSuccess
                ? t.Registered(password, answer.Value)
                : t.NotRegistered(password, answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await tills.UpdateAsync(tillId, t => t.NotAnswered(password, e));
        }
    }
}
