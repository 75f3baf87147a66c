using System.CommandLine;
using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Remote;
using SeqrSandbox.Simulator.Replay;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// Replays a recording. Exit status 0 without a difference, 1 with one, 2 when the replay failed, 3 when there was
/// nothing to replay.
/// </summary>
internal static class ReplayCommand
{
    private const int Different = 1;
    private const int NothingReplayed = 3;

    public static Command Make()
    {
        var recording = new Argument<string>("RECORDING") { Description = "What GET /sandbox/recording answered." };
        var target = new Option<string>("--target")
        {
            Description = "Where to send it: a server, with /@NAME for a sandbox, or a SOAP endpoint.",
            HelpName = "URL",
            Required = true,
        };
        var speed = new Option<string>("--speed")
        {
            Description = "real keeps the spacing, max goes as fast as possible.",
            HelpName = "real|max",
            DefaultValueFactory = _ => "real",
        };
        var junit = new Option<string?>("--junit") { Description = "Writes a JUnit report too.", HelpName = "FILE" };
        var passwords = new Option<string[]>("--password")
        {
            Description = "A password that is not published: of a terminal, or of a user (RESELLER/USER).",
            HelpName = "ID=PASSWORD",
        };
        var command = new Command("replay", "Send a recording's calls again, and compare the answers.")
        {
            recording, target, speed, junit, passwords,
        };
        command.SetAction((result, stopping) => Run(
            result.GetRequiredValue(recording),
            Url.Read("--target", result.GetRequiredValue(target)),
            IsReal(result.GetRequiredValue(speed)),
            result.GetValue(junit),
            new PasswordBook(Passwords(result.GetValue(passwords) ?? [])),
            result.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> Run(string file, Uri url, bool isReal, string? junit, PasswordBook passwords, TextWriter output)
    {
        try
        {
            using var interruption = new Interruption();
            var recording = await RecordingReader.Read(file);
            passwords.Prepare(recording);
            using var target = new ReplayTarget(url, ControlApi.EnvironmentToken);
            await target.Open(interruption.Token);
            IReplayClock clock = isReal ? new RealClock(target, TimeProvider.System) : new SteppedClock(target);
            var report = await new ReplayRun(
                recording,
                target,
                clock,
                passwords,
                line => output.WriteLine(Visible.Lines(line))).Run(interruption.Token);
            if (junit is not null)
                JUnitFile.Write(junit, file, report);
            foreach (var note in report.Notes)
                await output.WriteLineAsync(Visible.Lines(note));
            await output.WriteLineAsync(Visible.Of(report.Summary));
            return !report.IsAlike ? Different : report.IsEmpty ? NothingReplayed : 0;
        }
        catch (Exception refused) when (refused is RecordingException or ReplayException)
        {
            throw new StartException(refused.Message);
        }
        catch (OperationCanceledException)
        {
            throw new StartException("The replay was interrupted.");
        }
    }

    private static bool IsReal(string speed) => speed switch
    {
        "real" => true,
        "max" => false,
        _ => throw new StartException($"The option --speed is '{speed}'. Allowed: real, max."),
    };

    private static Dictionary<string, string> Passwords(string[] given)
    {
        Dictionary<string, string> passwords = new(StringComparer.Ordinal);
        foreach (var text in given)
        {
            // The given text is not repeated: it may be a password.
            if (text.Split('=', 2) is not [{ Length: > 0 } id, { Length: > 0 } password] || !passwords.TryAdd(id, password))
                throw new StartException("An option --password is not ID=PASSWORD, or names an id twice.");
        }

        return passwords;
    }
}
