using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>A cash register and a payer who take turns. As text, it is every exchange and every step of the payer, in order.</summary>
internal sealed class LoyaltyFlow(SimulatorUnderTest simulator, GivenOnTheWire given, Till till, string payer, string name)
{
    private const string Optional = "<acknowledgmentMode>OPTIONAL_ACKNOWLEDGMENT</acknowledgmentMode>";

    private readonly XElement record = new(name);
    private string reference = "";

    public async Task Send(string tokens = "")
    {
        var sent = await Exchange("sendInvoice", Message.Invoice(members: Optional) + tokens);
        reference = sent["invoiceReference"]!;
    }

    public async Task Ask(string status) =>
        Assert.Equal(status, (await Exchange("getPaymentStatus", Message.Member("invoiceReference", reference)))["status"]);

    public Task Update(string tokens, string total = "10.22", int code = 0) =>
        Exchange("updateInvoice", Message.Member("invoiceReference", reference) + Message.Invoice(total) + tokens, code);

    public async Task Scan()
    {
        await given.Scan(reference, payer);
        record.Add(new XElement("payer", "scans"));
    }

    public async Task Confirm()
    {
        Assert.Equal(
            ResultCode.Success,
            (await simulator.Sandbox.PayerDesk.Confirm(payer, Payer.DefaultPin, DebitOutcome.Paid, new(reference))).Code);
        record.Add(new XElement("payer", "confirms"));
    }

    /// <summary>The card that the app asks about, if any.</summary>
    public async Task<CustomerToken?> ToRemember() => Loyalty.ToRemember((await given.Find(reference)).Value, await Person());

    public async Task Keep(CustomerToken token)
    {
        Assert.Equal(
            ResultCode.Success,
            (await simulator.Sandbox.PayerDesk.KeepCard(payer, new("public_test_shop", token.Id!, token.Value!))).Code);
        record.Add(new XElement("payer", "keeps the card"));
    }

    public async Task<IEnumerable<string>> Cards() => (await Person()).Cards.Select(card => card.Value);

    public override string ToString() => record.ToString();

    private async Task<Payer> Person() => (await simulator.Sandbox.Store.FindPayer(payer))!.Value;

    private async Task<Result> Exchange(string operation, string members, int code = 0)
    {
        var result = await simulator.Call(Message.Of(operation, members, till.Context));
        record.Add(new XElement(operation, XElement.Parse($"<sent>{members}</sent>"), new XElement("answered", result.Return.Elements())));
        Assert.Equal(code, result.Code);
        return result;
    }
}
