using System.Net.Http.Json;
using System.Text;
using Reference.Client.Checkout;
using Reference.Client.Codes;
using Reference.Client.Reconciliation;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Services;

/// <summary>A ticket office with a page in the app, from the scan to the success page. Prints each step.</summary>
internal sealed class ExternalServiceDemo(
    InAppCheckout checkout, ServiceSetup setup, PaymentPolling polling, SimulatedPayer payer, DemoJournal journal, TicketPages pages,
    SeqrClient seqr, PeriodDesk periods, DemoOptions options)
{
    /// <summary>How long a person may take to press OK on the phone.</summary>
    private static readonly TimeSpan SuccessTime = TimeSpan.FromSeconds(30);

    public async Task<ExitStatus> RunAsync()
    {
        var trouble = await setup.PutAsync(
            "service",
            at => new { orderUrl = at("order"), successUrl = at("success"), failureUrl = at("failure"), cancelUrl = at("cancel") });
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        var code = ServiceCode.ForService(options.Partner!, [new(TicketOffice.Seat, "12 A")]);
        Print("code", code);
        var (token, refused) = options.Wait ? (await pages.Visited, null) : await VisitAsync(code);
        return token is null ? DemoResult.NotPaid(refused!) : await SellAsync(token);
    }

    /// <summary>Scans the code, and does what the app and the page's script do.</summary>
    private async Task<(string? Token, string? Refused)> VisitAsync(string code)
    {
        var (shown, refused) = await payer.ScanAsync(code);
        if (refused is not null)
            return (null, refused);
        var page = new Uri(shown.GetProperty("openUrl").GetString()!);
        Print("page", page.AbsoluteUri);
        var (links, why) = await pages.OpenAsync(page);
        if (links is null)
            return (null, why);
        Print("link", links.Pay);
        refused = await payer.OpenAsync(links.Pay);
        return (ServiceFragment.TryParse(page.Fragment, out var visit) ? visit.Token : null, refused);
    }

    private async Task<ExitStatus> SellAsync(string token)
    {
        var (order, trouble) = await polling.RunAsync(
            payer.ConfirmAsync, () => checkout.PollAsync(token), () => checkout.CancelAsync(token));
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        if (order.State is not OrderState.Paid)
            return DemoResult.Report(order, order.State.ToString());
        await polling.WaitForNotificationAsync(order);
        Print("paid", $"{order.Paid ?? order.Purchase.Total}, ersReference {order.ErsReference}");
        await journal.RecordAsync(order);
        Print("success page", await pages.SucceedAsync($"#{token}_{order.InvoiceReference}"));
        if (options.Wait)
            await Task.WhenAny(pages.Succeeded, Task.Delay(SuccessTime));
        return await AfterwardsAsync(order);
    }

    /// <summary>The page may be gone: the payer finds the ticket in the receipt.</summary>
    private async Task<ExitStatus> AfterwardsAsync(Order order)
    {
        var ticket = new ReceiptDocument("text/html", Encoding.UTF8.GetBytes($"<p>{order.Purchase.Title}, number {order.Id}</p>"), "HTML");
        if ((await LostAnswer.AgainAsync(() => seqr.SubmitPaymentReceiptAsync(order.ErsReference!, ticket))).Refusal is { } refused)
            return DemoResult.NotPaid($"The receipt was refused: {refused}");
        Print("receipt", $"number {order.Id}");
        if (!options.Certify)
            return ExitStatus.Paid;
        var period = await periods.CloseAsync(PeriodScope.OfTheShop(options.ResellerCredentials));
        Print("period", period.Refusal is null ? "marked" : $"refused: {period.Refusal}");
        return period.Refusal is null ? ExitStatus.Paid : ExitStatus.NotPaid;
    }
}

/// <summary>The ticket office's pages, as a browser in the app uses them.</summary>
internal sealed class TicketPages(HttpClient http, BackendAddress here, ServiceEvents events)
{
    /// <summary>Completes with the token when somebody has opened the order page.</summary>
    public Task<string> Visited => events.Visit;

    /// <summary>Completes when a browser has opened the success page.</summary>
    public Task Succeeded => events.Succeeded;

    /// <summary>Opens the order page, and posts its fragment as its script does.</summary>
    public async Task<(TicketLinks? Links, string? Why)> OpenAsync(Uri page)
    {
        (await http.GetAsync(page)).EnsureSuccessStatusCode().Dispose();
        using var fragment = new StringContent(page.Fragment);
        using var answer = await http.PostAsync(new Uri(here.Url, "order/visit"), fragment);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<TicketLinks>(), null)
            : (null, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the success page says, opened with a fragment.</summary>
    public async Task<string> SucceedAsync(string fragment)
    {
        using var content = new StringContent(fragment);
        using var answer = await http.PostAsync(new Uri(here.Url, "success/visit"), content);
        return await answer.Content.ReadAsStringAsync();
    }
}
