using System.Diagnostics;
using System.Globalization;
using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Testing;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Testing;

public sealed class ManyTestsAtOnce(ITestOutputHelper output)
{
    private const int Tests = 200;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Two_hundred_share_a_simulator_each_with_a_sandbox_and_a_clock_of_its_own()
    {
        await using var simulator = await SeqrSimulator.StartAsync();
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(1, Tests).Select(number => Task.Run(() => Test(simulator, http, number)))).WaitAsync(Deadline);

        output.WriteLine($"{Tests} tests at once: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
    }

    /// <summary>
    /// One is paid and asked for, one is paid and reversed after 20 seconds, and in the end it is another hour in each
    /// sandbox.
    /// </summary>
    private static async Task Test(SeqrSimulator simulator, HttpClient http, int number)
    {
        await using var sandbox = await simulator.CreateSandboxAsync(seed: number);
        var noon = await sandbox.Clock.FreezeAsync();
        var (kept, lost) = (await Bill(http, sandbox, number), await Bill(http, sandbox, number));
        await sandbox.PayAsync(kept);
        await sandbox.PayAsync(lost);
        await Post(http, sandbox, Message.Of("getPaymentStatus", Message.Member("invoiceReference", kept)));

        await sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(19));
        Assert.Equal(SeqrInvoiceStatus.Paid, (await sandbox.InvoiceAsync(lost)).Status);
        await sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(number));

        Assert.Equal(SeqrInvoiceStatus.Paid, (await sandbox.InvoiceAsync(kept)).Status);
        Assert.Equal("not-acknowledged", (await sandbox.InvoiceAsync(lost)).CancelReason);
        Assert.Equal(noon.AddSeconds(19).AddHours(number), await sandbox.Clock.NowAsync());
        Assert.Equal([lost, kept], (await sandbox.InvoicesAsync()).Select(invoice => invoice.Reference));
        Assert.All(await sandbox.InvoicesAsync(), invoice => Assert.Equal(number, invoice.Total.Value));
        Assert.Equal(3, (await sandbox.JournalAsync(new() { Kind = EntryKind.Exchange })).Count);
    }

    private static async Task<string> Bill(HttpClient http, TestSandbox sandbox, int total)
    {
        var sent = await Post(http, sandbox, Message.Of("sendInvoice", Message.Invoice(
            total.ToString(CultureInfo.InvariantCulture), "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>")));
        var start = sent.IndexOf("<invoiceReference>", StringComparison.Ordinal) + "<invoiceReference>".Length;
        return sent[start..sent.IndexOf('<', start)];
    }

    private static async Task<string> Post(HttpClient http, TestSandbox sandbox, string envelope)
    {
        using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
        using var response = await http.PostAsync(sandbox.Endpoint, content);
        return await response.Content.ReadAsStringAsync();
    }
}
