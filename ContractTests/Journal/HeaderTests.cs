using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>The headers of a request: kept with the entry, looked for, verified, and no secret among them.</summary>
public sealed class HeaderTests() : JournalSuite(Transport.Kestrel)
{
    private static readonly (string Name, string Value)[] Php =
    [
        ("User-Agent", "PHP-SOAP/8.2"), ("SOAPAction", "\"\""), ("X-Shop", "south_1")
    ];

    [Fact]
    public async Task They_are_shown_with_the_entry_as_they_were_sent()
    {
        await Send(Php);

        var entry = (await Get("/sandbox/journal/1")).ShouldBe(200);

        var sent = entry.At("headers").EnumerateArray()
            .Select(header => $"{header.GetProperty("name")}: {header.GetProperty("value")}").ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "User-Agent: PHP-SOAP/8.2", "SOAPAction: \"\"", "X-Shop: south_1",
                "Content-Type: text/xml; charset=utf-8"
            },
            sent.ToHashSet());
        Assert.Contains(sent, header => header.StartsWith("Host: ", StringComparison.Ordinal));
        Assert.Contains(sent, header => header.StartsWith("Content-Length: ", StringComparison.Ordinal));
        Assert.Equal("0", entry["headersLeftOut"]);
    }

    [Theory]
    [InlineData("Authorization", "Basic s3cr3t", "Basic ***")]
    [InlineData("Authorization", "s3cr3t", "***")]
    [InlineData("Proxy-Authorization", "Bearer s3cr3t", "Bearer ***")]
    [InlineData("Cookie", "session=s3cr3t; a=b", "***")]
    [InlineData("X-Auth-Token", "s3cr3t", "***")]
    [InlineData("x_api_key", "s3cr3t", "***")]
    [InlineData("X-Shop-Password", "s3cr3t word", "***")]
    [InlineData("X-Client-Secret", "s3cr3t", "***")]
    [InlineData("X-Session-Id", "s3cr3t", "***")]
    [InlineData("X-Hub-Signature-256", "sha256=s3cr3t", "***")]
    [InlineData("X-My-Auth", "s3cr3t", "***")]
    [InlineData("Referer", "https://shop:s3cr3t@shop.example/pay?to=a@b", "https://***@shop.example/pay?to=a@b")]
    [InlineData("Pin", "s3cr3t", "***")]
    [InlineData("X-Pwd", "s3cr3t", "***")]
    [InlineData("X-Passphrase", "s3cr3t", "***")]
    [InlineData("X-Forwarded-For-Whom", "Bearer s3cr3t", "Bearer ***")]
    [InlineData("X-Original-Url", "/pay?order=1&access_token=s3cr3t&to=a", "/pay?order=1&access_token=***&to=a")]
    [InlineData("X-Opinion", "good", "good")]
    [InlineData("X-Author", "Anna", "Anna")]
    [InlineData("Idempotency-Key", "order-1", "order-1")]
    public async Task A_secret_is_kept_nowhere(string name, string value, string kept)
    {
        await Send((name, value));

        string[] shown = ["/sandbox/journal/1", "/sandbox/recording", "/journal/1"];
        foreach (var path in shown)
            Assert.DoesNotContain("s3cr3t", Encoding.UTF8.GetString((await Get(path)).ShouldBe(200).Bytes), StringComparison.Ordinal);
        var entry = Assert.Single(await Host.Sandbox.Journal.List(new() { WithBodies = true }));
        Assert.Equal([kept], entry.Headers!.Values(name.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("user-agent", 2)]
    [InlineData("X-Shop", 1)]
    [InlineData("User-Agent: php*", 1)]
    [InlineData("User-Agent:*soap*", 2)]
    [InlineData("User-Agent: soap*", 0)]
    [InlineData("X-Shop: south_1", 1)]
    [InlineData("X-Shop: south%1", 0)]
    [InlineData("X-Shop: south__", 0)]
    [InlineData("Nobody", 0)]
    public async Task The_journal_is_searched_for_one(string header, int count)
    {
        await Send(Php);
        await Send(("User-Agent", "node-soap/1.0"));
        await Post("/sandbox/clock/freeze");

        var found = (await Get("/sandbox/journal?header=" + Uri.EscapeDataString(header))).ShouldBe(200);
        Assert.Equal(count, found.At("items").GetArrayLength());
    }

    [Fact]
    public async Task A_pattern_with_an_invalid_header_is_refused() =>
        (await Get("/sandbox/journal?header=" + Uri.EscapeDataString(": x")))
            .ShouldBeProblem(400, "invalid-value", "a name, a colon and a value");

    [Theory]
    [InlineData("""{"headers":{"Content-Type":"text/xml*"}}""", 2)]
    [InlineData("""{"headers":{"content-type":"TEXT/XML; charset=utf-8","USER-AGENT":"php*"}}""", 1)]
    [InlineData("""{"headers":{"X-Shop":"south*"}}""", 1)]
    [InlineData("""{"headers":{"X-Shop":"/^(south_1|west)$/"},"operation":"benchmarkingNop"}""", 1)]
    [InlineData("""{"headers":{"Authorization":"Basic *"}}""", 0)]
    public async Task They_are_verified(string match, int count)
    {
        await Send(Php);
        await Send(("User-Agent", "node-soap/1.0"));

        var found = (await Post("/sandbox/verify", $$"""{"match":{{match}},"times":{{count}}}""")).ShouldBe(200);

        Assert.Equal((count, "True"), (found.At("count").GetInt32(), found["verified"]));
    }

    [Fact]
    public async Task The_nearest_entry_shows_the_headers_that_differ()
    {
        await Send(Php);

        var found = await Post("/sandbox/verify", """{"match":{"headers":{"X-Shop":"east","Accept":"text/xml"}}}""");

        Assert.Equal(["header Accept", "header X-Shop"], found.Each("nearest[0].differences", "member"));
        Assert.Equal("east", found["nearest[0].differences[1].expected"]);
        Assert.Equal("south_1", found["nearest[0].differences[1].found"]);
    }

    [Fact]
    public async Task A_header_that_is_named_twice_is_refused() =>
        (await Post("/sandbox/verify", """{"match":{"headers":{"Accept":"a","ACCEPT":"b"}}}"""))
            .ShouldBeProblem(400, "invalid-value", "names Accept twice");

    [Fact]
    public async Task A_match_for_nothing_is_refused()
    {
        (await Post("/sandbox/verify", """{"match":{"headers":{"Accept":null}}}""")).ShouldBeProblem(400, "invalid-value", "null");
        (await Post("/sandbox/verify", """{"match":{"request":{"//":"a"}}}""")).ShouldBeProblem(400, "invalid-value");
    }

    [Fact]
    public async Task They_are_exported()
    {
        await Send(Php);

        var line = Encoding.UTF8.GetString((await Get("/sandbox/recording")).Bytes).Split('\n')[1];

        Assert.Contains("""{"name":"User-Agent","value":"PHP-SOAP/8.2"}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_are_no_calls_have_headers_too()
    {
        await Send([("User-Agent", "PHP-SOAP/8.2")], "<not a call");

        Assert.Equal(
            ["PHP-SOAP/8.2"],
            Assert.Single(await Host.Sandbox.Journal.List(new() { WithBodies = true })).Headers!.Values("User-Agent"));
    }

    private Task Send(params (string Name, string Value)[] headers) => Send(headers, Message.Of("benchmarkingNop"));

    private async Task Send((string Name, string Value)[] headers, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(InvoiceService.Path, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "text/xml");
        foreach (var named in headers.GroupBy(header => header.Name))
            request.Headers.TryAddWithoutValidation(named.Key, named.Select(header => header.Value));
        using var response = await Host.Client.SendAsync(request);
    }
}
