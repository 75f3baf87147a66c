using System.Collections.Concurrent;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Memory;

/// <summary>A due item that could not be carried out.</summary>
/// <param name="Item">The item.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">Why the last attempt failed.</param>
public sealed record FailingItem(DueItem Item, int Attempts, string Error)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>When it was tried last, as a timestamp of the wall clock.</summary>
    public required long TriedAt { get; init; }

    /// <summary>The wait before the next attempt: a second at first, doubled after each attempt.</summary>
    public TimeSpan Wait { get; } = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Attempts - 1), LongestWait.TotalSeconds));
}

/// <summary>
/// Due items that failed. They wait aside, so that the rest goes on, and are tried again after a wait by the wall
/// clock: the fault is the simulator's, and a sandbox's clock may stand or jump. Thread-safe.
/// </summary>
public sealed class FailingWork(TimeProvider wall)
{
    private readonly ConcurrentDictionary<(InvoiceReference, string?), FailingItem> items = new();

    public int Count => items.Count;

    /// <summary>Earliest first, and at one instant in the order of the store's due items.</summary>
    public IReadOnlyList<FailingItem> List() =>
    [
        .. items.Values.OrderBy(failing => failing.Item.At)
            .ThenBy(failing => failing.Item.Invoice.Value, StringComparer.Ordinal)
            .ThenBy(failing => failing.Item.NotificationId, StringComparer.Ordinal)
    ];

    /// <summary>The items that have waited long enough to be tried again.</summary>
    public IReadOnlyList<DueItem> Again() =>
        [.. List().Where(failing => Remaining(failing) <= TimeSpan.Zero).Select(failing => failing.Item)];

    /// <summary>The time until the next item is tried again; null if nothing fails.</summary>
    public TimeSpan? UntilNext() => items.Values.Select(failing => (TimeSpan?)Remaining(failing)).Min();

    public TimeSpan Remaining(FailingItem failing) => failing.Wait - wall.GetElapsedTime(failing.TriedAt);

    public bool Holds(DueItem item) => items.ContainsKey(Key(item));

    /// <summary>Sets the item aside and returns how often it has been tried.</summary>
    public int Failed(DueItem item, string error)
    {
        return items.AddOrUpdate(Key(item), _ => After(1), (_, before) => After(before.Attempts + 1)).Attempts;

        FailingItem After(int attempts) => new(item, attempts, error) { TriedAt = wall.GetTimestamp() };
    }

    public void Succeeded(DueItem item) => items.TryRemove(Key(item), out _);

    // The instant is not part of the key: a claimed notification is due later than before, but is the same item.
    private static (InvoiceReference Invoice, string? NotificationId) Key(DueItem item) => (item.Invoice, item.NotificationId);
}
