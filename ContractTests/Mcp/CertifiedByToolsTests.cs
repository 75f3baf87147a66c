using System.Text.Json;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>
/// An agent that knows nothing but the tools' answers takes the demo shop, with mistakes, through SEQR's
/// certification of a web shop.
/// </summary>
public sealed partial class CertifiedByToolsTests
{
    private const int MostTurns = 40;

    [Fact]
    public async Task The_demo_shop_with_three_mistakes_passes_by_tool_calls_alone()
    {
        await using var agent = await Agent.Start();
        var address = Soap().Match(await agent.Call("sandbox", ("action", "use"), ("name", "my-shop"))).Groups[1].Value;
        await agent.Call("certification");
        await using var shop = await AgentsShop.Open(new(address));

        var status = await Certify(agent, shop);

        Assert.Contains("17 of 17 passed, 0 failed, 0 not seen yet", status, StringComparison.Ordinal);
        Assert.True(shop.IsRight);
        Assert.StartsWith("Yes, it holds.", await Verify(agent), StringComparison.Ordinal);
        await Verifier.Verify(agent.Transcript);
    }

    /// <summary>Does what the status says, until there is nothing left to do.</summary>
    private static async Task<string> Certify(Agent agent, AgentsShop shop)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var status = await agent.Call("certification", ("plan", "webshop"));
            var next = status[status.LastIndexOf("Next step: ", StringComparison.Ordinal)..];
            agent.Tell(next);
            if (next == "Next step: none. Every check was seen.")
                return status;
            if (ToolCall().Match(next) is { Success: true } call)
                await Play(agent, shop, call.Groups[1].Value, call.Groups[2].Value);
            else
                await Work(agent, shop, next);
            await Mend(agent, shop);
        }

        throw new InvalidOperationException($"It did not come to an end.\n{agent.Transcript}");
    }

    /// <summary>Makes the call that the status names. The shop is an app, so its link is opened in place of the scan.</summary>
    private static async Task Play(Agent agent, AgentsShop shop, string tool, string arguments)
    {
        var given = JsonSerializer.Deserialize<Dictionary<string, string>>(arguments)!;
        if (given.ContainsKey("code"))
            given["code"] = shop.Link;
        await agent.Call(tool, [.. given.Select(argument => (argument.Key, (object?)argument.Value))]);
        if (tool != "payer")
            return;
        var notified = new { kind = "notification-attempt", invoice = shop.Invoice, status = 200 };
        await agent.Call("verify", ("match", JsonSerializer.SerializeToElement(notified)), ("within", "30s"));
        await shop.KeepPayment();
    }

    /// <summary>The work of the backend that the status waits for.</summary>
    private static Task Work(Agent agent, AgentsShop shop, string next)
    {
        (string Words, string Done, Func<Task> Do)[] works =
        [
            ("Waiting for sendInvoice", "sends an invoice", shop.Order),
            ("Waiting for another sendInvoice", "sends an invoice", shop.Order),
            ("before the payer scans", "asks three times for the status", shop.LookAgainAndAgain),
            ("Waiting for getPaymentStatus", "asks for the status", shop.LookAgain),
            ("Waiting for cancelInvoice", "cancels the invoice", shop.Cancel),
            ("Waiting for refundPayment", "refunds the payment", shop.Refund),
            ("Call submitPaymentReceipt", "gives a receipt", shop.GiveReceipt),
            ("Call markTransactionPeriod", "closes the period", shop.ClosePeriod),
        ];
        var work = works.First(work => next.Contains(work.Words, StringComparison.Ordinal));
        agent.Tell($"The backend {work.Done}.");
        return work.Do();
    }

    /// <summary>Reads what is wrong, looks up the rule of each error, and mends the shop.</summary>
    private static async Task Mend(Agent agent, AgentsShop shop)
    {
        if (shop.IsRight)
            return;
        var findings = await agent.Call("findings", ("severity", "error"));
        foreach (var code in Errors().Matches(findings).Select(found => found.Groups[1].Value))
        {
            var rule = await agent.Call("rules", ("show", code));
            Assert.Contains("Right:", rule, StringComparison.Ordinal);
            agent.Tell($"The backend is {(shop.Mend(code) ? "mended" : "right already")}: {code}");
        }
    }

    private static Task<string> Verify(Agent agent) => agent.Call(
        "verify",
        ("sequence", JsonSerializer.SerializeToElement(new object[]
        {
            new { operation = "sendInvoice", result = "SUCCESS" },
            new { kind = "notification-attempt", status = 200 },
            new { operation = "refundPayment", result = "SUCCESS" },
        })));

    [GeneratedRegex(@"SOAP: (http://\S+/@my-shop/\S+)")]
    private static partial Regex Soap();

    [GeneratedRegex(@"Call (payer|clock) with (\{.*?\})")]
    private static partial Regex ToolCall();

    [GeneratedRegex(@"^error ([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
