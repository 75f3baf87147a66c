using SeqrSandbox.ContractTests.PaperBills;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>Tests of what begins with createPurchase.</summary>
public abstract class PurchaseSuite : PaperBillSuite
{
    private protected async Task GivenPartner(string path, string url) =>
        (await Put($"/sandbox/partners/{path}", $$"""{"purchaseUrl":"{{url}}"}""")).ShouldBe(200);

    private protected async Task<JournalEntry> LastPurchase() => Assert.Single(
        await Host.Sandbox.Journal.List(new() { Name = "createPurchase", Limit = 1, WithBodies = true }));

    private protected static string Named(string reference) => $$"""{"invoiceReferenceId":"{{reference}}"}""";
}
