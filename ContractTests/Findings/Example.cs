using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Purchases;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>Does what an example of docs/findings.md shows: sends its message, or takes its steps.</summary>
internal sealed partial class Example(SimulatorUnderTest simulator)
{
    private static readonly string Whole = File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "sendInvoice.xml"));

    private string reference = "";

    /// <summary>What is found on everything that the example records.</summary>
    public async Task<IReadOnlyList<Finding>> Findings(string example)
    {
        await simulator.Sandbox.Journal.Flush();
        var before = simulator.Sandbox.Journal.Last;
        if (example.StartsWith('<'))
            await simulator.Call(MessageOf(example));
        else if (example.StartsWith("Content-", StringComparison.Ordinal))
            await SendWith([.. example.Split('\n').Select(line => line.Split(": ", 2))]);
        else
            await Take(example);
        var entries = await simulator.Sandbox.Journal.List(new() { After = before, Limit = 200 });
        Assert.NotEmpty(entries);
        return [.. entries.SelectMany(entry => entry.Findings)];
    }

    /// <summary>The message of examples/sendInvoice.xml, with a part of it, or the whole call, as the example has it.</summary>
    public static string MessageOf(string example)
    {
        var part = Element("context").Match(Whole).Value;
        var name = example[1..example.IndexOf('>', StringComparison.Ordinal)];
        var replaced = name.StartsWith("ext:", StringComparison.Ordinal) ? Element("ext:sendInvoice") : Element(name);
        Assert.Single(replaced.Matches(Whole));
        return replaced.Replace(
            Whole,
            example.Replace("<context>…</context>", part, StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal));
    }

    /// <summary>Sends the whole message with these headers, and in the encoding that they name.</summary>
    private async Task SendWith(IReadOnlyList<string[]> headers)
    {
        var type = headers.FirstOrDefault(header => header[0] == "Content-Type")?[1] ?? "text/xml; charset=utf-8";
        var body = type.Contains("8859-1", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(Whole) : Encoding.UTF8.GetBytes(Whole);
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
            body = [.. "--part\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n"u8, .. body, .. "\r\n--part--\r\n"u8];
        var others = headers.Where(header => header[0] != "Content-Type").Select(header => (header[0], header[1])).ToArray();
        if (others.Contains(("Content-Encoding", "gzip")))
            body = Compressed.Gzip(body);
        Assert.Equal(0, simulator.ResultOf(await simulator.Post(body, type, headers: others)).Code);
    }

    private async Task Take(string steps)
    {
        foreach (var step in steps.Split('\n'))
            await TakeOne(step);
    }

    private async Task TakeOne(string step)
    {
        if (step == "sendInvoice, on a new connection")
            simulator.Reconnect();
        if (step.StartsWith("sendInvoice", StringComparison.Ordinal))
            reference = (await simulator.Call(Whole))["invoiceReference"]!;
        else if (step == "the payer pays")
            await Pay();
        else if (Asking().Match(step) is { Success: true } asking)
            await simulator.Call(
                MessageOf(
                    "<ext:getPaymentStatus><context>…</context>"
                        + Message.Member("invoiceReference", reference)
                        + Message.Member("invoiceVersion", asking.Groups[1].Value)
                        + "</ext:getPaymentStatus>"));
        else if (Passing().Match(step) is { Success: true } passing)
            await simulator.Sandbox.AdvanceClock(Seconds(passing.Groups[1].Value));
        else if (Opening().Match(step) is { Success: true } opening)
            await Open(opening.Groups[1].Value.Replace("{invoiceReference}", reference, StringComparison.Ordinal));
        else if (IssuerAsking().Match(step) is { Success: true } issuer)
            await AskAsIssuer(issuer.Groups[1].Value, issuer.Groups[2].Value);
        else if (Selling().Match(step) is { Success: true } selling)
            await Buy(selling.Groups[1].Value.Replace("{invoiceReference}", reference, StringComparison.Ordinal));
        else if (Answering().Match(step) is { Success: true } answering)
            await Notify(int.Parse(answering.Groups[1].Value, CultureInfo.InvariantCulture), Seconds(answering.Groups[2].Value));
        else
            Assert.Fail($"'{step}' is no step that an example can take.");
    }

    private async Task Open(string code)
    {
        await simulator.Sandbox.Payers.EnsureGenerated();
        if (ServiceCode.TryRead(code, out var service))
            await simulator.Sandbox.Codes.Scan(PayerRegistry.DefaultPayerId, service);
        else
            await simulator.Sandbox.Phone.Scan(PayerRegistry.DefaultPayerId, code);
    }

    private async Task Buy(string answer)
    {
        await using var shop = await ShopServer.Answering(answer);
        // The host that these simulators may post to.
        var url = shop.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var partner = (await simulator.Sandbox.Store.FindPartner(PartnerKind.WebShop, "example_shop_id"))!;
        Assert.True(await simulator.Sandbox.Store.Save(
            new() { Partners = [partner.With(partner.Value with { Addresses = new() { Purchase = url } })] }));
        await Open("HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234");
    }

    private async Task AskAsIssuer(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Auth-Token", token);
        using var answer = await simulator.Http.SendAsync(request);
    }

    private async Task Pay()
    {
        Assert.True(
            (await simulator.Sandbox.Phone.Scan(PayerRegistry.DefaultPayerId, QrCode.Of(new InvoiceReference(reference)))).Succeeded);
        Assert.True(
            (await simulator.Sandbox.Phone.Confirm(PayerRegistry.DefaultPayerId, null, DebitOutcome.Paid, new(reference))).Succeeded);
    }

    /// <summary>As the delivery records an attempt. A merchant who really took seconds would take them from the tests.</summary>
    private async Task Notify(int status, TimeSpan duration) =>
        await new Recorder(simulator.Sandbox.Journal, simulator.Sandbox.Clock, new FakeTimeProvider()).Notified(
        new() { Id = "1", Invoice = new("20151029123456789"), Url = "http://localhost/", CreatedAt = simulator.Sandbox.Clock.GetUtcNow() },
        new Attempt(simulator.Sandbox.Clock.GetUtcNow(), status, duration, null),
        null,
        isExcused: false);

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

    private static Regex Element(string name) => new($"<{name}>.*</{name}>", RegexOptions.Singleline);

    [GeneratedRegex(@"\AgetPaymentStatus, invoiceVersion (\d+)\z")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\A([\d.]+) s pass(?:es)?\z")]
    private static partial Regex Passing();

    [GeneratedRegex(@"\Athe payer opens (\S+)\z")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\Athe web shop answers createPurchase with (.+)\z")]
    private static partial Regex Selling();

    [GeneratedRegex(@"\Athe issuer asks (\S+) with X-Auth-Token (\S+)\z")]
    private static partial Regex IssuerAsking();

    [GeneratedRegex(@"\Athe merchant answers a notification with (\d+) after ([\d.]+) s\z")]
    private static partial Regex Answering();
}
