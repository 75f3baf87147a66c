using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>
/// The merchant's backend under test, as its customers and its operator use it. It calls one sandbox, which is made anew for each life.
/// </summary>
internal interface IMerchant : IAsyncDisposable
{
    /// <summary>The actions that it offers, beside ordering and looking.</summary>
    IReadOnlySet<ShopAction> Offers { get; }

    /// <summary>How often a customer's page looks at an order.</summary>
    TimeSpan LookEvery { get; }

    /// <summary>How often its regular work is done; null if there is none.</summary>
    TimeSpan? TickEvery { get; }

    /// <summary>The clock that its own waits go by; null if it has no waits, or they are in real time.</summary>
    VirtualClock? Clock { get; }

    /// <summary>Begins a life: nothing of an earlier one is left.</summary>
    Task Begin(DateTimeOffset now);

    /// <summary>A customer places an order.</summary>
    /// <exception cref="MerchantSilentException">There is no answer at all.</exception>
    Task Order(PlacedOrder order);

    /// <summary>A customer looks at an order's page; null if that is an error page.</summary>
    /// <exception cref="MerchantSilentException">There is no answer at all.</exception>
    Task<Sight?> Look(string order);

    /// <summary>A customer or an operator does something about an order.</summary>
    /// <exception cref="MerchantSilentException">There is no answer at all.</exception>
    Task Act(ShopAction action, PlacedOrder order, RefundRequest? refund = null);

    /// <summary>The shop's program is killed and started again.</summary>
    Task Restart();

    /// <summary>The regular work is done.</summary>
    Task Tick();

    /// <summary>Tells the time, for a merchant that takes it from the requests.</summary>
    void Tell(DateTimeOffset now);

    /// <summary>What it has shown and logged since this was last asked.</summary>
    IReadOnlyList<string> TakeOutput();
}

/// <summary>Opens merchants, each with a sandbox of its own, for lives at the same time.</summary>
internal interface IMerchantSource
{
    /// <summary>What it is called in reports.</summary>
    string Name { get; }

    /// <summary>How many lives go on at the same time, unless somebody says otherwise.</summary>
    int Workers { get; }

    /// <param name="sandbox">The address of its sandbox, without a slash at the end.</param>
    /// <exception cref="MerchantException">It cannot be started.</exception>
    Task<IMerchant> Open(Uri sandbox);
}

/// <summary>An order that a customer places.</summary>
/// <param name="Number">Counted from 1 in each life.</param>
/// <param name="Id">Its id, unless the shop chooses one.</param>
/// <param name="Amount">What is to be paid, in SEK.</param>
internal sealed record PlacedOrder(int Number, string Id, decimal Amount);

/// <summary>A refund that an operator asks the shop for.</summary>
/// <param name="Id">Its id, for shops that make each refund once.</param>
/// <param name="Amount">What is to be given back.</param>
internal sealed record RefundRequest(string Id, decimal Amount);

/// <summary>What a shop shows of an order.</summary>
/// <param name="State">The state.</param>
/// <param name="Reference">SEQR's reference of the payment, as far as the shop shows it.</param>
internal sealed record Sight(ShownState State, string? Reference = null);

/// <summary>What a shop says about an order.</summary>
internal enum ShownState
{
    /// <summary>It waits for the payment.</summary>
    Open,

    /// <summary>It is paid: the goods are promised.</summary>
    Paid,

    /// <summary>It was paid, and everything is given back.</summary>
    Refunded,

    /// <summary>It ended without a payment.</summary>
    Unpaid,

    /// <summary>The shop does not know the order.</summary>
    Unknown,
}

/// <summary>The merchant under test cannot be driven. The message says what to mend.</summary>
internal sealed class MerchantException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The merchant under test gave its customer no answer at all.</summary>
internal sealed class MerchantSilentException(string message, Exception? inner = null) : Exception(message, inner);
