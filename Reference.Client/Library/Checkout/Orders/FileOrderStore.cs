using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Reference.Client.Checkout;

/// <summary>
/// One JSON file an order, for a shop on one machine. A file is replaced as a whole, so that a crash leaves the old order or the new one;
/// several processes may share the directory. <see cref="UnfinishedAsync"/> reads every file: move old ones away from time to time.
/// </summary>
/// <param name="directory">Where the files are; made if missing.</param>
public sealed class FileOrderStore(string directory) : IOrderStore
{
    private readonly string folder = Directory.CreateDirectory(directory).FullName;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The order's file is damaged, or belongs to an order that differs in case only.</exception>
    public async Task<Order?> LoadAsync(string orderId, CancellationToken cancellationToken)
    {
        var order = await ReadAsync(FileOf(orderId), cancellationToken);
        return order is null || order.Id == orderId
            ? order
            : throw new InvalidDataException($"The file of order '{orderId}' belongs to order '{order.Id}'.");
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(Order order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var turn = await FileTurn.TakeAsync(TurnOf(order.Id), cancellationToken);
        var stored = await LoadAsync(order.Id, cancellationToken);
        if ((stored?.Version ?? 0) != order.Version)
            return false;
        await ReplaceAsync(FileOf(order.Id), order with { Version = order.Version + 1 });
        return true;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Order> UnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            if (await ReadAsync(file, cancellationToken) is { } order && IsUnfinished(order))
                yield return order;
        }
    }

    private static bool IsUnfinished(Order order) =>
        order is { State: OrderState.Sending or OrderState.Open } or { IsSettled: true, Reported: false }
        || order.Refunds.Exists(refund => refund.State is RefundState.Sending);

    private static async Task<Order?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await JsonSerializer.DeserializeAsync<Order>(stream, OrderJson.Options, cancellation);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The order file {file} is damaged: {e.Message}", e);
        }
    }

    // Written aside and flushed to the disk first: the rename then swaps one whole file for another.
    private static async Task ReplaceAsync(string file, Order order)
    {
        var aside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await JsonSerializer.SerializeAsync(stream, order, OrderJson.Options);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    // Sixteen turns for all orders, rather than a lock file left behind for each.
    private string TurnOf(string orderId) => Path.Combine(folder, $".turn-{orderId.Sum(c => c) % 16:x}");

    private string FileOf(string orderId) => Path.GetFileName(orderId) == orderId
        ? Path.Combine(folder, orderId + ".json")
        : throw new ArgumentException("An order id is no path.", nameof(orderId));
}
