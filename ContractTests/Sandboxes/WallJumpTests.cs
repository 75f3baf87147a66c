using System.Text;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A wall clock that jumps forward, as a laptop's does that slept: nobody sees the past any more.</summary>
public sealed class WallJumpTests : SandboxSuite
{
    [Fact]
    public async Task The_control_api_and_the_pages_show_what_a_merchant_is_answered()
    {
        var (shown, listed, paged, asked) = (await Paid(), await Paid(), await Paid(), await Paid());

        Wall.Advance(TimeSpan.FromDays(1));

        Assert.Equal("CANCELED", (await Get($"/sandbox/invoices/{shown}"))["status"]);
        Assert.Equal(["CANCELED", "CANCELED", "CANCELED", "CANCELED"], (await Get("/sandbox/invoices")).Each("items", "status"));
        Assert.Contains("CANCELED", Encoding.UTF8.GetString((await Get($"/invoices/{paged}")).Bytes), StringComparison.Ordinal);
        Assert.Equal(
            "CANCELED",
            Member(await Call("", Message.Of("getPaymentStatus", $"<invoiceReference>{asked}</invoiceReference>")), "status"));
        Assert.NotEmpty(listed);
    }

    [Theory]
    [InlineData("/sandbox/invoices")]
    [InlineData("/clock")]
    public async Task Each_of_them_brings_the_invoices_to_the_present_first(string path)
    {
        var paid = await Paid();
        Wall.Advance(TimeSpan.FromDays(1));

        (await Get(path)).ShouldBe(200);

        Assert.Equal(
            Core.Invoices.Phase.Canceled,
            (await Sandboxes.Root!.Store.FindInvoice(new Core.Invoices.InvoiceReference(paid)))!.Value.Phase);
    }

    private async Task<string> Paid()
    {
        var invoice = await GivenInvoice("");
        (await Post($"/sandbox/invoices/{invoice}/pay")).ShouldBe(200);
        return invoice;
    }
}
