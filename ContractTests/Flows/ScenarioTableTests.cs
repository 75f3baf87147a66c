using System.Globalization;
using System.Text;
using Reference.Client;
using Reference.Client.Checkout;
using Reference.Client.Reservations;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>
/// Every scenario that comes with the simulator, met by the reference client's checkout over sockets, each in a sandbox of its own and in
/// real time: what the client saw, what it did, how the order ended. The table is the snapshot beside this file.
/// </summary>
public sealed class ScenarioTableTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private const decimal Price = 149.90m;

    /// <summary>A lost connection ends a round of polls early; a shop then asks again.</summary>
    private const int MostRounds = 8;

    [Fact]
    public async Task No_order_is_ever_billed_twice_or_left_in_doubt()
    {
        var names = BuiltInScenarios.Names.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(21, names.Count);

        var rows = await Task.WhenAll(names.Select(CheckOut).Concat(new[] { "reserved", "reservation-expires" }.Select(Reserve)));

        var table = new StringBuilder("| scenario | the client saw | it did | the order ended | payments kept |\n|---|---|---|---|--:|\n");
        foreach (var row in rows)
            table.Append(row);
        await Verifier.Verify(table.ToString());
    }

    private async Task<string> CheckOut(string scenario)
    {
        var sandbox = await Given(scenario, $"checkout-{scenario}");
        await using var shop = await Shop.Open(simulator, sandbox.Name);
        List<string> did = ["checked out"];

        var order = await shop.Checkout.StartAsync(new Purchase("A-1", "Tea", new Money(Price, "SEK")));
        if (order.State is not OrderState.Open)
        {
            // The service is back, and the customer tries again.
            await sandbox.Library.SetDefault("paid");
            order = await shop.Checkout.BillAgainAsync("A-1");
            did.Add("billed again when the service was back, since no answer had come");
        }

        order = await Poll(shop, order, did);
        if (order.State is OrderState.Open)
        {
            order = await shop.Checkout.CancelAsync("A-1");
            did.Add("canceled");
        }

        Assert.True(order.IsSettled, $"{scenario}: the order is {order.State}.");
        Assert.Equal(order.IsPaid, order.ErsReference is not null);
        var kept = await PaymentsKept(sandbox, Price);
        Assert.Equal(order.IsPaid ? 1 : 0, kept);
        return Row(scenario, await Seen(sandbox), did, order.State.ToString(), kept);
    }

    private static async Task<Order> Poll(Shop shop, Order order, List<string> did)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            var polled = await shop.Checkout.PollAsync("A-1");
            order = polled.Bill;
            if (round == 1)
                did.Add("polled");
            if (polled.End is not RoundEnd.Unreachable)
                break;
            if (round == 1)
                did.Add("polled again after lost answers");
        }

        return order;
    }

    private async Task<string> Reserve(string scenario)
    {
        var sandbox = await Given(scenario, $"reservation-{scenario}");
        await using var shop = await Shop.Open(simulator, sandbox.Name);
        List<string> did = ["reserved"];
        await shop.Reservations.ReserveAsync(new Purchase("A-1", "Parking", new Money(Price, "SEK")));
        var held = (await shop.Reservations.PollAsync("A-1")).Bill;
        Assert.Equal(ReservationState.Reserved, held.State);

        if (scenario == "reservation-expires")
        {
            await sandbox.AdvanceClock(TimeSpan.FromSeconds(31));
            did.Add("came too late to commit");
        }
        else
        {
            did.Add("committed a part");
        }

        held = await shop.Reservations.CommitAsync("A-1", new Money(63.50m, "SEK"));
        Assert.Contains(held.State, new[] { ReservationState.Paid, ReservationState.Expired });
        var kept = await PaymentsKept(sandbox, 63.50m);
        Assert.Equal(held.State is ReservationState.Paid ? 1 : 0, kept);
        return Row($"{scenario}, with a reservation", await Seen(sandbox), did, held.State.ToString(), kept);
    }

    private async Task<Sandbox> Given(string scenario, string name)
    {
        var sandbox = await simulator.Sandboxes.Enter(name);
        await sandbox.Library.SetDefault(scenario);
        return sandbox;
    }

    /// <summary>How often the payer has paid the price, as the books have it. Nothing may be left over.</summary>
    private static async Task<int> PaymentsKept(Sandbox sandbox, decimal price)
    {
        var held = (await sandbox.Store.ListAccounts(AccountKind.Payer, Payer.DefaultId))
            .Select(account => Amount.OfMinor(account.Minor, account.Account.Currency).Value);
        var spent = held.Select(balance => PayerAccounts.OpeningBalance - balance).Sum();
        Assert.DoesNotContain(await sandbox.Store.ListAccounts(AccountKind.Reservation, null), account => account.Minor != 0);
        Assert.True(spent == 0 || spent % price == 0, $"The payer has spent {spent}.");
        return (int)(spent / price);
    }

    /// <summary>What came back for each operation, each thing once, in the order it was first seen.</summary>
    private static async Task<string> Seen(Sandbox sandbox)
    {
        var exchanges = await sandbox.Journal.List(
            new() { Kind = EntryKind.Exchange, OldestFirst = true, WithBodies = true, Limit = 1000 });
        return string.Join(
            "; ",
            exchanges.GroupBy(exchange => exchange.Name, (name, calls) => $"{name}: {string.Join(", ", calls.Select(What).Distinct())}"));
    }

    private static string What(JournalEntry exchange)
    {
        if (exchange.Status is null)
            return "no answer";
        if (exchange.Result is null)
            return exchange.Status == 200 ? "an unreadable answer" : $"HTTP {exchange.Status}";
        var body = PasswordMask.Text(exchange.Response)!;
        return Between(body, "<status>", "</status>") ?? Between(body, "<resultDescription>", "</resultDescription>")!;
    }

    private static string? Between(string text, string start, string end) =>
        text.IndexOf(start, StringComparison.Ordinal) is >= 0 and var at
            ? text[(at + start.Length)..text.IndexOf(end, at, StringComparison.Ordinal)]
            : null;

    private static string Row(string scenario, string seen, List<string> did, string ended, int kept) =>
        string.Create(CultureInfo.InvariantCulture, $"| {scenario} | {seen} | {string.Join(", ", did)} | {ended} | {kept} |\n");
}
