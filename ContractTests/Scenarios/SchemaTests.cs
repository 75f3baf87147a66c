using System.Text.Json;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The schema that editors use, compared with the reader.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void It_knows_the_same_words()
    {
        var definitions = SchemaFile.Read().GetProperty("definitions");

        Assert.Equal(Vocabulary.Results.All, Words(definitions.GetProperty("result")));
        Assert.Equal([Vocabulary.Every, .. Vocabulary.Operations.All], Words(definitions.GetProperty("operation")));
        Assert.Equal(Vocabulary.Statuses.All.Except(["PARTIALLY_PAID"]), Words(definitions.GetProperty("when")));
        Assert.Equal(
            Vocabulary.Statuses.All,
            Words(definitions.GetProperty("rule").GetProperty("anyOf")[1].GetProperty("properties").GetProperty("status")));
        Assert.Equal(Vocabulary.Actions.All.Order(), Alternatives(definitions.GetProperty("step"), "do").Order());
        Assert.Equal(Vocabulary.Faults.All.Order(), Alternatives(definitions.GetProperty("fault"), "kind").Order());
        Assert.Equal(Vocabulary.PostFaults.All.Order(), Alternatives(definitions.GetProperty("postFault"), "kind").Order());
        Assert.Equal(Vocabulary.Posts.All, Words(definitions.GetProperty("post").GetProperty("properties").GetProperty("on")));
        Assert.Equal(
            Vocabulary.ShopActions.All, Words(definitions.GetProperty("shopStep").GetProperty("properties").GetProperty("do")));
        Assert.Equal(Vocabulary.Timings.All.Order(), Alternatives(definitions.GetProperty("notification"), "deliver").Order());
        Assert.Equal(
            Vocabulary.Outcomes.All,
            Words(definitions.GetProperty("step").GetProperty("oneOf")[1].GetProperty("properties").GetProperty("outcome")));
    }

    [Theory]
    [InlineData("match: { terminal: a, amount: '>= 1000', currency: SEK, title: '*', clientInvoiceId: 1001, times: 3 }")]
    [InlineData("match: { amount: 13.37 }")]
    [InlineData("match: { amount: 1..2 }")]
    [InlineData("match: { amount: '<20' }")]
    [InlineData("payer: []")]
    [InlineData(
        "payer: [{ after: 1 poll, do: scan }, { after: 12 polls, do: wrong-pin }, { after: update, do: confirm, "
            + "outcome: bank-down, takes: 1s..1m30s }]")]
    [InlineData(
        "payer: [{ after: PT1M30.5S, do: scan }, { after: 500ms, do: present-card, card: { id: a, value: 42 } }, { "
            + "after: 1d, do: abandon }]")]
    [InlineData("payer: [{ after: P1W .. P2W, do: scan }, { do: present-card }, { do: cancel }]")]
    [InlineData(
        "calls: [{ on: '*', nth: 1, result: SYSTEM_BUSY }, { on: sendInvoice, nth: 2-3, result: SYSTEM_BUSY }, { on: "
            + "sendInvoice, nth: 4-, fault: { kind: timeout, for: 3s } }]")]
    [InlineData("calls: [{ on: getPaymentStatus, when: PAID, status: PARTIALLY_PAID, fault: { kind: delay, for: 1s, carriedOut: true } }]")]
    [InlineData(
        "calls: [{ on: '*', nth: 1, fault: { kind: http, status: 200 } }, { on: '*', nth: 2, fault: { kind: "
            + "soap-fault, carriedOut: true } }, { on: '*', fault: { kind: timeout } }]")]
    [InlineData(
        "posts: [{ on: createPurchase, nth: 1, fault: { kind: twice } }, { on: createPurchase, nth: 2-, fault: { kind: truncated, "
            + "arrives: true } }, { on: notification, fault: { kind: delay, for: 1s..2s } }]")]
    [InlineData(
        "posts: [{ on: notification, nth: 1, fault: { kind: http, status: 502, arrives: true } }, { on: notification, fault: { "
            + "kind: lost } }]")]
    [InlineData("notification: { deliver: twice }")]
    [InlineData("shop: [{ at: 0s, do: order }, { at: 1m30s, do: refund, order: 2, percent: 50 }, { at: 500ms, do: restart }]")]
    [InlineData("notification: { deliver: late, after: 1s..2s }\nreservation: { expiresAfter: 30s }")]
    public async Task The_schema_accepts_what_the_reader_accepts(string lines)
    {
        Written.Scenario(lines);

        Assert.Empty((await SchemaFile.Check(Written.File(lines)))!);
    }

    [Fact]
    public async Task The_schema_accepts_a_scenario_without_a_description_that_names_its_schema()
    {
        const string File = """{"$schema":"http://localhost:8080/sandbox/scenario.schema.json","name":"given"}""";

        Assert.Equal("given", Written.Read(File).Name);
        Assert.Empty((await SchemaFile.Check(File))!);
    }

    private static IEnumerable<string> Words(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);

    private static IEnumerable<string> Alternatives(JsonElement schema, string member) =>
        schema.GetProperty("oneOf").EnumerateArray()
            .SelectMany(alternative => Words(alternative.GetProperty("properties").GetProperty(member)));
}
