using System.Text;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>A report of several pages, which goes out without ever being in memory as a whole.</summary>
public abstract class LongReportOnTheWireTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private protected const int Count = (10 * ReportDesk.PageLength) + 1;

    [Fact]
    public async Task Both_of_its_members_are_the_same_document()
    {
        var report = (await Simulator.Call(await Asking("wholesale"))).Return.Element("report")!;

        Assert.Equal(
            Encoding.UTF8.GetBytes((string)report.Element("contentString")!),
            Convert.FromBase64String((string)report.Element("content")!));
        var rows = XElement.Parse((string)report.Element("contentString")!).Elements("Row").ToList();
        Assert.Equal(
            Enumerable.Range(1, Count).Select(i => $"{i / 100}.{i % 100:D2}000"),
            rows.Select(row => row.Element("SalesAmount")!.Value));
    }

    /// <summary>Marks a period that long, of a merchant of its own; the call that asks for its transactions.</summary>
    private protected async Task<string> Asking(string id)
    {
        var merchant = await Given.Merchant(id);
        await Simulator.Sandbox.Store.Save(new() { Payments = [.. Enumerable.Range(1, Count).Select(i => Paid(merchant, i))] });
        var period = await Given.Mark(merchant.User);
        await Simulator.Sandbox.AdvanceClock(ReportDesk.Preparation);
        return Message.Of(
            "executeReport",
            Message.Member("reportId", "Reconciliation/STD_RECON_003.xml") + Message.Parameters(("transactionPeriodId", period)),
            merchant.User);
    }

    private static PaymentEntry Paid(Merchant merchant, int i) => new(
        new($"20200101{merchant.Id}{i:D9}"), new($"{i}"), merchant.Id, merchant.TerminalId(1), "\u00C5sa <&>", i,
        Currency.Of("SEK"), DateTimeOffset.UnixEpoch);
}

public sealed class LongReportOnTheWireInMemory(InMemorySimulator simulator) : LongReportOnTheWireTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class LongReportOnTheWireOverKestrel(KestrelSimulator simulator) : LongReportOnTheWireTests(simulator),
IClassFixture<KestrelSimulator>
{
    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public async Task It_is_read_over_both_versions_of_HTTP(string version)
    {
        using var connection = await simulator.Open();
        await connection.Send(Request(await Asking($"retail {version}"), version));

        var answer = await connection.Read();

        Assert.Equal(Count, Simulator.ResultOf(answer).Return.Element("report")!.Element("contentString")!.Value.Split("<Row>").Length - 1);
    }

    [Fact]
    public async Task Callers_who_leave_before_its_end_do_no_harm()
    {
        var asking = await Asking("impatient");
        for (var times = 0; times < 5; times++)
        {
            using var connection = await simulator.Open();
            await connection.Send(Request(asking, "1.1"));
        }

        await Simulator.MustStillAnswer();
        Assert.Equal(0, (await Simulator.Call(asking)).Code);
    }

    private static string Request(string message, string version) =>
        $"POST /soap/merchant/cashregister-2 HTTP/{version}\r\nHost: seqr.example\r\n"
            + $"Content-Type: text/xml; charset=utf-8\r\nContent-Length: {message.Length}\r\n\r\n{message}";
}
