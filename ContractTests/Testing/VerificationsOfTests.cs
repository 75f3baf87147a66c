using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>
/// Verification against the simulator itself; <see cref="VerifyingTests"/> covers the request and the answer.
/// </summary>
public sealed class VerificationsOfTests() : TestingSuite(SeqrTransport.InMemory)
{
    [Fact]
    public async Task Calls_and_acts_are_counted()
    {
        var reference = await GivenInvoice();
        await Sandbox.PayAsync(reference);
        await Ask(reference);
        await Ask(reference);

        Assert.Equal(
            2,
            (await Sandbox.VerifyAsync(JournalPattern.Call(
                "getPaymentStatus", reference) with
            { Result = "SUCCESS" }, SeqrTimes.Exactly(2))).Entries.Count);
        await Sandbox.VerifyAsync(
            JournalPattern.Call("sendInvoice") with
            {
                Request = new Dictionary<string, string> { ["invoice/totalAmount/value"] = "10.22" }
            });
        await Sandbox.VerifyAsync(
            JournalPattern.Call("getPaymentStatus") with { Response = new Dictionary<string, string> { ["status"] = "PAID" } });
        await Sandbox.VerifyAsync(new() { Kind = EntryKind.PayerAction, Operation = "scan", Invoice = reference });
        await Sandbox.VerifyAsync(JournalPattern.Call("refundPayment"), SeqrTimes.Never);
        await Sandbox.VerifyAsync(JournalPattern.Call("get*"), SeqrTimes.Between(1, 2));
    }

    [Fact]
    public async Task Headers_are_verified_and_read()
    {
        await Ask(await GivenInvoice());

        var found = await Sandbox.VerifyAsync(
            JournalPattern.Call("sendInvoice") with { Headers = new Dictionary<string, string> { ["content-type"] = "text/xml*" } });
        await Sandbox.VerifyAsync(
            JournalPattern.Call("sendInvoice") with { Headers = new Dictionary<string, string> { ["X-Nothing"] = "*" } },
            SeqrTimes.Never);
        var entry = await Sandbox.JournalEntryAsync(found.Entries[0]);

        Assert.StartsWith("text/xml", entry.Header("CONTENT-TYPE"), StringComparison.Ordinal);
        Assert.Null(entry.Header("X-Nothing"));
        Assert.Equal(0, entry.HeadersLeftOut);
        Assert.Equal(2, (await Sandbox.JournalAsync(new() { Header = "Content-Type: text/*" })).Count);
        Assert.Empty(await Sandbox.JournalAsync(new() { Header = "X-Nothing" }));
    }

    [Fact]
    public async Task A_failed_verification_shows_the_nearest_entries()
    {
        var reference = await GivenInvoice();
        await Ask(reference);

        var failed = await Assert.ThrowsAsync<SeqrVerificationException>(
            () => Sandbox.VerifyAsync(JournalPattern.Call("getPaymentStatus", reference) with { Result = "SYSTEM_BUSY" }));

        Assert.Equal(0, failed.Result.Count);
        Assert.Equal("getPaymentStatus by public_test_shop_terminal", failed.Result.Nearest[0].What);
        Assert.Contains("result: expected ", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_holds_or_does_not()
    {
        await Ask(await GivenInvoice());
        JournalPattern[] order = [JournalPattern.Call("sendInvoice"), JournalPattern.Call("getPaymentStatus")];

        await Sandbox.VerifySequenceAsync(order);
        await Assert.ThrowsAsync<SeqrVerificationException>(() => Sandbox.VerifySequenceAsync([.. order.Reverse()]));
    }

    [Fact]
    public async Task A_verification_waits_for_entries_still_to_come()
    {
        await using var shop = await MerchantListener.Start(200);
        var reference = await GivenInvoice(
            $"<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><notificationUrl>{shop.Url}</notificationUrl>");
        var told = Sandbox.VerifyAsync(JournalPattern.Notification(reference) with { Status = 200 }, within: TimeSpan.FromSeconds(50));

        await Sandbox.PayAsync(reference);

        await told.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
