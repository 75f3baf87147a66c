using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>A merchant of a simulator that runs as a program, who traces calls.</summary>
internal sealed class TracedMerchant(Uri address) : IDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = address };

    /// <summary>Sends a bill, and returns its reference.</summary>
    public async Task<string> Send(string notificationUrl, string? traceParent)
    {
        var answer = await Call(
            "sendInvoice",
            Message.Invoice(
                members: Message.Member("acknowledgmentMode", "NO_ACKNOWLEDGMENT") + Message.Member("notificationUrl", notificationUrl)),
            traceParent);
        return answer.Split("<invoiceReference>")[1].Split('<')[0];
    }

    public async Task<string> Call(string operation, string members, string? traceParent, string path = InvoiceService.Path)
    {
        using var content = new StringContent(Message.Of(operation, members), Encoding.UTF8, "text/xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (traceParent is not null)
            request.Headers.TryAddWithoutValidation("traceparent", traceParent);
        using var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task Pay(string reference)
    {
        using var response = await Http.PostAsync($"/sandbox/invoices/{reference}/pay", null);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    public void Dispose() => Http.Dispose();
}
