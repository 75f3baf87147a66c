using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>A merchant and its payers at work on a simulator over HTTP: what a session that is recorded consists of.</summary>
internal sealed class Session(HttpClient http)
{
    private const string NoAcknowledgment = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>";

    /// <summary>Calls; the answer's body.</summary>
    public async Task<string> Call(string operation, string members = "", string? context = null)
    {
        using var content = new StringContent(Message.Of(operation, members, context), Encoding.UTF8, "text/xml");
        using var response =
            await http.PostAsync(new Uri(http.BaseAddress!.AbsolutePath.TrimEnd('/') + InvoiceService.Path, UriKind.Relative), content);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Asks the control API.</summary>
    public async Task<JsonElement> Control(string path, object? body = null, HttpMethod? method = null)
    {
        using var request =
            new HttpRequestMessage(method ?? HttpMethod.Post, http.BaseAddress!.AbsolutePath.TrimEnd('/') + "/sandbox/" + path)
            {
                Content = body is null ? null : JsonContent.Create(body)
            };
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return response.Content.Headers.ContentLength is > 0 ? await response.Content.ReadFromJsonAsync<JsonElement>() : default;
    }

    /// <summary>The recording of all this, as a file.</summary>
    public async Task Save(string file)
    {
        using var response =
            await http.GetAsync(new Uri(http.BaseAddress!.AbsolutePath.TrimEnd('/') + "/sandbox/recording", UriKind.Relative));
        await File.WriteAllBytesAsync(file, await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
    }

    /// <summary>Registers a till with a static code; the context of its calls.</summary>
    public async Task<string> Register(string name, string seqrId)
    {
        var password = Message.Member("password", "till-password");
        var id = Member(await Call("registerTerminal", password + Message.Member("name", name), Message.User), "terminalId")!;
        var till = Message.ContextOf(id, "till-password");
        await Call("assignSeqrId", Message.Member("seqrId", seqrId), till);
        return till;
    }

    /// <summary>A sale of nine calls: two bills, one turned down and one paid and given back in part. Its reference.</summary>
    public async Task<string> Sell(int number, string till, string payer)
    {
        var dropped = await Send(number, till);
        await Control($"payers/{payer}/scan", new { code = $"HTTP://SEQR.SE/R{dropped}" });
        await Ask(dropped, till);
        await Control($"payers/{payer}/cancel");
        await Ask(dropped, till);
        await Call("cancelInvoice", Message.Member("invoiceReference", dropped), till);

        var bill = await Send(number, till);
        await Control($"payers/{payer}/scan", new { code = $"seqr://SEQR.SE/R{bill}" });
        await Control($"payers/{payer}/confirm", new { outcome = "paid" });
        var paid = await Ask(bill, till);
        await Ask(bill, till);
        var ersReference = Member(paid, "ersReference")!;
        await Call("refundPayment", Message.Member("ersReference", ersReference) + Message.Invoice("1.00"), till);
        await Call("submitPaymentReceipt", Message.Member("ersReference", ersReference), till);
        return bill;
    }

    public async Task<string> Send(int number, string? till = null, string total = "10.22") => Member(
        await Call(
            "sendInvoice",
            Message.Invoice(total, NoAcknowledgment + Message.Member("clientInvoiceId", $"order-{number}")),
            till), "invoiceReference")!;

    public Task<string> Ask(string reference, string? till = null) =>
        Call("getPaymentStatus", Message.Member("invoiceReference", reference), till);

    public static string? Member(string answer, string name) => answer.Split($"<{name}>") is [_, var rest, ..] ? rest.Split('<')[0] : null;
}
