using System.Net;
using System.Text.Json;
using Reference.Client;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>Whichever server is asked, it answers as the one that is in charge of the sandbox.</summary>
[Collection(ManyServers.Name)]
public sealed class AnyServerTests(ThreeServers three)
{
    private readonly Servers servers = three.Servers;

    [Fact]
    public async Task A_bill_is_sent_paid_and_asked_for_through_different_servers()
    {
        foreach (var name in Enumerable.Range(1, 6).Select(number => $"checkout-{number}"))
        {
            var reference = await servers[0].Send(name);
            var paid = await (await servers[1].Sandbox(name)).PayAsync(reference);
            var told = await servers[2].Status(name, reference);

            Assert.Equal((InvoiceStatus.Paid, paid.ErsReference), (told.Status, told.ErsReference));
        }
    }

    [Fact]
    public async Task Every_server_shows_the_same_journal_and_verifies_a_call_right_after_its_answer()
    {
        const string Name = "journal";
        for (var sent = 1; sent <= 9; sent++)
        {
            await servers[sent % 3].Send(Name);
            var verified = await (await servers[(sent + 1) % 3].Sandbox(Name)).VerifyAsync(
                JournalPattern.Call("sendInvoice"), SeqrTimes.Exactly(sent));
            Assert.Equal(sent, verified.Count);
        }

        var journals = await Task.WhenAll(servers.All.Select(server => server.Read($"/@{Name}/sandbox/journal")));
        Assert.Single(journals.Distinct());
        Assert.Equal(9, JsonDocument.Parse(journals[0]).RootElement.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("/@pages/")]
    [InlineData("/@pages/payers")]
    [InlineData("/@pages/wallet")]
    [InlineData("/@pages/sandbox/clock")]
    [InlineData("/@pages/soap/merchant/cashregister-2?wsdl")]
    [InlineData("/sandbox/openapi.json")]
    public async Task Every_server_answers_a_path_alike_but_for_its_own_address(string path)
    {
        await (await servers[0].Sandbox("pages")).Clock.FreezeAsync();

        var texts = await Task.WhenAll(servers.All.Select(async server =>
            (await server.Read(path)).Replace(server.Address.Authority, "here", StringComparison.Ordinal)));

        Assert.Single(texts.Distinct());
        Assert.NotEmpty(texts[0]);
    }

    [Fact]
    public async Task A_sandbox_made_through_one_server_is_listed_and_removed_through_the_others()
    {
        foreach (var name in Enumerable.Range(1, 6).Select(number => $"made-{number}"))
        {
            await servers[0].Sandbox(name);
            foreach (var server in servers.All)
                Assert.Contains($"\"{name}\"", await server.Read("/sandboxes?limit=500"), StringComparison.Ordinal);

            using var removed = await servers[1].Http.DeleteAsync(new Uri($"/sandboxes/{name}", UriKind.Relative));

            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
            foreach (var server in servers.All)
                Assert.DoesNotContain($"\"{name}\"", await server.Read("/sandboxes?limit=500"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_removed_sandbox_begins_anew_through_any_server()
    {
        const string Name = "again";
        var reference = await servers[0].Send(Name);
        using (var removed = await servers[1].Http.DeleteAsync(new Uri($"/sandboxes/{Name}", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);

        var told = await servers[2].Shop(Name).GetPaymentStatusAsync(reference);

        Assert.Equal(54, (int)told.Refusal!.Code);
    }

    [Fact]
    public async Task References_are_unique_whichever_servers_are_asked_at_the_same_time()
    {
        var references = await Task.WhenAll(Enumerable.Range(0, 90).Select(number => servers[number % 3].Send("references")));

        Assert.Equal(90, references.Distinct().Count());
    }

    [Fact]
    public async Task A_new_sandbox_that_all_servers_are_asked_for_at_once_is_made_once_and_every_call_is_answered()
    {
        for (var round = 1; round <= 5; round++)
        {
            var name = $"rush-{round}";

            var references = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => servers[number % 3].Send(name)));

            Assert.Equal(30, references.Distinct().Count());
            foreach (var server in servers.All)
            {
                var invoices = await (await server.Sandbox(name)).InvoicesAsync();
                Assert.Equal(references.Order(), invoices.Select(invoice => invoice.Reference).Order());
            }
        }
    }

    [Fact]
    public async Task Every_server_tells_of_its_own_metrics_and_health()
    {
        foreach (var server in servers.All)
        {
            Assert.Contains("seqr_sandboxes_active", await server.Read("/metrics"), StringComparison.Ordinal);
            Assert.Contains("\"ready\"", await server.Read("/sandbox/health"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_long_chunked_call_reaches_the_server_in_charge_whole()
    {
        var beside = await servers.Beside("chunked");
        using var content = new StreamContent(new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(Message.Of("sendInvoice", Message.Invoice()) + new string(' ', 200_000))));
        content.Headers.ContentType = new("text/xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/@chunked/soap/merchant/cashregister-2", UriKind.Relative))
        {
            Content = content,
            Headers = { TransferEncodingChunked = true },
        };

        using var answer = await beside.Http.SendAsync(request);

        Assert.Contains("<resultCode>0</resultCode>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
