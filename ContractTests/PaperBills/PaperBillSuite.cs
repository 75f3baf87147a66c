using System.Net.Http.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Pages;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>Tests of paper bills, each with a simulator of its own.</summary>
public abstract class PaperBillSuite : PagesSuite
{
    private protected async Task<Reply> Scan(string code, string payer = "payer-1")
    {
        using var response = await Host.Client.PostAsJsonAsync($"/sandbox/payers/{payer}/scan", new { code });
        return await Reply.Of(response);
    }

    private protected async Task<string> GivenPaid(string code, string payer = "payer-1")
    {
        var reference = (await Scan(code, payer)).ShouldBe(200)["reference"]!;
        Assert.Equal("PAID", (await Post($"/sandbox/payers/{payer}/confirm", "{}")).ShouldBe(200)["status"]);
        return reference;
    }

    private protected async Task<JournalEntry> LastEntry() =>
        Assert.Single(await Host.Sandbox.Journal.List(new() { Limit = 1, WithBodies = true }));

    private protected Task<Reply> Put(string path, string json) => Send(HttpMethod.Put, path, json);

    /// <summary>The sandbox's time stands still, so that attempts are made when a test says so.</summary>
    private protected async Task GivenFrozen() => (await Post("/sandbox/clock/freeze")).ShouldBe(200);

    private protected async Task Pass(string time) => (await Post("/sandbox/clock/advance", $$"""{"by":"{{time}}"}""")).ShouldBe(200);
}
