using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Storage;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A simulator on a full disk says so on the wire, in the control API, on the pages and in its health.</summary>
public sealed class FullDiskTests : SandboxSuite
{
    [Fact]
    public async Task Everybody_is_told_and_it_goes_on_when_there_is_room_again()
    {
        var kept = await GivenInvoice("");
        await Host.Database.TakeRoom();

        Assert.Equal("94", Member(await Call("", Bill), "resultCode"));
        var refused = (await LastPayer()).ShouldBeProblem(503, "store-unavailable");
        Assert.Equal("full", refused["store"]);
        Assert.StartsWith("The disk is full: the database memory cannot grow.", refused["detail"], StringComparison.Ordinal);
        var health = (await Get("/sandbox/health")).ShouldBeProblem(503, "not-ready");
        Assert.Equal(("full", refused["detail"]), (health["store"], health["detail"]));
        Assert.Equal("0", Member(await Call("", Status(kept)), "resultCode"));

        await Host.Database.GiveRoom();

        (await Get("/sandbox/health")).ShouldBe(200);
        await GivenInvoice("");
    }

    /// <summary>A few still fit on the pages that payers are on.</summary>
    private async Task<Reply> LastPayer()
    {
        while (true)
        {
            if (await Post("/sandbox/payers", "{}") is { Status: not 201 } refused)
                return refused;
        }
    }

    private static string Bill => Message.Of("sendInvoice", Message.Invoice(members: $"<title>{new string('x', 50_000)}</title>"));

    private static string Status(string reference) => Message.Of("getPaymentStatus", $"<invoiceReference>{reference}</invoiceReference>");
}
