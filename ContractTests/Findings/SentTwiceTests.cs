using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>A bill that comes a second time by itself, and what is said of the stack that sent it.</summary>
public sealed class SentTwiceTests
{
    private readonly SentBills bills = new(most: 10);

    [Theory]
    [InlineData("1", "b", 0.9, 0.9, true)]
    [InlineData("1", "b", -0.1, -0.1, true)]
    [InlineData("1", "b", 1, 1, false)]
    [InlineData("1", "b", 0, 1, false)]
    [InlineData("1", "b", 3600, 0, false)]
    [InlineData("1", "a", 0.1, 0.1, false)]
    [InlineData("2", "b", 0.1, 0.1, false)]
    public void Only_the_same_bytes_at_once_on_another_connection_are_a_repetition(
        string digest, string connection, double sandbox, double wall, bool isFound)
    {
        Assert.Empty(Judge("1", "a", 0, 0));

        Assert.Equal(isFound ? ["bill-sent-twice"] : [], Judge(digest, connection, sandbox, wall).Select(finding => finding.Code));
    }

    [Fact]
    public void The_second_is_counted_from_the_answer_that_was_lost()
    {
        var found = new FindingList();
        bills.Judge(Bill("1", "a", 0, 0) with { Answered = At(5, 5) }, found);

        bills.Judge(Bill("1", "b", 5.5, 5.5), found);

        Assert.Equal("bill-sent-twice", Assert.Single(found.ToImmutable()).Code);
    }

    [Fact]
    public void A_bill_whose_invoice_was_named_did_arrive_and_the_next_one_is_meant()
    {
        Judge("1", "a", 0, 0);
        bills.Named("20151029000000001");

        Assert.Empty(Judge("1", "b", 0.1, 0.1));
        bills.Named("20151029000000002");
        Assert.Single(Judge("1", "c", 0.2, 0.2));
    }

    [Fact]
    public void A_third_is_a_repetition_of_the_second()
    {
        Judge("1", "a", 0, 0);
        Judge("1", "b", 0.8, 0.8);

        Assert.Single(Judge("1", "c", 1.6, 1.6));
    }

    [Fact]
    public void The_bills_sent_longest_ago_are_forgotten()
    {
        Judge("old", "a", 0, 0);
        for (var number = 0; number < 1000; number++)
        {
            Judge($"{number}", "a", 0, 0);
            Assert.InRange(bills.Remembered, 1, 10);
        }

        Assert.Single(Judge("996", "b", 0, 0));
        Assert.Empty(Judge("old", "b", 0, 0));
    }

    [Theory]
    [InlineData("Java/17.0.15", "HttpURLConnection does so by itself when an answer is lost; set -Dsun.net.http.retryPost=false")]
    [InlineData("JAX-WS RI 2.3.0.2 svn-revision#1", "JAX-WS RI does so by itself when an answer is lost; set -Dsun.net.http.retryPost=false")]
    [InlineData("Mozilla/5.0", "Qt (KDSoap) does so by itself when an answer is lost; nothing in Qt 5 switches that off")]
    [InlineData("node-soap/1.13.0", "npm's soap is not known to do so by itself")]
    [InlineData("Java-http-client/17.0.15", "java.net.http is not known to do so by itself")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64)", "HttpURLConnection and what stands on it (JAX-WS RI, SAAJ), Qt (KDSoap), and curl")]
    [InlineData("RubyMine/1.0", "HttpURLConnection and what stands on it")]
    [InlineData("", "HttpURLConnection and what stands on it")]
    [InlineData(null, "HttpURLConnection and what stands on it")]
    public void The_stack_is_named_by_its_User_Agent(string? userAgent, string said) =>
        Assert.StartsWith(said, ClientLibrary.WhoRepeats(ClientLibrary.Of(userAgent)), StringComparison.Ordinal);

    [Fact]
    public async Task Over_a_network_the_second_bill_says_whose_repetition_it_is()
    {
        var simulator = new KestrelSimulator();
        await simulator.InitializeAsync();
        try
        {
            var bill = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "docs", "examples", "sendInvoice.xml"));
            var java = ("User-Agent", "Java/17.0.15");
            // The first answer of all takes its time.
            await simulator.MustStillAnswer();
            var first = simulator.ResultOf(await simulator.Post(bill, headers: java))["invoiceReference"];
            simulator.Reconnect();
            await simulator.Post(bill, headers: java);
            await simulator.Post(bill, headers: java);

            var found = (await simulator.Sandbox.Journal.List(new() { Limit = 10 }))
                .SelectMany(entry => entry.Findings).Single(finding => finding.Code == "bill-sent-twice");
            Assert.Equal(Severity.Warning, found.Severity);
            Assert.Equal(
                $"Send a bill once: the same bytes came on another connection less than a second before, and made invoice {first}. "
                + "HttpURLConnection does so by itself when an answer is lost; set -Dsun.net.http.retryPost=false: see docs/client-stacks.md.",
                found.Advice);
        }
        finally
        {
            await simulator.DisposeAsync();
        }
    }

    private System.Collections.Immutable.ImmutableArray<Finding> Judge(string digest, string connection, double sandbox, double wall)
    {
        var found = new FindingList();
        bills.Judge(Bill(digest, connection, sandbox, wall), found);
        return found.ToImmutable();
    }

    private static SentBill Bill(string digest, string connection, double sandbox, double wall) =>
        new(digest, connection, null, "20151029000000001", At(sandbox, wall), At(sandbox, wall));

    private static Moment At(double sandbox, double wall) => new(Given.Noon.AddSeconds(sandbox), Given.Noon.AddSeconds(wall));
}
