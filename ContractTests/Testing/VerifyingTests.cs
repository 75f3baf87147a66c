using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>The request of a verification, and its answer.</summary>
public sealed class VerifyingTests
{
    private const string Holds = """{"verified":true,"count":1,"entries":[7],"nearest":[]}""";

    private const string Fails = """
        {"verified":false,"count":1,"entries":[7],"nearest":[
          {"entry":3,"what":"sendInvoice by public_test_shop_terminal","differences":[
            {"member":"result","expected":"SUCCESS","found":"11"},{"member":"request.invoice/title","expected":"Shoes","found":null}]}]}
        """;

    [Fact]
    public async Task A_verification_that_holds_returns_its_entries()
    {
        await using var stub = await StubControl.Start(Holds);

        var found = await stub.Sandbox.VerifyAsync(JournalPattern.Call("getPaymentStatus", "R1") with { Result = "SUCCESS" });

        Assert.Equal([7L], found.Entries);
        Assert.Equal("/@mine/sandbox/verify", stub.Path);
        Assert.Equal(
            """{"match":{"kind":"exchange","operation":"getPaymentStatus","invoice":"R1","result":"SUCCESS"},"times":{"atLeast":1}}""",
            stub.Body);
    }

    [Fact]
    public async Task How_often_and_how_soon_are_passed_on()
    {
        await using var stub = await StubControl.Start(Holds);

        await stub.Sandbox.VerifyAsync(
            new() { Status = 200, Request = new Dictionary<string, string> { ["invoice/title"] = "Sh*" } },
            SeqrTimes.AtLeast(2),
            TimeSpan.FromSeconds(1.5));

        Assert.Equal("""{"match":{"status":200,"request":{"invoice/title":"Sh*"}},"times":{"atLeast":2},"within":"1.5s"}""", stub.Body);
    }

    [Fact]
    public async Task An_order_is_asked_for()
    {
        await using var stub = await StubControl.Start(Holds);

        await stub.Sandbox.VerifySequenceAsync([JournalPattern.Call("sendInvoice"), JournalPattern.Notification()]);

        Assert.Equal("""{"sequence":[{"kind":"exchange","operation":"sendInvoice"},{"kind":"notification-attempt"}]}""", stub.Body);
    }

    [Fact]
    public async Task A_verification_that_fails_shows_the_nearest_entries()
    {
        await using var stub = await StubControl.Start(Fails);

        var failed = await Assert.ThrowsAsync<SeqrVerificationException>(
            () => stub.Sandbox.VerifyAsync(new() { Operation = "sendInvoice", Result = "SUCCESS" }, SeqrTimes.Exactly(2)));

        Assert.Equal(
            """
            Expected {"operation":"sendInvoice","result":"SUCCESS"} 2 times; found 1. Entries: 7.
              entry 3 (sendInvoice by public_test_shop_terminal)
                result: expected SUCCESS, found 11
                request.invoice/title: expected Shoes, found nothing
            """,
            failed.Message,
            ignoreLineEndingDifferences: true);
        Assert.Equal(1, failed.Result.Count);
    }

    [Fact]
    public async Task A_wait_of_more_than_a_minute_is_refused()
    {
        await using var stub = await StubControl.Start(Holds);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => stub.Sandbox.VerifyAsync(new(), within: TimeSpan.FromMinutes(2)));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public void How_often_is_said_in_words(string words, SeqrTimes times) => Assert.Equal(words, times.ToString());

    public static TheoryData<string, SeqrTimes> Expectations => new()
    {
        { "at least once", default },
        { "once", SeqrTimes.Once },
        { "never", SeqrTimes.Never },
        { "3 times", SeqrTimes.Exactly(3) },
        { "at least once", SeqrTimes.AtLeast(1) },
        { "at most 2 times", SeqrTimes.AtMost(2) },
        { "2 to 4 times", SeqrTimes.Between(2, 4) },
    };

    [Fact]
    public void An_expectation_that_can_never_hold_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SeqrTimes.Exactly(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeqrTimes.AtLeast(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeqrTimes.Between(3, 2));
    }
}
