using Reference.Client.Checkout;
using Reference.Client.Codes;

namespace Reference.Client.Demo.Services;

/// <summary>An External service that sells tickets on its page in the app.</summary>
internal sealed class TicketOffice(SeqrClient client, InAppCheckout checkout, ServiceEvents events)
{
    public const string Seat = "seat";

    /// <summary>Begins the order of a visit. The page may be loaded twice: the token is the order's id.</summary>
    /// <param name="fragment">What the app put behind the page's address.</param>
    public async Task<IResult> VisitAsync(string? fragment)
    {
        if (!ServiceFragment.TryParse(fragment, out var visit))
            return Results.BadRequest("The page was not opened by the app.");
        var session = await client.GetClientSessionInfoAsync(visit.Token);
        if (!session.IsSuccess)
            return Results.NotFound($"SEQR knows no such visit: {session.Refusal}");
        var seat = session.Value.Find(Seat) ?? "any seat";
        Watcher.Print("visitor", $"{session.Value.Msisdn}, {Seat} {seat}");
        var price = new Money(120, "SEK");
        var order = await checkout.StartAsync(new Purchase(visit.Token, $"Ticket, {seat}", price) { Rows = [new("Ticket", price)] });
        if (checkout.LinkFor(order) is not { } link)
            return Results.Text(order.Trouble ?? order.LastRefusal?.ToString(), statusCode: 503);
        events.Visited(visit.Token);
        return Results.Json(new TicketLinks(link, WalletLink.Leave));
    }

    /// <summary>The success page. Only SEQR knows whether it is true.</summary>
    /// <param name="fragment">The token and the invoice's reference.</param>
    public async Task<IResult> SucceededAsync(string? fragment) =>
        ServiceFragment.TryParse(fragment, out var visit)
        && await checkout.ReturnedAsync(visit.Token) is { } order && order.InvoiceReference == visit.InvoiceReference
            ? Results.Text($"Your ticket is {order.State}. Receipt: {order.ErsReference}")
            : Results.NotFound();
}

/// <summary>Where the page leads to.</summary>
/// <param name="Pay">The bill in the app.</param>
/// <param name="Leave">Out of the service.</param>
internal sealed record TicketLinks(string Pay, string Leave);

/// <summary>The addresses of the ticket office.</summary>
internal static class TicketEndpoints
{
    // Browsers send no fragment to a server. The page's script posts it.
    private const string OrderPage = """
        <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tickets</title>
        <h1>Tickets</h1><p id="state">One moment …</p><p><a id="pay" hidden>Pay with SEQR</a> <a id="leave" hidden>Leave</a></p>
        <script>
        fetch('order/visit', { method: 'POST', body: location.hash }).then(async answer => {
          if (!answer.ok) { document.getElementById('state').textContent = await answer.text(); return; }
          const links = await answer.json();
          document.getElementById('state').textContent = 'Your ticket costs 120 SEK.';
          for (const name of ['pay', 'leave']) {
            const link = document.getElementById(name);
            link.href = links[name];
            link.hidden = false;
          }
        });
        </script>
        """;

    private const string SuccessPage = """
        <!doctype html><meta charset="utf-8"><title>Tickets</title><h1>Thank you</h1><p id="state">One moment …</p>
        <script>
        fetch('success/visit?from=page', { method: 'POST', body: location.hash })
          .then(async answer => { document.getElementById('state').textContent = await answer.text(); });
        </script>
        """;

    public static void MapTickets(this WebApplication app)
    {
        app.MapGet("/order", () => Results.Content(OrderPage, "text/html; charset=utf-8"));
        app.MapGet("/success", () => Results.Content(SuccessPage, "text/html; charset=utf-8"));
        app.MapGet("/failure", () => Results.Text("Your account was not debited. Scan the code again."));
        app.MapGet("/cancel", () => Results.Text("You have left the ticket office."));
        app.MapPost("/order/visit", async (HttpRequest post, TicketOffice office) => await office.VisitAsync(await ReadAsync(post)));
        app.MapPost("/success/visit", async (HttpRequest post, string? from, TicketOffice office, ServiceEvents events) =>
        {
            var answer = await office.SucceededAsync(await ReadAsync(post));
            if (from == "page")
                events.SuccessShown();
            return answer;
        });
    }

    private static async Task<string> ReadAsync(HttpRequest post)
    {
        using var reader = new StreamReader(post.Body);
        return await reader.ReadToEndAsync();
    }
}
