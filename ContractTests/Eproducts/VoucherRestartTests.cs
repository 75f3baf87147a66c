using System.Collections.Concurrent;
using System.Xml.Linq;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>What was answered to a till survives a process that is killed.</summary>
public sealed class VoucherRestartTests
{
    private const int Sales = 300;
    private const int Together = 20;

    [Fact]
    public async Task Whatever_was_sold_before_kill_9_is_sold_after_a_restart_and_the_books_balance()
    {
        using var data = new TemporaryDirectory();
        var reserved = new ConcurrentBag<string>();
        var sold = new ConcurrentDictionary<string, string>();
        await using (var simulator = await SimulatorProcess.Start(data.Path))
        {
            using var http = new HttpClient { BaseAddress = simulator.Address };
            var finished = 0;
            await Task.WhenAll(Enumerable.Range(0, Together).Select(async _ =>
            {
                while (await Answered(http, "reserveVoucher", "<productId>sku:10053</productId>") is { } reservation)
                {
                    reserved.Add(reservation);
                    if (await Answered(http, "buyReservedVoucher", Named(reservation)) is not { } sale)
                        return;
                    sold[reservation] = sale;
                    if (Interlocked.Increment(ref finished) == Sales)
                        simulator.Kill();
                }
            }));
        }

        await using (var simulator = await SimulatorProcess.Start(data.Path))
        {
            using var http = new HttpClient { BaseAddress = simulator.Address };
            foreach (var (reservation, sale) in sold.Take(20))
            {
                Assert.Equal(sale, await Answered(http, "getReceipt", Named(reservation)));
                Assert.Equal("78", (await Call(http, "buyReservedVoucher", Named(reservation))).Element("resultCode")!.Value);
            }

            var next = await Answered(http, "reserveVoucher", "<productId>sku:10053</productId>");
            Assert.All(reserved.Concat(sold.Values), earlier => Assert.True(string.CompareOrdinal(earlier, next) < 0));
            Assert.Equal(0, await simulator.Stop());
        }

        await Check(data.Path, reserved, sold);
    }

    private static async Task Check(string data, IReadOnlyCollection<string> reserved, ConcurrentDictionary<string, string> sold)
    {
        using var database = SqliteDatabase.InDirectory(data);
        var store = new SandboxStore(database, "");
        var vouchers = await store.ListVouchers(100_000);
        var accounts = await store.ListAccounts(null, null);

        Assert.Empty(reserved.Except(vouchers.Select(voucher => voucher.Reference.Value)));
        Assert.All(sold, pair => Assert.Equal(
            pair.Value, vouchers.Single(voucher => voucher.Reference.Value == pair.Key).Purchase!.Reference.Value));
        Assert.Equal(0, accounts.Sum(account => account.Minor));
        Assert.Equal(
            vouchers.Where(voucher => voucher.Purchase is not null).Sum(voucher => voucher.Product.Price.Minor),
            accounts.Single(account => account.Account.Kind == AccountKind.Supplier).Minor);
    }

    /// <summary>The reference in a success; null once the simulator is gone.</summary>
    private static async Task<string?> Answered(HttpClient http, string operation, string members)
    {
        try
        {
            var told = await Call(http, operation, members);
            Assert.Equal("0", told.Element("resultCode")!.Value);
            return told.Element("ersReference")!.Value;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<XElement> Call(HttpClient http, string operation, string members)
    {
        using var content = new StringContent(VoucherCalls.Envelope(operation, members), System.Text.Encoding.UTF8, "text/xml");
        using var answer = await http.PostAsync(new Uri(EproductsService.Path, UriKind.Relative), content);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants("return").Single();
    }

    private static string Named(string reference) => $"<ersReference>{reference}</ersReference><receiptFormatId>TEXT</receiptFormatId>";
}
