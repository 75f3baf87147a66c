using SeqrSandbox.ContractTests.Eproducts;
using SeqrSandbox.ContractTests.PaperBills;
using SeqrSandbox.ContractTests.Purchases;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>Partners, their codes, visits and vouchers as tests of other people see them.</summary>
public abstract class PartnersOfTests(SeqrTransport transport) : TestingSuite(transport)
{
    [Fact]
    public async Task The_seeded_ones_are_listed_and_a_removed_one_is_gone()
    {
        var seeded = await Sandbox.Partners.ListAsync();
        Assert.Equal(
            [PartnerKind.Issuer, PartnerKind.Webshop, PartnerKind.Service, PartnerKind.Machine],
            seeded.Select(partner => partner.Kind).Distinct().Order());
        Assert.Contains(seeded, partner => partner is { Kind: PartnerKind.Issuer, Id: "example", HasSecret: true });

        await Sandbox.Partners.RemoveAsync(PartnerKind.Issuer, "example");

        Assert.Equal(seeded.Count - 1, (await Sandbox.Partners.ListAsync()).Count);
        var gone = await Assert.ThrowsAsync<SeqrSandboxException>(() => Sandbox.Payer().ScanAsync(PrintedBill.Documented));
        Assert.Equal(422, gone.Status);
    }

    [Fact]
    public async Task A_bill_on_paper_is_scanned_and_paid()
    {
        var scanned = await Sandbox.Payer().ScanAsync(PrintedBill.Documented);

        Assert.Equal(SeqrInvoiceStatus.Paid, (await Sandbox.Payer().ConfirmAsync()).Status);
        Assert.Equal(new SeqrMoney(29.99m, "SEK"), scanned!.Total);
    }

    [Fact]
    public async Task A_product_leads_to_the_invoice_that_the_shop_names()
    {
        var reference = await GivenInvoice();
        await using var shop = await ShopServer.Answering($$"""{"invoiceReferenceId":"{{reference}}"}""");
        var put = await Sandbox.Partners.PutAsync(PartnerKind.Webshop, "tea", new(Name: "Tea", PurchaseUrl: new(shop.Url)));
        Assert.Equal(("Tea", new Uri(shop.Url)), (put.Name, put.PurchaseUrl));

        var scanned = await Sandbox.Payer().ScanAsync("HTTP://SEQR.SE/000/wss?w=tea&t=1");

        Assert.Equal(reference, scanned!.Reference);
        Assert.Single(shop.Asked);
    }

    [Fact]
    public async Task A_service_is_visited_and_left()
    {
        await Sandbox.Partners.PutAsync(
            PartnerKind.Service, "tickets", new(OrderUrl: new("http://localhost/order"), CancelUrl: new("http://localhost/cancel")));

        var visit = await Sandbox.Payer().VisitAsync("HTTP://SEQR.SE/000/tickets?seat=12A");
        var left = await Sandbox.Payer().LeaveAsync();

        Assert.Equal(("tickets", "payer-1", false), (visit.Service, visit.Payer, visit.Left));
        Assert.Equal($"http://localhost/order#{visit.Key}", visit.OpenUrl!.AbsoluteUri);
        Assert.Equal((visit.Key, true, $"http://localhost/cancel#{visit.Key}"), (left.Key, left.Left, left.OpenUrl!.AbsoluteUri));
    }

    [Fact]
    public async Task A_voucher_is_seen_with_what_happened_to_it()
    {
        var reserved = await Voucher("reserveVoucher", "<productId>sku:20020</productId>");
        Assert.Equal(VoucherState.Reserved, Assert.Single(await Sandbox.VouchersAsync()).State);
        var sold = await Voucher("buyReservedVoucher", $"<ersReference>{reserved}</ersReference>");

        var voucher = Assert.Single(await Sandbox.VouchersAsync());

        Assert.Equal((reserved, VoucherState.Sold, sold), (voucher.Reference, voucher.State, voucher.Sold?.Reference));
        Assert.Equal(("Bussbolaget", new SeqrMoney(38.50m, "SEK")), (voucher.Product.Supplier, voucher.Product.Price));
        Assert.NotNull(voucher.Code);
    }

    private async Task<string> Voucher(string operation, string members) =>
        Text(await Post(VoucherCalls.Envelope(operation, members), Sandbox.EproductsEndpoint), "ersReference");

    public sealed class InMemory() : PartnersOfTests(SeqrTransport.InMemory);

    public sealed class OverLoopback() : PartnersOfTests(SeqrTransport.Loopback);
}
