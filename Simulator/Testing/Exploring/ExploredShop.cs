namespace SeqrSandbox.Testing.Exploring;

/// <summary>
/// A merchant's backend in this process, with a delegate for each thing that customers and operators do. What is left out is not done.
/// </summary>
/// <typeparam name="TShop">The backend. If it is disposable, it is disposed at the end of each life, and before a restart.</typeparam>
public sealed class ExploredShop<TShop>
    where TShop : class
{
    /// <summary>What it is called in reports.</summary>
    public string Name { get; init; } = typeof(TShop).Name;

    /// <summary>Starts the backend, at the beginning of each life and after a restart.</summary>
    public required Func<ShopOpening, Task<TShop>> Open { get; init; }

    /// <summary>A customer places an order. An exception is an error page: the customer looks at the order nevertheless.</summary>
    public required Func<TShop, ShopOrder, Task> Order { get; init; }

    /// <summary>A customer's page looks at an order, once a second of <see cref="ShopOpening.Clock"/>; null if there is none.</summary>
    public required Func<TShop, string, Task<ShopView?>> Look { get; init; }

    /// <summary>SEQR posts a notification. The result is the HTTP status; an exception is a 500.</summary>
    public Func<TShop, ShopNotification, Task<int>>? Notified { get; init; }

    /// <summary>The payer comes back by the backURL.</summary>
    public Func<TShop, string, Task>? Return { get; init; }

    /// <summary>The customer presses the shop's cancel button, which an open order has.</summary>
    public Func<TShop, string, Task>? Cancel { get; init; }

    /// <summary>The customer asks for a new bill, which an unpaid order offers.</summary>
    public Func<TShop, string, Task>? Again { get; init; }

    /// <summary>An operator gives money back.</summary>
    public Func<TShop, ShopRefund, Task>? Refund { get; init; }

    /// <summary>The regular work, such as looking after open orders.</summary>
    public Func<TShop, Task>? Tick { get; init; }

    /// <summary>How often the regular work is done.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether lives restart the backend: it is left where it is, and opened again with what it has kept.</summary>
    public bool Restarts { get; init; } = true;
}

/// <summary>What a backend is started with.</summary>
/// <param name="Endpoint">SEQR's SOAP service.</param>
/// <param name="Address">Where SEQR's posts reach the shop: the beginning of its notificationUrl and backURL, with a slash at the end.</param>
/// <param name="Clock">The life's clock. A backend that waits waits by this clock.</param>
/// <param name="Kept">What the shop keeps across restarts, as its database: empty at the beginning of a life.</param>
public sealed record ShopOpening(Uri Endpoint, Uri Address, TimeProvider Clock, IDictionary<string, object> Kept);

/// <summary>An order that a customer places.</summary>
/// <param name="Id">Its id, which has to be in the bill: in clientInvoiceId, the title, or an address.</param>
/// <param name="Amount">What is to be paid, in SEK.</param>
public sealed record ShopOrder(string Id, decimal Amount);

/// <summary>A refund that an operator asks for.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Id">The refund's id. Each is to be made once.</param>
/// <param name="Amount">What is to be given back, in SEK.</param>
public sealed record ShopRefund(string Order, string Id, decimal Amount);

/// <summary>A notification of SEQR's.</summary>
/// <param name="Address">The address that was posted to.</param>
/// <param name="InvoiceReference">The form field of that name.</param>
public sealed record ShopNotification(Uri Address, string InvoiceReference);

/// <summary>What a shop shows of an order.</summary>
/// <param name="State">The state.</param>
/// <param name="Reference">SEQR's reference of the payment; null if there is none, or it is not shown.</param>
public sealed record ShopView(ShopState State, string? Reference = null);

/// <summary>What a shop says about an order.</summary>
public enum ShopState
{
    /// <summary>It waits for the payment.</summary>
    Open,

    /// <summary>It is paid: the goods are promised.</summary>
    Paid,

    /// <summary>It was paid, and everything is given back.</summary>
    Refunded,

    /// <summary>It ended without a payment, or nobody knows how and a person has to look.</summary>
    Unpaid,
}
