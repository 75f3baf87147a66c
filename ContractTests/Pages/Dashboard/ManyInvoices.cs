using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>More invoices than a test could send.</summary>
internal static class ManyInvoices
{
    /// <summary>Puts them into the store: the last one is the newest, and every other one has failed.</summary>
    public static async Task Put(Sandbox sandbox, int count)
    {
        var now = sandbox.Clock.GetUtcNow();
        foreach (var numbers in Enumerable.Range(1, count).Chunk(1000))
            Assert.True(await sandbox.Store.Save(new() { Invoices = [.. numbers.Select(number => Stored.New(Given(number, now)))] }));
    }

    private static Invoice Given(int number, DateTimeOffset now) => new()
    {
        Reference = new($"20260101{number:D9}"),
        TerminalId = "public_test_shop_terminal",
        ResellerId = "public_test_shop",
        SentAt = now,
        Bill = new() { Title = $"Order {number}", Total = Amount.Of(149.90m, Currency.Of("SEK")) },
        Acknowledgment = AcknowledgmentMode.NoAcknowledgment,
        Phase = number % 2 == 0 ? Phase.Failed : Phase.Issued,
    };
}
