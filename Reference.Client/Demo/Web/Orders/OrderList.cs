using Microsoft.Extensions.Options;
using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>Lists the latest orders from the checkout's files. A shop with a database would query the database.</summary>
internal sealed class OrderList(InAppCheckout checkout, IOptions<InAppCheckoutOptions> options)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<Order>> LatestAsync()
    {
        var files = new DirectoryInfo(options.Value.OrderDirectory)
            .EnumerateFiles("*.json")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Take(Most);
        var orders = await Task.WhenAll(files.Select(file => checkout.FindAsync(Path.GetFileNameWithoutExtension(file.Name))));
        return [.. orders.OfType<Order>().OrderByDescending(order => order.BilledAt)];
    }
}
