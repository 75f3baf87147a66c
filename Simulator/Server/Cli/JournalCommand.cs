using System.CommandLine;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Prints the journal of a running simulator, the newest last.</summary>
internal static class JournalCommand
{
    private const int Shown = 50;

    public static Command Make()
    {
        var follow = new Option<bool>("--follow") { Description = "Go on with what comes, until Ctrl-C." };
        var operation = new Option<string?>("--operation") { Description = "Only calls of this operation, or actions of this name.", HelpName = "OP" };
        var invoice = new Option<string?>("--invoice") { Description = "Only what is about this invoice.", HelpName = "REF" };
        var url = new Option<string>("--url") { Description = "The simulator, with /@NAME for a sandbox.", HelpName = "URL", DefaultValueFactory = _ => new SimulatorOptions().Urls };
        var command = new Command("journal", "Print what was seen.") { follow, operation, invoice, url };
        command.SetAction((result, _) => Run(
            Url.Read("--url", result.GetRequiredValue(url)),
            new(result.GetValue(operation), result.GetValue(invoice)),
            result.GetValue(follow),
            result.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> Run(Uri url, JournalSelection selection, bool follow, TextWriter output)
    {
        using var interruption = new Interruption();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        if (ControlApi.Token is { } token)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var journal = url.AbsoluteUri.TrimEnd('/') + "/sandbox/journal";
        try
        {
            // Before the list: nothing is lost between the two.
            using var live = follow ? await Get(http, journal + "/stream", interruption.Token) : null;
            using var list = await Get(http, $"{journal}?limit={Shown}{selection.Query}", interruption.Token);
            var last = await Print(await list.Content.ReadAsStreamAsync(interruption.Token), output);
            if (live is not null)
                await Follow(await live.Content.ReadAsStreamAsync(interruption.Token), selection, last, output, interruption.Token);
            return 0;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            throw new StartException($"{url} does not answer as a simulator: {Reason.Of(error)}");
        }
    }

    /// <summary>Prints a page of the list; the id of its newest entry.</summary>
    private static async Task<long> Print(Stream body, TextWriter output)
    {
        using var page = await JsonDocument.ParseAsync(body);
        await output.WriteLineAsync(JournalLine.Heading);
        var last = 0L;
        foreach (var entry in page.RootElement.GetProperty("items").EnumerateArray().Reverse())
        {
            last = entry.GetProperty("id").GetInt64();
            await output.WriteLineAsync(JournalLine.Of(entry));
        }

        return last;
    }

    private static async Task Follow(Stream events, JournalSelection selection, long last, TextWriter output, CancellationToken stop)
    {
        await foreach (var live in SseParser.Create(events).EnumerateAsync(stop))
        {
            if (live.EventType != "entry")
                continue;
            using var entry = JsonDocument.Parse(live.Data);
            if (entry.RootElement.GetProperty("id").GetInt64() <= last || !selection.Takes(entry.RootElement))
                continue;
            await output.WriteLineAsync(JournalLine.Of(entry.RootElement));
            await output.FlushAsync(stop);
        }
    }

    private static async Task<HttpResponseMessage> Get(HttpClient http, string url, CancellationToken stop)
    {
        var response = await http.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, stop);
        if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            throw new StartException($"{url} asks for a token: set {Settings.Token.Variable}.");
        return response.EnsureSuccessStatusCode();
    }
}
