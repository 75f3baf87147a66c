using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Reference.Client.Storage;

namespace Reference.Client.Tills;

/// <summary>
/// Brings the shop's tills into service and takes them out. Use one instance for the whole program; only one program at a time may run a
/// till. If there is no answer, a call throws <see cref="SeqrTransportException"/> and may be repeated. The exception is
/// <see cref="RegisterAsync"/>, which saves the reason with the till.
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

    /// <summary>Normally created through <see cref="SeqrServiceCollectionExtensions"/>.</summary>
    /// <param name="client">The client. Each till uses its own credentials.</param>
    /// <param name="shop">The client for terminals and periods.</param>
    /// <param name="stores">The stores of tills, sales and the journal.</param>
    /// <param name="options">The options.</param>
    /// <param name="clock">The clock.</param>
    public TillOffice(SeqrClient client, SeqrShopClient shop, TillStores stores, IOptions<TillOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(stores);
        (this.client, this.shop, this.stores, this.options, this.clock) = (client, shop, stores, options, clock);
        tills = new(stores.Tills, "till");
    }

    /// <summary>
    /// Brings a till into service, with its own password. If it is registered already, this returns it unchanged.
    /// Without an answer it stays <see cref="TillState.Registering"/>. Another try registers another terminal; nobody
    /// can use the one whose id was lost.
    /// </summary>
    /// <param name="tillId">The shop's own id of the till.</param>
    /// <param name="name">The name that payers see.</param>
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
    /// <param name="tillId">The till's id.</param>
    /// <returns>The till, or null.</returns>
    public Task<Till?> FindAsync(string tillId) => tills.FindAsync(tillId);

    /// <summary>Finds the tills in service.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The tills, in no particular order.</returns>
    public IAsyncEnumerable<Till> RegisteredAsync(CancellationToken cancellationToken = default) =>
        tills.UnfinishedAsync(cancellationToken);

    /// <summary>Assigns the SEQR id of a printed code to a till. Safe to repeat.</summary>
    /// <param name="tillId">The till's id.</param>
    /// <param name="seqrId">Letters and digits. It replaces the till's former SEQR id.</param>
    /// <returns>
    /// The till; if <see cref="Till.SeqrId"/> is not the new one, <see cref="Till.LastRefusal"/> says why (53: another till has it).
    /// </returns>
    public async Task<Till> AssignSeqrIdAsync(string tillId, string seqrId)
    {
        ArgumentException.ThrowIfNullOrEmpty(seqrId);
        var till = await tills.GetAsync(tillId);
        var answer = await shop.AssignSeqrIdAsync(seqrId, till.Credentials, CancellationToken.None);
        return await tills.UpdateAsync(tillId, t => t.Assigned(seqrId, answer.Refusal));
    }

    /// <summary>Opens the cash register of a till.</summary>
    /// <param name="tillId">The till's id. The till must be registered.</param>
    /// <returns>The cash register. Keep it, and use one instance for the till for the whole run of the program.</returns>
    /// <exception cref="InvalidOperationException">The till is not registered.</exception>
    public async Task<CashRegister> OpenAsync(string tillId)
    {
        var till = await tills.GetAsync(tillId);
        return new(till, client.SignedBy(till.Credentials), stores, options.Value, clock);
    }

    /// <summary>
    /// Takes a till out of service. SEQR cancels its open bill and frees its SEQR id. Reconcile first: afterwards the
    /// till cannot sign requests. Safe to repeat.
    /// </summary>
    /// <param name="tillId">The till's id.</param>
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
        // Save the password first, then send it: without its password a till is lost.
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
