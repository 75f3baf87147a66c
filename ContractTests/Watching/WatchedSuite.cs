using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>Tests that call a simulator of their own over the wire, and then read its metrics.</summary>
public abstract class WatchedSuite() : ControlSuite(Transport.Kestrel)
{
    private protected Task<MetricsPage> Metrics() => MetricsPage.Read(Host.Client);

    private protected Task<string> Call(
        string operation, string members = "", string? context = null, string path = InvoiceService.Path) =>
        Post(path, Message.Of(operation, members, context), (_, _) => { });

    private protected Task<string> CallUnder(string traceParent, string operation, string members = "") => Post(
        InvoiceService.Path,
        Message.Of(operation, members),
        (request, _) => request.Headers.TryAddWithoutValidation("traceparent", traceParent));

    private protected async Task<string> Post(string path, string body, Action<HttpRequestMessage, HttpContent> change)
    {
        using var content = new StringContent(body, Encoding.UTF8, "text/xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        change(request, content);
        using var response = await Host.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Makes a scenario the one of all bills and calls; its name is the text's first line.</summary>
    private protected async Task PutDefault(string scenario)
    {
        var name = scenario.Split('\n')[0]["name: ".Length..];
        (await Send(HttpMethod.Put, $"/sandbox/scenarios/{name}", scenario, "application/yaml")).ShouldBe(201);
        (await Send(HttpMethod.Put, "/sandbox/scenarios/default", $$"""{"name":"{{name}}"}""")).ShouldBe(200);
    }

    /// <summary>Sends a bill over the wire, and has it paid.</summary>
    private protected async Task<string> GivenPaid(string? notificationUrl = null)
    {
        var members = Message.Member("acknowledgmentMode", "NO_ACKNOWLEDGMENT") + Message.Member("notificationUrl", notificationUrl);
        var sent = await Call("sendInvoice", Message.Invoice(members: members));
        var reference = sent.Split("<invoiceReference>")[1].Split('<')[0];
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        return reference;
    }
}
