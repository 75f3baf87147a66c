using System.CommandLine;
using System.Net;
using System.Text.Json;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// Asks the simulator that has the same settings whether it is ready, for health checks of containers and for scripts. Exit status 0 when it is,
/// 1 when it is not, with the reason; 2 when the settings are wrong.
/// </summary>
internal static class HealthCommand
{
    private const int NotReady = 1;
    private const int Longest = 300;

    public static Command Make()
    {
        var command = new Command("health", "Say whether the simulator with these settings is ready.");
        var patience = new Option<string>("--patience") { Description = "How long to wait for the answer.", HelpName = "DURATION", DefaultValueFactory = _ => "4s" };
        command.Options.Add(patience);
        var flags = SettingFlags.Add(command, Settings.Urls, Settings.ReadyFile);
        command.SetAction((result, stopping) =>
        {
            var given = flags.Given(result);
            var sources = SettingSources.OfProcess(given);
            var urls = ListenAddress.List(Settings.ReadUrls(sources));
            var readyFile = given(Settings.Urls) is null || urls.All(url => url.Port == 0) ? Settings.ReadReadyFile(sources) : null;
            return Run(
                http => Ask(http, Address(urls, readyFile), stopping),
                Settings.ReadToken(sources),
                Patience.Read(result.GetRequiredValue(patience)),
                result.InvocationConfiguration);
        });
        return command;
    }

    private static async Task<int> Run(Func<HttpClient, Task<string>> ask, string? token, TimeSpan patience, InvocationConfiguration console)
    {
        using var http = Client(token, patience);
        try
        {
            await console.Output.WriteLineAsync(await ask(http));
            return 0;
        }
        catch (NotReadyException reason)
        {
            await console.Error.WriteLineAsync($"not ready: {reason.Message}");
            return NotReady;
        }
    }

    /// <summary>What a ready file tells is sure: it also knows a port that was picked, and flags of the other process. Of several addresses one is enough.</summary>
    private static Uri Address(IReadOnlyList<ListenAddress> urls, string? readyFile)
    {
        if (readyFile is not null)
        {
            return ReadyFile.Read(readyFile) ?? throw new NotReadyException(
                File.Exists(readyFile) ? $"{readyFile} holds no address: it is no ready file." : $"{readyFile} is not there: the simulator has not started yet, or has stopped.");
        }

        var fixedOnes = urls.Where(url => url.Port != 0).OrderBy(url => url.Scheme).ToList();
        return fixedOnes is [var first, ..]
            ? first.Url
            : throw new StartException($"The port of {urls[0]} is picked at the start: name the file that tells it with {Settings.ReadyFile.Flag} or {Settings.ReadyFile.Variable}, there and here.");
    }

    private static HttpClient Client(string? token, TimeSpan patience)
    {
        // Its own address: no proxy is on the way, and a certificate for the name that callers use is as good as any.
        var http = new HttpClient(new HttpClientHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        })
        { Timeout = patience };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    private static async Task<string> Ask(HttpClient http, Uri simulator, CancellationToken stopping)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(simulator, "/sandbox/health"), stopping);
            return Judge(simulator, answer.StatusCode, await answer.Content.ReadAsStringAsync(stopping));
        }
        catch (HttpRequestException error)
        {
            throw new NotReadyException($"{simulator} does not answer: {error.GetBaseException().Message}");
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new NotReadyException($"{simulator} has not answered within {http.Timeout.TotalSeconds:0.###} s.");
        }
    }

    private static string Judge(Uri simulator, HttpStatusCode status, string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var health = answer.RootElement;
            if (status == HttpStatusCode.OK)
                return $"{health.GetProperty("status").GetString()}: SEQR sandbox {health.GetProperty("version").GetString()} at {simulator}, up {health.GetProperty("uptime").GetString()}";
            if (health.TryGetProperty("detail", out var detail))
                throw new NotReadyException($"{simulator} answered {(int)status}: {detail.GetString()}");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Told below.
        }

        throw new NotReadyException($"{simulator} answered {(int)status}, and not as a SEQR sandbox: {(body.Length > Longest ? body[..Longest] : body).ReplaceLineEndings(" ")}");
    }

    private sealed class NotReadyException(string message) : Exception(message);
}
