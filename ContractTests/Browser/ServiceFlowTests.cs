using Microsoft.AspNetCore.Http;
using SeqrSandbox.ContractTests.Certification;
using SeqrSandbox.ContractTests.Pacts;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// Each service from its code to the paid bill: a person with the phone in a browser, the reference client as merchant. And the same
/// with answers lost, on every hop: nothing is paid twice, and nothing is paid that the merchant does not know.
/// </summary>
public sealed class ServiceFlowTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator), IDisposable
{
    private const string FirstAnswersLost =
        """
        name: first-answers-lost
        calls:
          - on: sendInvoice
            nth: 1
            fault: { kind: delay, for: 1ms }
          - on: "*"
            nth: 1
            fault: { kind: reset, carriedOut: true }
        posts:
          - on: createPurchase
            nth: 1
            fault: { kind: lost, arrives: true }
          - on: notification
            nth: 1
            fault: { kind: lost, arrives: true }
        """;

    private const string BillsLost =
        """
        name: bills-lost
        calls: [{ on: sendInvoice, fault: { kind: reset, carriedOut: true } }]
        """;

    private readonly TemporaryDirectory data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_product_is_bought_by_the_code_on_its_page(bool isLost)
    {
        await using var shop = await Start("instant-checkout", isLost);

        await ScanUntilTheBill(await CodeOf(shop), async () => await Tab.Press("Confirm"));
        await PayBill();

        await ShouldBePaidOnce(shop, "paid          990");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_machine_is_released_and_what_was_taken_is_committed(bool isLost)
    {
        await using var machines = await Start("unattended", isLost);

        await ScanUntilTheBill(await CodeOf(machines));
        await PayBill();

        await ShouldBePaidOnce(machines, "committed     43 SEK");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bill_on_paper_is_paid_and_its_issuer_learns_of_it(bool isLost)
    {
        await using var issuer = await Start("invoice-service", isLost);

        await ScanUntilTheBill(await CodeOf(issuer));
        await PayBill();
        if (isLost)
            // The second attempt is ten seconds after the first.
            await Control.Post("clock/advance", new { by = "10s" });

        await ShouldBePaidOnce(issuer, "paid          29.99 SEK");
    }

    /// <summary>The issuer asks SEQR what was paid, and that answer is lost.</summary>
    [Fact]
    public async Task An_issuer_whose_question_was_not_answered_is_told_again()
    {
        var lost = 0;
        using var onward = new HttpClient();
        await using var network = await LoopbackServer.Start(async context =>
        {
            using var request = new HttpRequestMessage(
                new(context.Request.Method), new Uri(Sandbox, context.Request.Path.Value!.TrimStart('/') + context.Request.QueryString));
            if (!HttpMethods.IsGet(context.Request.Method))
            {
                request.Content = new StreamContent(context.Request.Body);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
            }

            request.Headers.TryAddWithoutValidation("X-Auth-Token", context.Request.Headers["X-Auth-Token"].ToString());
            using var answer = await onward.SendAsync(request);
            if (context.Request.Path.StartsWithSegments("/api/invoice") && Interlocked.Increment(ref lost) == 1)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(context.Response.Body);
        });
        await using var issuer = Start("invoice-service", network.Address);

        await ScanUntilTheBill(await CodeOf(issuer));
        await PayBill();
        await Eventually.Holds(() => Volatile.Read(ref lost) == 1, "the issuer asks");
        await Control.Post("clock/advance", new { by = "10s" });

        await ShouldBePaidOnce(issuer, "paid          29.99 SEK");
        Assert.Equal(2, lost);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_is_bought_on_the_page_of_an_external_service(bool isLost)
    {
        // The browser's own lines about an icon that the service does not have, and about the page's first question.
        ConsoleMaySay("favicon.ico");
        if (isLost)
            ConsoleMaySay("order/visit");
        await using var office = await Start("external-service", isLost);

        await Scan(await CodeOf(office));
        await Tab.Shows("A service in the app");
        await Tab.Click("#service-link");
        var link = await LinkToPay();
        await Scan(link);
        await PayBill();
        await Tab.Click("#ok");
        await Tab.Shows("Your ticket is Paid.");

        await ShouldBePaidOnce(office, "paid          120");
    }

    /// <summary>
    /// Whether SEQR has the bill, the merchant does not know. It hands out no other one, and nobody can pay the one that is lost.
    /// </summary>
    [Theory]
    [InlineData("instant-checkout", "HTTP 503 instead of 200")]
    [InlineData("unattended", "INVOICING_ERROR")]
    public async Task A_bill_that_the_merchant_is_not_sure_of_is_never_paid(string demo, string told)
    {
        ConsoleMaySay("422 (Unprocessable");
        await Given("bills-lost", BillsLost);
        await using var merchant = Start(demo);
        var code = await CodeOf(merchant);
        for (var scans = 1; scans <= 2; scans++)
        {
            await Scan(code);
            if (demo == "instant-checkout")
                await Tab.Press("Confirm");
            await Tab.Shows(told);
        }

        var invoices = await (await Inside).Store.ListInvoices(new(null, null, null, null, int.MaxValue));
        Assert.All(invoices, invoice => Assert.Equal(InvoiceStatus.Issued, invoice.Status));
        Assert.Single(invoices);
    }

    private async Task<SideProgram> Start(string demo, bool isLost)
    {
        if (isLost)
            await Given("first-answers-lost", FirstAnswersLost);
        return Start(demo);
    }

    private async Task Given(string scenario, string yaml)
    {
        await Control.Put($"scenarios/{scenario}", yaml);
        await Control.Put("scenarios/default", new { name = scenario });
    }

    private SideProgram Start(string demo, Uri? seqr = null) => SideProgram.Dotnet(
        "Reference.Client.Demo.dll", demo, "--wait", "--url", (seqr ?? Sandbox).AbsoluteUri.TrimEnd('/'), "--data", data.Path);

    private static async Task<string> CodeOf(SideProgram merchant) => (await merchant.Line("code "))["code".Length..].Trim();

    private async Task Scan(string code)
    {
        Tab.Open(new(Sandbox, "wallet"));
        await Tab.Write("Code or link", code);
        await Tab.Press("Scan");
    }

    /// <summary>A person whose phone shows an error scans the code again.</summary>
    private async Task ScanUntilTheBill(string code, Func<Task>? confirm = null)
    {
        for (var scans = 1; scans <= 4; scans++)
        {
            if (scans > 1)
                ConsoleMaySay("422 (Unprocessable");
            await Scan(code);
            await (confirm?.Invoke() ?? Task.CompletedTask);
            await Tab.Holds("a bill or an error", () => Tab.Find("#pay") is not null || IsRefused());
            if (!IsRefused())
                return;
        }

        Assert.Fail($"There was no bill after four scans.\n{Tab.Text}");
    }

    private bool IsRefused() => Tab.Text.Contains("This code cannot be used", StringComparison.Ordinal);

    private async Task PayBill()
    {
        await Tab.Click("#pay");
        await Tab.Write("PIN", "1234");
        await Tab.Press("Confirm");
        await Tab.Holds("the end of the payment", () => Tab.Find("#ending") is not null);
    }

    /// <summary>The link on the service's page, which is loaded again until it is there.</summary>
    private async Task<string> LinkToPay()
    {
        string? link = null;
        await Tab.Holds("the service's link", () =>
        {
            link = Tab.Find("#pay[href]")?.GetAttribute("href");
            if (link is null && Tab.Find("#state") is { } state && !state.Text.Contains("One moment", StringComparison.Ordinal))
                Tab.Run("location.reload()");
            return link is not null;
        });
        Assert.StartsWith("seqr://", link, StringComparison.OrdinalIgnoreCase);
        return link!;
    }

    private async Task ShouldBePaidOnce(SideProgram merchant, string told)
    {
        var (status, output, errors) = await merchant.End();

        Assert.True(status == 0, $"It left with {status}.\n{output}{errors}");
        Assert.Contains($"\n{told}", output, StringComparison.Ordinal);
        var invoices = await (await Inside).Store.ListInvoices(new(null, null, null, null, int.MaxValue));
        var paid = Assert.Single(invoices, invoice => invoice.Payment is not null);
        Assert.Contains(paid.Payment!.ErsReference.Value, output, StringComparison.Ordinal);
    }
}
