using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Fuzz;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// Both engines answer alike, byte for byte: each guards the other. SEQR_FUZZ sets how many generated messages they are compared on, SEQR_FUZZ_SEED
/// what these come from.
/// </summary>
public sealed partial class EngineTests : IAsyncLifetime
{
    private const int Messages = 2000;
    private const int Seed = 20261130;

    private WebApplication direct = null!;
    private WebApplication soapCore = null!;

    public async Task InitializeAsync() => (direct, soapCore) = (await Start(usesSoapCore: false), await Start(usesSoapCore: true));

    public async Task DisposeAsync()
    {
        await direct.DisposeAsync();
        await soapCore.DisposeAsync();
    }

    [Fact]
    public async Task Stored_requests_are_answered_alike()
    {
        var requests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "ContractTests", "Wire", "Requests"), "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToList();

        Assert.InRange(requests.Count, 20, int.MaxValue);
        foreach (var request in requests)
            await AssertAlike(await File.ReadAllBytesAsync(request), "text/xml; charset=utf-8", request);
    }

    [Fact]
    public async Task Every_operation_is_answered_alike()
    {
        foreach (var operation in InvoiceService.Contract.Operations)
        {
            await AssertAlike(Encoding.UTF8.GetBytes(Message.Of(operation.Name, "")), "text/xml", operation.Name);
            await AssertAlike(Encoding.UTF8.GetBytes(Message.Of(operation.Name, "", context: "")), "text/xml", operation.Name);
        }
    }

    [Fact]
    public async Task A_payment_is_answered_alike_from_the_bill_to_the_report()
    {
        // The footer has an empty text, and the discount has nothing in it: an end tag, and none.
        var row = $"<itemDescription>Kaffe</itemDescription><itemDiscount></itemDiscount>{Message.Amount("itemTotalAmount", "10.22")}";
        var bill = Message.Invoice(
            members: "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>å &amp; \u0085 ]] &gt;</title>"
                + $"<invoiceRows><invoiceRow>{row}</invoiceRow></invoiceRows><footer></footer>");
        var sent = await AssertAlike(Bytes(Message.Of("sendInvoice", bill)), "text/xml", "sendInvoice");
        var reference = InvoiceReference().Match(sent).Groups[1].Value;
        foreach (var app in (WebApplication[])[direct, soapCore])
            (await app.GetTestClient().PostAsync($"/sandbox/invoices/{reference}/pay", null)).EnsureSuccessStatusCode();
        var paid = await AssertAlike(Bytes(Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference))), "text/xml", "getPaymentStatus");
        var payment = ErsReference().Match(paid).Groups[1].Value;
        await AssertAlike(Bytes(Message.Of("refundPayment", Message.Member("ersReference", payment) + Message.Invoice())), "text/xml", "refundPayment");
        await AssertAlike(Bytes(Message.Of("refundPayment", Message.Member("ersReference", payment) + Message.Invoice())), "text/xml", "refundPayment");
        var marked = await AssertAlike(Bytes(Message.Of("markTransactionPeriod", "", context: Message.User)), "text/xml", "markTransactionPeriod");

        Assert.Contains("<status>PAID</status>", paid, StringComparison.Ordinal);
        Assert.Contains("<footer></footer>", paid, StringComparison.Ordinal);
        Assert.Contains("<itemDiscount />", paid, StringComparison.Ordinal);
        Assert.Contains("<resultCode>0</resultCode>", marked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generated_messages_are_answered_alike()
    {
        var (count, seed) = (Setting("SEQR_FUZZ", Messages), Setting("SEQR_FUZZ_SEED", Seed));
        var generator = new MessageGenerator(seed, [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "ContractTests", "Wire", "Requests"), "*.xml").Select(File.ReadAllText)]);

        for (var number = 0; number < count; number++)
        {
            var (body, contentType) = generator.Make(number);
            await AssertAlike(body, contentType, $"message {number} of seed {seed}");
        }
    }

    private static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(message);

    private async Task<string> AssertAlike(byte[] body, string? contentType, string what)
    {
        var (one, other) = (await Post(direct, body, contentType), await Post(soapCore, body, contentType));

        Assert.True(other == one, $"{what} is answered differently:\n{one}\n{other}");
        return one;
    }

    /// <summary>Status, headers and body in one text. Identifiers that are made by chance are left out.</summary>
    private static async Task<string> Post(WebApplication app, byte[] body, string? contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.Remove("Content-Type");
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var answer = await app.GetTestClient().PostAsync(InvoiceService.Path, content);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
        return ChosenByChance().Replace($"{answer.StatusCode}\n{headers}\n\n{Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync())}", "…");
    }

    private static async Task<WebApplication> Start(bool usesSoapCore)
    {
        var wall = new FakeTimeProvider(Given.Noon);
        var app = await SimulatorHost.Build(new() { UsesSoapCore = usesSoapCore }, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(wall);
            // A debit that is due is decided by the payer's call alone: of two who decide it, one uses up a reference.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DueService)));
        });
        await app.StartAsync();
        return app;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;

    [GeneratedRegex("(?<=<terminalId>)[0-9a-f]{32}(?=</terminalId>)")]
    private static partial Regex ChosenByChance();

    [GeneratedRegex("<invoiceReference>(.*?)</invoiceReference>")]
    private static partial Regex InvoiceReference();

    [GeneratedRegex("<ersReference>(.*?)</ersReference>")]
    private static partial Regex ErsReference();
}
