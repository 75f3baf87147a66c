using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>What the tests of a package share: its driver, a sandbox for each test, and a merchant's calls.</summary>
public abstract class ClientSuite(ClientSimulator simulator) : IAsyncLifetime
{
    private const string NoAcknowledgment = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>";

    private readonly HttpClient http = new();

    /// <summary>The address of the simulator that the package is pointed at.</summary>
    protected string Address => simulator.Address;

    protected JsonNode Sandbox { get; private set; } = null!;

    protected string Name => Text(Sandbox["name"]);

    private protected string Temporary => simulator.Temporary;

    private protected IClientDriver Driver => simulator.Driver(Start);

    /// <summary>Starts another driver of the package, pointed at the same simulator.</summary>
    private protected abstract IClientDriver Start();

    public async Task InitializeAsync() => Sandbox = (await Driver.Do("sandbox"))!;

    public async Task DisposeAsync()
    {
        await Driver.Do("removeSandbox", Name);
        http.Dispose();
    }

    /// <summary>A call of the package about the test's sandbox.</summary>
    private protected async Task<JsonNode> Do(string call, object? arguments = null) => (await Driver.Do(call, Name, arguments))!;

    private protected async Task<JsonArray> List(string call, object? arguments = null) => (await Do(call, arguments)).AsArray();

    private protected async Task<ClientFailure> Fails(string call, object? arguments = null, string? on = null) =>
        (await Assert.ThrowsAsync<ClientException>(() => Driver.Do(call, on ?? Name, arguments))).Failure;

    /// <summary>An invoice as a merchant's call makes one: its reference.</summary>
    protected Task<string> GivenInvoice(string members = "", string total = "10.22") => GivenInvoiceAt(Sandbox, members, total);

    protected async Task<string> GivenInvoiceAt(JsonNode sandbox, string members = "", string total = "10.22")
    {
        var answer = await Call(sandbox, Message.Of("sendInvoice", Message.Invoice(total, NoAcknowledgment + members)));
        return Between(answer, "<invoiceReference>", "<");
    }

    protected Task<string> Ask(string reference) =>
        Call(Sandbox, Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference)));

    protected Task<string> Fetch(string address) => http.GetStringAsync(new Uri(address));

    /// <summary>A call of the control API behind the package's back.</summary>
    protected async Task Control(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(Text(Sandbox["url"]) + path), content);
        response.EnsureSuccessStatusCode();
    }

    protected static string Text(JsonNode? value) => value!.GetValue<string>();

    private protected static DateTimeOffset Time(JsonNode? value) => DateTimeOffset.Parse(Text(value), CultureInfo.InvariantCulture);

    private async Task<string> Call(JsonNode sandbox, string envelope)
    {
        using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
        using var response = await http.PostAsync(new Uri(Text(sandbox["endpoint"])), content);
        return await response.Content.ReadAsStringAsync();
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
