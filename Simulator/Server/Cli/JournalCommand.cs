using System.CommandLine;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Remote;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Prints the journal of a running simulator, newest last.</summary>
internal static class JournalCommand
{
    private const int Shown = 50;

    public static Command Make()
    {
        var follow = new Option<bool>("--follow") { Description = "Go on with what comes, until Ctrl-C." };
        var operation = new Option<string?>("--operation")
        {
            Description = "Only calls of this operation, or actions of this name.",
            HelpName = "OP",
        };
        var invoice = new Option<string?>("--invoice") { Description = "Only what is about this invoice.", HelpName = "REF" };
        var url = new Option<string>("--url")
        {
            Description = "The simulator, with /@NAME for a sandbox.",
            HelpName = "URL",
            DefaultValueFactory = _ => new SimulatorOptions().Urls,
        };
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
        // A followed stream never ends, so there is no time-out. A redirect is followed, to https for example.
        using var control = new ControlApi(url, ControlApi.EnvironmentToken, Timeout.InfiniteTimeSpan, new SocketsHttpHandler());
        try
        {
            // The stream is opened before the list is read, so nothing is lost between the two.
            using var live = follow ? await Get(control, "journal/stream", interruption.Token) : null;
            using var list = await Get(control, $"journal?limit={Shown}{selection.Query}", interruption.Token);
            var last = await Print(await list.Content.ReadAsStreamAsync(interruption.Token), output);
            if (live is not null)
                await Follow(await live.Content.ReadAsStreamAsync(interruption.Token), selection, last, output, interruption.Token);
            return 0;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception error) when (error is NoAnswerException or HttpRequestException or IOException or JsonException)
        {
            throw new StartException($"{url} does not answer as a simulator: {Reason.Of(error)}");
        }
    }

    /// <summary>Prints a page of the list, and returns the id of its newest entry.</summary>
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

    private static async Task<HttpResponseMessage> Get(ControlApi control, string path, CancellationToken stop)
    {
        var response = await control.Get(path, stop, HttpCompletionOption.ResponseHeadersRead);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new StartException($"{control.Address}{path} asks for a token: set {Settings.Token.Variable}.");
        if (response.StatusCode == HttpStatusCode.Forbidden
            && ControlApi.Detail(await response.Content.ReadAsStringAsync(stop)) is { } detail)
            throw new StartException(detail);
        return response.EnsureSuccessStatusCode();
    }
}
