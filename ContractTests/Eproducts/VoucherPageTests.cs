using System.Text;
using SeqrSandbox.ContractTests.Pages;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>The page about vouchers.</summary>
public sealed class VoucherPageTests : PagesSuite
{
    private const string Markup = "\"'><x-evil onload=alert(1)></td>";

    [Fact]
    public async Task Products_are_shown_before_anything_is_sold()
    {
        var page = await NewVisitor().Open("/vouchers");

        Assert.True(page.Has("#vouchers[data-live] .empty"));
        Assert.Contains("Årskort 999KRÅrskortet733202303619719016999.00 SEK", page.Text, StringComparison.Ordinal);
        Assert.Equal("page", page.Find(".areas a[href='/vouchers']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Each_voucher_is_shown_with_what_happened_to_it()
    {
        await Reserve("POS007");
        var reservation = await Reserve("POS007");
        var sale = ReferenceIn(await Call(
            "buyReservedVoucher", $"<ersReference>{reservation}</ersReference><receiptFormatId>TEXT</receiptFormatId>"));
        var code = (await Host.Sandbox.Store.FindVoucher(new(reservation)))!.Value.Voucher.Code;

        var page = await NewVisitor().Open("/vouchers");

        var newest = Visit.Words(page.Find($"#voucher-{reservation}"));
        Assert.Contains("public_test_shop/9900", newest, StringComparison.Ordinal);
        Assert.Contains("POS007", newest, StringComparison.Ordinal);
        Assert.Contains($"sold as {sale}, code {code}", newest, StringComparison.Ordinal);
        Assert.Contains("lapses", page.Text.Replace(newest, "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Call("cancelTransaction", $"<ersReference>{sale}</ersReference><reasonCode>11</reasonCode>");
        Assert.Contains(", reason 11", (await NewVisitor().Open("/vouchers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_money_shows_what_the_supplier_got()
    {
        var reservation = await Reserve("POS007");
        await Call("buyReservedVoucher", $"<ersReference>{reservation}</ersReference><receiptFormatId>TEXT</receiptFormatId>");

        var accounts = Visit.Words((await NewVisitor().Open("/money")).Find("#accounts"));

        Assert.Contains("Mobilbolaget paid for its vouchers 100.00 SEK", accounts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_a_till_makes_no_element()
    {
        await Reserve(System.Security.SecurityElement.Escape(Markup)!);

        var page = await NewVisitor().Open("/vouchers");

        Assert.Empty(page.Document.QuerySelectorAll("x-evil, [onload]"));
        Assert.Contains("x-evil", page.Text, StringComparison.Ordinal);
    }

    private async Task<string> Reserve(string tag) => ReferenceIn(await Call(
        "reserveVoucher", $"<transactionData><clientTag>{tag}</clientTag></transactionData><productId>sku:10053</productId>"));

    private static string ReferenceIn(string answer) => answer.Split("<ersReference>")[1].Split('<')[0];

    private async Task<string> Call(string operation, string members)
    {
        using var content = new StringContent(VoucherCalls.Envelope(operation, members), Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync(EproductsService.Path, content);
        return await answer.Content.ReadAsStringAsync();
    }
}
