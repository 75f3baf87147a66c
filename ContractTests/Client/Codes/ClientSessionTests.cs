using System.Text.Json;
using Reference.Client;
using Reference.Client.Codes;
using SeqrSandbox.ContractTests.Client.Fakes;
using SeqrSandbox.ContractTests.Client.Wire;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Client.Codes;

/// <summary>Who visits the page of an External service.</summary>
public sealed class ClientSessionTests : WireFixture
{
    [Fact]
    public async Task The_token_is_asked_about_and_the_visitor_is_read()
    {
        Seqr.On("getClientSessionInfo", FakeAnswer.Success(
            """
            <parameters><entry><key>seat</key><value>12 A</value></entry><entry><key>msisdn</key><value>46700000001</value></entry>
            <entry><key>subscriberKey</key><value>payer-1</value></entry><entry><key>flag</key><value/></entry></parameters>
            """));

        var session = (await Client.GetClientSessionInfoAsync("0000002012-63506374")).Value!;

        AssertSent("getClientSessionInfo", "<key>0000002012-63506374</key>");
        Assert.Equal(("46700000001", "payer-1"), (session.Msisdn, session.SubscriberKey));
        Assert.Equal([new("seat", "12 A"), new("flag", "")], session.Parameters);
        Assert.Equal(("12 A", null), (session.Find("seat"), session.Find("row")));
    }

    [Fact]
    public async Task An_answer_without_a_visitor_is_not_understood()
    {
        Seqr.On("getClientSessionInfo", FakeAnswer.Success());

        var failure = await Assert.ThrowsAsync<SeqrTransportException>(() => Client.GetClientSessionInfoAsync("1-1"));

        Assert.Equal(SeqrTransportFailure.NotUnderstood, failure.Failure);
    }

    [Fact]
    public async Task The_simulator_answers_with_what_the_code_said_and_refuses_another_token()
    {
        await using var simulator = await Control.ControlHost.Start(Control.Transport.Kestrel);
        await using var shop = new ReferenceBackend(simulator.Client.BaseAddress!);
        var code = ServiceCode.ForService("example_service", new("seat", "12 A&B"), new("row", "\u00E5"));
        using var scanned = await simulator.Client.PostAsync(
            "/sandbox/payers/payer-1/scan",
            new StringContent(JsonSerializer.Serialize(new { code }), System.Text.Encoding.UTF8, "application/json"));
        var opened = new Uri(JsonDocument.Parse(await scanned.Content.ReadAsStringAsync()).RootElement.GetProperty("openUrl").GetString()!);
        Assert.True(ServiceFragment.TryParse(opened.Fragment, out var fragment));

        var session = (await shop.Seqr.GetClientSessionInfoAsync(fragment.Token)).Value!;

        Assert.Equal([new("seat", "12 A&B"), new("row", "\u00E5")], session.Parameters);
        Assert.Equal(
            ResultCode.InvalidInvoiceReference, (await shop.Seqr.GetClientSessionInfoAsync("0000002012-63506374")).Refusal!.Code);
    }
}
