using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>The rules for cash registers: one open invoice, a static code, and polls without a reference.</summary>
public abstract class CashRegisterTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Patient = "payer-2";

    [Fact]
    public async Task A_new_invoice_cancels_the_one_before_it()
    {
        var till = await Given.Till();
        var former = await Given.Issued(context: till.Context);

        var next = await Given.Issued(context: till.Context);

        await Verifier.VerifyXml((await Status(till, former)).Text);
        Assert.Equal(CancelReason.Superseded, (await Given.Find(former)).Value.CancelReason);
        Assert.Equal("ISSUED", (await Status(till, next))["status"]);
    }

    [Fact]
    public async Task One_that_waits_for_its_acknowledgment_is_canceled_too()
    {
        var till = await Given.Till();
        var former = await Given.Issued("<acknowledgmentMode>REQUIRE_ACKNOWLEDGMENT</acknowledgmentMode>", till.Context);
        await Given.Scan(former);

        await Given.Issued(context: till.Context);

        Assert.Equal("CANCELED", (await Status(till, former))["status"]);
    }

    [Fact]
    public async Task A_paid_bill_stays_paid()
    {
        var till = await Given.Till();
        var paid = await Given.Paid(till.Context);

        await Given.Issued(context: till.Context);

        Assert.Equal("PAID", (await Status(till, paid))["status"]);
    }

    [Fact]
    public async Task An_invoice_that_is_refused_cancels_none()
    {
        var till = await Given.Till();
        var open = await Given.Issued(context: till.Context);

        Assert.Equal(11, (await Call("sendInvoice", Message.Invoice("0"), till.Context)).Code);

        Assert.Equal("ISSUED", (await Status(till, open))["status"]);
    }

    [Fact]
    public async Task A_web_shop_has_any_number_of_open_invoices()
    {
        var first = await Given.Issued();
        await Given.Issued();

        Assert.Equal("ISSUED", (await Call("getPaymentStatus", Message.Member("invoiceReference", first)))["status"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<invoiceReference/>")]
    public async Task Asked_without_a_reference_it_tells_of_its_current_invoice(string member)
    {
        var till = await Given.Till();
        await Given.Issued(context: till.Context);
        var current = await Given.Paid(till.Context);

        var status = await Call("getPaymentStatus", member, till.Context);

        await Verifier.VerifyXml(status.Text);
        Assert.Equal(current, (string?)status.Return.Element("receipt")!.Element("invoiceReference"));
    }

    [Fact]
    public async Task Asking_without_a_reference_acknowledges_too()
    {
        var till = await Given.Till();
        var paid = await Given.Paid(till.Context);
        await Call("getPaymentStatus", context: till.Context);

        await Simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(21));

        Assert.Equal("PAID", (await Status(till, paid))["status"]);
    }

    [Fact]
    public async Task Before_its_first_invoice_it_gets_54() =>
        await Verifier.VerifyXml((await Call("getPaymentStatus", context: (await Given.Till()).Context)).Text);

    [Fact]
    public async Task A_reference_that_is_none_is_not_left_out() =>
        Assert.Equal(54, (await Status(await Given.Till(), "20151029000000000")).Code);

    [Fact]
    public async Task A_payer_who_scans_the_static_code_before_the_bill_waits_and_gets_it()
    {
        var till = await Given.Till(GivenOnTheWire.Own("EARLY1"));
        Assert.Null((await Given.ScanStatic(GivenOnTheWire.Own("EARLY1"), Patient)).Bill);

        var reference = await Given.Issued("<acknowledgmentMode>REQUIRE_ACKNOWLEDGMENT</acknowledgmentMode>", till.Context);

        await Verifier.VerifyXml((await Status(till, reference)).Text);
        Assert.Equal(Patient, (await Given.Find(reference)).Value.Payer?.PayerId);
    }

    [Fact]
    public async Task A_payer_who_goes_to_another_till_waits_there_alone()
    {
        var left = await Given.Till(GivenOnTheWire.Own("FORMER1"));
        var chosen = await Given.Till(GivenOnTheWire.Own("CHOSEN1"));
        await Given.ScanStatic(GivenOnTheWire.Own("FORMER1"), "payer-3");

        await Given.ScanStatic(GivenOnTheWire.Own("CHOSEN1"), "payer-3");

        Assert.Null((await Given.Find(await Given.Issued(context: left.Context))).Value.Payer);
        Assert.Equal("payer-3", (await Given.Find(await Given.Issued(context: chosen.Context))).Value.Payer?.PayerId);
    }

    [Fact]
    public async Task Only_the_next_bill_is_his()
    {
        var till = await Given.Till(GivenOnTheWire.Own("EARLY2"));
        await Given.ScanStatic(GivenOnTheWire.Own("EARLY2"), Patient);
        await Given.Issued(context: till.Context);

        var second = await Given.Issued(context: till.Context);

        Assert.Null((await Given.Find(second)).Value.Payer);
    }

    [Fact]
    public async Task A_payer_who_scans_the_static_code_after_the_bill_gets_that_bill()
    {
        var till = await Given.Till(GivenOnTheWire.Own("LATE1"));
        var reference = await Given.Issued(context: till.Context);

        Assert.Equal(reference, (await Given.ScanStatic(GivenOnTheWire.Own("LATE1"), Patient)).Bill);
    }

    [Fact]
    public async Task The_newest_payer_in_front_of_it_is_served()
    {
        var till = await Given.Till(GivenOnTheWire.Own("QUEUE1"));
        await Given.ScanStatic(GivenOnTheWire.Own("QUEUE1"), "payer-3");
        await Given.ScanStatic(GivenOnTheWire.Own("QUEUE1"), Patient);

        Assert.Equal(Patient, (await Given.Find(await Given.Issued(context: till.Context))).Value.Payer?.PayerId);
    }

    [Fact]
    public async Task A_payer_who_left_gets_no_bill()
    {
        var till = await Given.Till(GivenOnTheWire.Own("LEFT1"));
        await Given.ScanStatic(GivenOnTheWire.Own("LEFT1"), Patient);
        await Simulator.Backstage.Leave(Patient);

        Assert.Null((await Given.Find(await Given.Issued(context: till.Context))).Value.Payer);
    }

    private Task<Result> Status(Till till, string reference) =>
        Call("getPaymentStatus", Message.Member("invoiceReference", reference), till.Context);
}

public sealed class CashRegisterInMemory(InMemorySimulator simulator) : CashRegisterTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class CashRegisterOverKestrel(KestrelSimulator simulator) : CashRegisterTests(simulator), IClassFixture<KestrelSimulator>;
