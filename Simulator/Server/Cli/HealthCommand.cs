using System.CommandLine;
using System.Net;
using System.Text.Json;
using SeqrSandbox.Simulator.Remote;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// Asks the simulator with the same settings whether it is ready, for health checks of containers and for scripts. Exit
/// status 0 when it is, 1 when it is not, with the reason; 2 when the settings are wrong.
/// </summary>
internal static class HealthCommand
{
    private const int NotReady = 1;
    private const int Longest = 300;

    public static Command Make()
    {
        var command = new Command("health", "Say whether the simulator with these settings is ready.");
        var patience = new Option<string>("--patience")
        {
            Description = "How long to wait for the answer.",
            HelpName = "DURATION",
            DefaultValueFactory = _ => "4s",
        };
        command.Options.Add(patience);
        var flags = SettingFlags.Add(command, Settings.Urls, Settings.ReadyFile);
        command.SetAction((result, stopping) =>
        {
            var given = flags.Given(result);
            var sources = SettingSources.OfProcess(given);
            var urls = ListenAddress.List(Settings.ReadUrls(sources));
            var readyFile = given(Settings.Urls) is null || urls.All(url => url.Port == 0) ? Settings.ReadReadyFile(sources) : null;
            return Run(
                () => Address(urls, readyFile),
                Settings.ReadToken(sources),
                Patience.Read(result.GetRequiredValue(patience)),
                result.InvocationConfiguration,
                stopping);
        });
        return command;
    }

    private static async Task<int> Run(
        Func<Uri> address,
        string? token,
        TimeSpan patience,
        InvocationConfiguration console,
        CancellationToken stopping)
    {
        try
        {
            await console.Output.WriteLineAsync(await Ask(address(), token, patience, stopping));
            return 0;
        }
        catch (NotReadyException reason)
        {
            await console.Error.WriteLineAsync($"not ready: {reason.Message}");
            return NotReady;
        }
    }

    /// <summary>
    /// A ready file is reliable: it also knows a port that was picked, and the other process's flags. If there are
    /// several addresses, one is enough.
    /// </summary>
    private static Uri Address(IReadOnlyList<ListenAddress> urls, string? readyFile)
    {
        if (readyFile is not null)
        {
            return ReadyFile.Read(readyFile) ?? throw new NotReadyException(
                File.Exists(readyFile)
                    ? $"{readyFile} holds no address: it is no ready file."
                    : $"{readyFile} is not there: the simulator has not started yet, or has stopped.");
        }

        var fixedOnes = urls.Where(url => url.Port != 0).OrderBy(url => url.Scheme).ToList();
        return fixedOnes is [var first, ..]
            ? first.Url
            : throw new StartException(
                $"The port of {urls[0]} is picked at the start: name the file that tells it with "
                    + $"{Settings.ReadyFile.Flag} or {Settings.ReadyFile.Variable}, there and here.");
    }

    private static async Task<string> Ask(Uri simulator, string? token, TimeSpan patience, CancellationToken stopping)
    {
        // It asks its own address: there is no proxy on the way, and a certificate for the name that callers use will
        // do.
        using var control = new ControlApi(simulator, token, patience, new HttpClientHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
        try
        {
            using var answer = await control.Get("health", stopping);
            return Judge(simulator, answer.StatusCode, await answer.Content.ReadAsStringAsync(stopping));
        }
        catch (NoAnswerException reason)
        {
            throw new NotReadyException(reason.IsTimeout
                ? $"{simulator} has not answered within {patience.TotalSeconds:0.###} s."
                : $"{simulator} does not answer: {reason.GetBaseException().Message}");
        }
    }

    private static string Judge(Uri simulator, HttpStatusCode status, string body)
    {
        if (status != HttpStatusCode.OK && ControlApi.Detail(body) is { } detail)
            throw new NotReadyException($"{simulator} answered {(int)status}: {detail}");
        if (status == HttpStatusCode.OK && Ready(body) is { } ready)
            return $"{ready.Status}: SEQR sandbox {ready.Version} at {simulator}, up {ready.Uptime}";
        throw new NotReadyException(
            $"{simulator} answered {(int)status}, and not as a SEQR sandbox: "
                + $"{(body.Length > Longest ? body[..Longest] : body).ReplaceLineEndings(" ")}");
    }

    private static (string? Status, string? Version, string? Uptime)? Ready(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var health = answer.RootElement;
            return (
                health.GetProperty("status").GetString(),
                health.GetProperty("version").GetString(),
                health.GetProperty("uptime").GetString());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private sealed class NotReadyException(string message) : Exception(message);
}
