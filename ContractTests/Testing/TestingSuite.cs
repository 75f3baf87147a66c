using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>Tests of the testing package, each in a sandbox of its own of one simulator.</summary>
public abstract class TestingSuite(SeqrTransport transport) : IAsyncLifetime
{
    private HttpClient http = null!;

    protected SeqrSimulator Simulator { get; private set; } = null!;

    protected TestSandbox Sandbox { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Simulator = await SeqrSimulator.StartAsync(new() { Transport = transport });
        http = new(Simulator.CreateHandler());
        Sandbox = await Simulator.CreateSandboxAsync();
    }

    public async Task DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        http.Dispose();
        await Simulator.DisposeAsync();
    }

    /// <summary>An invoice as a merchant's call makes one: its reference.</summary>
    protected async Task<string> GivenInvoice(string members = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>") =>
        Text(await Call(Message.Of("sendInvoice", Message.Invoice(members: members))), "invoiceReference");

    protected Task<string> Call(string envelope, SeqrPath path = SeqrPath.CashRegister2) => Post(envelope, Sandbox.EndpointAt(path));

    protected async Task<string> Post(string envelope, Uri address)
    {
        using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
        using var response = await http.PostAsync(address, content);
        return await response.Content.ReadAsStringAsync();
    }

    protected Task<string> Ask(string reference) => Call(Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference)));

    protected Task<string> Fetch(string path) => http.GetStringAsync(new Uri(Sandbox.Endpoint, path));

    protected static string Text(string envelope, string member)
    {
        var start = envelope.IndexOf($"<{member}>", StringComparison.Ordinal) + member.Length + 2;
        return envelope[start..envelope.IndexOf('<', start)];
    }
}
