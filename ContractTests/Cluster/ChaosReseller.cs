using System.Collections.Concurrent;
using Reference.Client;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>A reseller that transfers money, tops up phones and sells vouchers through random servers.</summary>
internal sealed class ChaosReseller(int seed, Servers servers, string[] sandboxes) : ChaosCaller(seed, servers), IDisposable
{
    private static readonly PrincipalId Shop = new("RESELLERID", "public_test_shop");

    private readonly ConcurrentDictionary<Uri, SeqrVoucherClient> tills = new();
    private readonly Dictionary<string, Movements> movements = sandboxes.ToDictionary(sandbox => sandbox, _ => new Movements());

    /// <summary>How many transfers, top-ups and sales were answered.</summary>
    public int Moved => movements.Values.Sum(made => made.Orders.Count + made.Sales.Count);

    public override async Task Run(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var sandbox = sandboxes[Random.Next(sandboxes.Length)];
            await (Random.Next(2) == 0 ? MoveMoney(sandbox) : SellVoucher(sandbox));
        }
    }

    /// <summary>Fails unless everything that was answered is there, and no more than was asked for.</summary>
    public async Task Check(string sandbox, IStore store)
    {
        var made = movements[sandbox];
        var orders = (await store.ListOrders(int.MaxValue)).Select(order => order.ErsReference.Value).ToList();
        Assert.Superset(made.Orders.ToHashSet(), orders.ToHashSet());
        var sold = (await store.ListVouchers(int.MaxValue)).Where(voucher => voucher.Purchase is not null)
            .ToDictionary(voucher => voucher.Reference.Value, voucher => voucher.Purchase!.Reference.Value);
        Assert.All(made.Sales, sale => Assert.Equal(sale.Value, sold.GetValueOrDefault(sale.Key)));
        Assert.InRange(orders.Count + sold.Count, 0, made.Tried);
    }

    public void Dispose()
    {
        foreach (var till in tills.Values)
            till.Dispose();
    }

    private async Task MoveMoney(string sandbox)
    {
        var made = movements[sandbox];
        made.Tried++;
        var order = new MoneyOrder(Shop, new("CUSTOMERID", "payer-1"), new(1, "SEK"));
        var principals = AnyServer.Principals(sandbox);
        var moved = await Try(() => Random.Next(2) == 0
            ? principals.RequestTransferAsync(order)
            : principals.RequestTopupAsync(order with { ProductId = "TOPUP" }));
        if (moved is null)
            return;
        if (moved.Value is null)
            Assert.Fail($"An order was refused: {moved.Refusal}\n{LogOfAll}");
        made.Orders.Add(moved.Value.ErsReference!);
    }

    private async Task SellVoucher(string sandbox)
    {
        var made = movements[sandbox];
        if ((await Try(() => Till(sandbox).ReserveVoucherAsync("sku:10053")))?.Value is not { } reserved)
            return;
        made.Tried++;
        var sold = await Try(() => Till(sandbox).BuyReservedVoucherAsync(reserved.ErsReference));
        if (sold?.Value is { } sale)
            made.Sales.Add(reserved.ErsReference, sale.ErsReference);
    }

    private SeqrVoucherClient Till(string sandbox) => tills.GetOrAdd(
        new(AnyServer.Address, $"/@{sandbox}/extclientproxy/client"),
        address => new(new(address, SeqrCredentials.ForResellerUser("public_test_shop", "1234")) { Timeout = TimeSpan.FromSeconds(20) }));

    private sealed class Movements
    {
        public int Tried { get; set; }

        public List<string> Orders { get; } = [];

        public Dictionary<string, string> Sales { get; } = [];
    }
}
