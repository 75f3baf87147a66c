using System.Text.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>Whether something happened: each thing that can be matched, how often, in what order, and by when.</summary>
public sealed class VerifyTests() : JournalSuite(Transport.InMemory)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    [Theory]
    [InlineData("""{"operation":"sendInvoice"}""", 2)]
    [InlineData("""{"operation":"*Invoice"}""", 3)]
    [InlineData("""{"operation":"/^(scan|confirm)$/"}""", 2)]
    [InlineData("""{"kind":"payer-action"}""", 2)]
    [InlineData("""{"kind":"exchange"}""", 5)]
    [InlineData("""{"kind":"notification-attempt"}""", 0)]
    [InlineData("""{"terminal":"public_test_shop_terminal"}""", 4)]
    [InlineData("""{"terminal":"PUBLIC_*","operation":"sendInvoice"}""", 2)]
    [InlineData("""{"invoice":"*","kind":"exchange"}""", 4)]
    [InlineData("""{"result":0}""", 5)]
    [InlineData("""{"result":"50"}""", 1)]
    [InlineData("""{"result":"CANNOT_CANCEL_PAID_INVOICE"}""", 1)]
    [InlineData("""{"finding":"no-such-*"}""", 0)]
    [InlineData("""{"status":500}""", 1)]
    [InlineData("""{"request":{"invoice/totalAmount/value":"149.90"}}""", 1)]
    [InlineData("""{"request":{"invoice/totalAmount/value":"149.9*","invoice/totalAmount/currency":"SEK"}}""", 1)]
    [InlineData("""{"request":{"invoice/totalAmount/value":"149.90","invoice/totalAmount/currency":"EUR"}}""", 0)]
    [InlineData("""{"request":{"invoice/invoiceRows/invoiceRow/itemDescription":"Tea"}}""", 1)]
    [InlineData("""{"request":{"invoice/invoiceRows/invoiceRow[2]/itemDescription":"Tea"}}""", 1)]
    [InlineData("""{"request":{"invoice/invoiceRows/invoiceRow[1]/itemDescription":"Tea"}}""", 0)]
    [InlineData("""{"response":{"status":"PAID"}}""", 1)]
    [InlineData("{}", 7)]
    public async Task Each_thing_can_be_matched(string match, int count)
    {
        await GivenHistory();

        var found = await Verify($$"""{"match":{{match}},"times":{{count}}}""");

        Assert.True(found.At("verified").GetBoolean());
        Assert.Equal(count, found.At("count").GetInt32());
        Assert.Equal(count, found.At("entries").GetArrayLength());
        Assert.Empty(found.Each("nearest"));
    }

    [Theory]
    [InlineData("late-poll", true)]
    [InlineData("late-*", true)]
    [InlineData("early-poll", false)]
    public void A_finding_can_be_matched(string code, bool matches)
    {
        var entry = new JournalEntry
        {
            Kind = EntryKind.Exchange,
            At = default,
            WallAt = default,
            Findings = [new("late-poll", Severity.Hint, null, null, "", "")]
        };

        var differences = new JournalPattern { Finding = new(code) }.Compare(entry, _ => _ => []);

        Assert.Equal<IEnumerable<Difference>>(matches ? [] : [new("finding", code, "late-poll")], differences);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(""","times":2""", true)]
    [InlineData(""","times":1""", false)]
    [InlineData(""","times":3""", false)]
    [InlineData(""","times":{"atLeast":2}""", true)]
    [InlineData(""","times":{"atLeast":3}""", false)]
    [InlineData(""","times":{"atMost":2}""", true)]
    [InlineData(""","times":{"atMost":1}""", false)]
    [InlineData(""","times":{"atLeast":1,"atMost":2}""", true)]
    public async Task The_number_of_times_can_be_given(string times, bool holds)
    {
        await GivenHistory();

        Assert.Equal(holds, (await Verify($$"""{"match":{"operation":"sendInvoice"}{{times}}}""")).At("verified").GetBoolean());
    }

    [Theory]
    [InlineData(true, "sendInvoice", "scan", "confirm", "getPaymentStatus")]
    [InlineData(true, "scan", "getPaymentStatus")]
    [InlineData(true, "sendInvoice", "sendInvoice")]
    [InlineData(false, "sendInvoice", "sendInvoice", "sendInvoice")]
    [InlineData(false, "getPaymentStatus", "scan")]
    public async Task An_order_can_be_said(bool holds, params string[] operations)
    {
        await GivenHistory();

        var found = await Verify(
            $$"""{"sequence":[{{string.Join(',', operations.Select(operation => $$"""{"operation":"{{operation}}"}"""))}}]}""");

        Assert.Equal(holds, found.At("verified").GetBoolean());
        Assert.Equal(holds, found.At("count").GetInt32() == operations.Length);
    }

    [Fact]
    public async Task A_verification_without_a_match_shows_the_nearest_entries()
    {
        await GivenHistory();

        var found = await Verify(
            """{"match":{"operation":"sendInvoice","terminal":"public_test_shop_terminal","result":"INVALID_INVOICE_DATA","request":{"invoice/totalAmount/value":"149.9","invoice/title":"Shoes"}}}""");

        await Verifier.Verify(JsonSerializer.Serialize(found.Json, Indented));
    }

    [Fact]
    public async Task A_waiting_verification_is_answered_as_soon_as_it_holds()
    {
        var waiting = Verify("""{"match":{"operation":"benchmarkingNop"},"times":2,"within":"60s"}""");
        await Nop();
        Assert.False(waiting.IsCompleted);
        await Nop();

        Assert.True((await waiting).At("verified").GetBoolean());
    }

    [Fact]
    public async Task A_verification_that_never_holds_is_answered_when_time_is_up()
    {
        await Nop();

        var found = await Verify("""{"match":{"operation":"benchmarkingNop"},"times":2,"within":"100ms"}""");

        Assert.False(found.At("verified").GetBoolean());
        Assert.Equal(1, found.At("count").GetInt32());
    }

    [Fact]
    public async Task A_verification_that_can_no_longer_hold_is_answered_at_once()
    {
        await Nop();
        await Nop();

        Assert.False((await Verify("""{"match":{"operation":"benchmarkingNop"},"times":1,"within":"60s"}""")).At("verified").GetBoolean());
    }

    [Theory]
    [InlineData("{}", "match is missing")]
    [InlineData("""{"match":{"operation":"/(/"}}""", "regular expression")]
    [InlineData("""{"match":{"operation":"/(?=a)/"}}""", "without lookarounds")]
    [InlineData("""{"match":{"operation":""}}""", "a text of 1 to")]
    [InlineData("""{"match":{"opration":"x"}}""", "Is operation meant?")]
    [InlineData("""{"match":{"kind":"exchanges"}}""", "Is exchange meant?")]
    [InlineData("""{"match":{"result":"BUSY"}}""", "by its name, such as SYSTEM_BUSY")]
    [InlineData("""{"match":{"status":"PAID"}}""", "a whole number from 100 to 599")]
    [InlineData("""{"match":{"request":{"a":1}}}""", "match.request.a")]
    [InlineData("""{"match":{"request":"a"}}""", "a JSON object")]
    [InlineData("""{"match":{},"times":-1}""", "a whole number from 0")]
    [InlineData("""{"match":{},"times":{}}""", "neither atLeast nor atMost")]
    [InlineData("""{"match":{},"times":{"atLeast":3,"atMost":2}}""", "can never hold")]
    [InlineData("""{"match":{},"within":"61s"}""", "longer than 60s")]
    [InlineData("""{"match":{},"within":"soon"}""", "a duration")]
    [InlineData("""{"match":{},"sequence":[{}]}""", "give one of them")]
    [InlineData("""{"sequence":[]}""", "is empty")]
    [InlineData("""{"sequence":[{"result":"X"}]}""", "sequence[0].result")]
    [InlineData("""{"sequence":[{}],"times":2}""", "looked for once")]
    public async Task A_verification_that_makes_no_sense_is_refused(string body, string why)
    {
        var refused = await Post("/sandbox/verify", body);

        Assert.Equal(400, refused.Status);
        Assert.Contains(why, refused["detail"], StringComparison.Ordinal);
    }

    private async Task<Reply> Verify(string body) => (await Post("/sandbox/verify", body)).ShouldBe(200);

    /// <summary>Two bills of which one is paid, asked for and not canceled; and a message that is no call.</summary>
    private async Task GivenHistory()
    {
        var reference = await GivenBill();
        await GivenBill("20", Rows("Coffee", "Tea") + "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>");
        await Post($"/sandbox/invoices/{reference}/pay");
        await Call("getPaymentStatus", Message.Member("invoiceReference", reference));
        await Call("cancelInvoice", Message.Member("invoiceReference", reference));
        await Post("<not a call"u8.ToArray());
    }

    private static string Rows(params string[] items) => Message.Member("invoiceRows", string.Concat(items.Select(item => Message.Member(
        "invoiceRow", Message.Member("itemDescription", item) + Message.Amount("itemTotalAmount", "10")))));
}
