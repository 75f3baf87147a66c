using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Invoices;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Fuzz;

/// <summary>
/// Thousands of generated messages against the guard and the operations. Whatever is sent, the answer is one of the contract and comes in
/// time, and a call that was refused has changed nothing. SEQR_FUZZ sets how many messages, SEQR_FUZZ_SEED what they come from.
/// </summary>
public sealed class HostileMessageTests(InMemorySimulator simulator, ITestOutputHelper output) : IClassFixture<InMemorySimulator>
{
    private const int Messages = 4000;
    private const int Seed = 20261122;

    [Fact]
    public async Task Whatever_is_sent_is_answered_by_the_contract_and_a_refused_call_changes_nothing()
    {
        var (count, seed) = (Setting("SEQR_FUZZ", Messages), Setting("SEQR_FUZZ_SEED", Seed));
        // What happens by itself would change invoices too.
        await simulator.Sandbox.FreezeClock();
        var invoices = await Invoices();
        var generator = new MessageGenerator(seed, await Calls(invoices));
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var before = await Revisions(invoices);

        for (var number = 0; number < count; number++)
        {
            var (body, contentType) = generator.Make(number);
            var answer = await simulator.Post(body, contentType);
            var what = Judge(answer, () => $"message {number} of seed {seed}, {contentType}: {Encoding.UTF8.GetString(body)}");
            answers[what] = answers.GetValueOrDefault(what) + 1;
            if (what == "result 0")
                before = await Revisions(invoices);
            else
                Assert.Equal((number, seed, before), (number, seed, await Revisions(invoices)));
        }

        await simulator.MustStillAnswer();
        output.WriteLine(
            $"{count} messages of seed {seed}: {string.Join(", ", answers.Select(answer => $"{answer.Key} {answer.Value}×"))}");
        // A generator that never gets past the guard, or never spoils anything, would test nothing.
        Assert.Contains("fault 500", answers.Keys);
        Assert.Contains("fault 415", answers.Keys);
        Assert.Contains("result 0", answers.Keys);
        Assert.True(answers.Count >= 10, string.Join(", ", answers.Keys));
    }

    private static string Judge(Answer answer, Func<string> message)
    {
        try
        {
            if (answer.Status != 200)
            {
                Assert.Contains(answer.Status, new[] { 415, 500 });
                var (code, reason) = answer.Fault();
                Assert.Contains(code, new[] { "soap:Client", "soap:VersionMismatch", "soap:MustUnderstand" });
                Assert.DoesNotContain("Exception", reason, StringComparison.Ordinal);
                return $"fault {answer.Status}";
            }

            var wrapper = XDocument.Parse(answer.Text).Root!.Elements().Single().Elements().Single();
            Assert.EndsWith("Response", wrapper.Name.LocalName, StringComparison.Ordinal);
            var code0 = (int)wrapper.Element("return")!.Element("resultCode")!;
            // SYSTEM_ERROR is SEQR's answer to an unknown report or period, and to an update of what is final;
            // elsewhere it is a failure of ours.
            if (code0 == 90)
                Assert.Contains(wrapper.Name.LocalName, new[] { "executeReportResponse", "updateInvoiceResponse" });
            return $"result {code0}";
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"{message()}\nwas answered {answer.Status}: {answer.Text}", wrong);
        }
    }

    private async Task<IReadOnlyList<string>> Invoices()
    {
        var given = new GivenOnTheWire(simulator);
        List<string> invoices = [];
        foreach (var state in new[] { "ISSUED", "PENDING_ISSUER_ACKNOWLEDGE", "RESERVED", "PAID", "CANCELED", "FAILED" })
            invoices.Add(await given.Invoice(state));
        return invoices;
    }

    private async Task<string> Revisions(IReadOnlyList<string> invoices)
    {
        List<string> revisions = [];
        foreach (var reference in invoices)
        {
            var stored = (await simulator.Sandbox.Store.FindInvoice(new InvoiceReference(reference)))!;
            revisions.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reference} r{stored.Revision} v{stored.Value.Version} {stored.Value.Phase}"));
        }

        return string.Join(", ", revisions);
    }

    /// <summary>A good call of each operation, and of those about an invoice one for each.</summary>
    private async Task<IReadOnlyList<string>> Calls(IReadOnlyList<string> invoices)
    {
        var paid = (await simulator.Sandbox.Store.FindInvoice(new InvoiceReference(invoices[3])))!.Value.Payment!.ErsReference.Value;
        List<string> calls =
        [
            Message.Of("sendInvoice", Message.Invoice("10.22",
                "<title>Tea</title><clientInvoiceId>1</clientInvoiceId><invoiceRows><invoiceRow><itemQuantity>1</itemQuantity>"
                + Message.Amount("itemTotalAmount", "10.22") + "</invoiceRow></invoiceRows>") + Message.Token("1234")),
            Message.Of("refundPayment", Message.Member("ersReference", paid) + Message.Invoice("0.01")),
            Message.Of(
                "submitPaymentReceipt",
                Message.Member("ersReference", paid)
                    + "<receiptDocument><mimeType>text/plain</mimeType><receiptData>SGVq</receiptData>"
                    + "<receiptType>x</receiptType></receiptDocument>"),
            Message.Of(
                "registerTerminal",
                "<externalTerminalId>till</externalTerminalId><password>secret</password><name>Till</name>",
                Message.User),
            Message.Of("assignSeqrId", "<seqrId>ABC123</seqrId>"),
            Message.Of("markTransactionPeriod", Message.Parameters(("TERMINALID", Message.Shop)), Message.User),
            Message.Of(
                "executeReport",
                "<reportId>Reconciliation/Shop.xml</reportId><language>en</language>" + Message.Parameters(("transactionPeriodId", "1")),
                Message.User),
            Message.Of("requestTopup", "", Message.User),
            Message.Of("benchmarkingNop"),
        ];
        foreach (var reference in invoices)
        {
            var about = Message.Member("invoiceReference", reference);
            calls.Add(Message.Of("getPaymentStatus", about + "<invoiceVersion>1</invoiceVersion>"));
            calls.Add(Message.Of("updateInvoice", Message.Invoice("10.23") + about + Message.Token("1234", 1)));
            calls.Add(Message.Of("cancelInvoice", about));
            calls.Add(Message.Of("commitReservation", about + Message.Amount("amount", "1.00")));
        }

        return calls;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
