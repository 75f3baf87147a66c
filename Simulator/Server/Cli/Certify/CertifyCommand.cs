using System.CommandLine;
using SeqrSandbox.Simulator.Control.Certification;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>The command <c>certify</c>: exit status 0 all passed, 1 something failed, 3 not all seen yet, 2 cannot be found out.</summary>
internal static class CertifyCommand
{
    private const string Json = "json";
    private static readonly ReportFormat[] Formats = [ReportFormat.Text, ReportFormat.JUnit, ReportFormat.Markdown];

    private static readonly Option<string> Url = new("--url")
    {
        Description = "The simulator, or a sandbox of it (…/@name).",
        HelpName = "URL",
        DefaultValueFactory = _ => new SimulatorOptions().Urls,
    };

    private static readonly Option<string> Plan = new("--plan") { Description = "webshop or pos.", HelpName = "PLAN", DefaultValueFactory = _ => "webshop" };
    private static readonly Option<bool> Guided = new("--guided") { Description = "Play the payer, let time pass, and wait for the merchant; only what happens from now on counts." };
    private static readonly Option<string> Format = new("--format") { Description = "text, json, junit or md.", HelpName = "FORMAT", DefaultValueFactory = _ => ReportFormat.Text.Name };
    private static readonly Option<string?> Expected = new("--expected") { Description = "A file with the checks that are expected not to be passed, one a line.", HelpName = "FILE" };
    private static readonly Option<string> Patience = new("--patience") { Description = "How long a guided run waits without progress.", HelpName = "DURATION", DefaultValueFactory = _ => "60s" };

    public static Command Make()
    {
        var command = new Command("certify", "Say what SEQR's certification would: what is proven, and what is missing.") { Url, Plan, Guided, Format, Expected, Patience };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult given, CancellationToken stopping)
    {
        var (format, expected) = (Read(given.GetRequiredValue(Format)), ExpectedChecks.Read(given.GetValue(Expected)));
        var patience = DurationText.Parse(given.GetRequiredValue(Patience)) is { Ticks: > 0 } read
            ? read
            : throw new StartException($"The option patience (--patience) is '{given.GetValue(Patience)}'. Allowed: {DurationText.Allowed}.");
        using var api = new SandboxApi(given.GetRequiredValue(Url));
        var question = new Question(given.GetRequiredValue(Plan), expected);
        var seen = given.GetValue(Guided)
            ? await new GuidedRun(api, patience, given.InvocationConfiguration.Error).Run(question, stopping)
            : await api.Certification(question, stopping);
        await given.InvocationConfiguration.Output.WriteAsync(format is null ? seen.Json + '\n' : Write(format, seen.View));
        return seen.View.Outcome switch { CheckView.Passed => 0, CheckView.Failed => 1, _ => 3 };
    }

    private static string Write(ReportFormat format, CertificationView view) =>
        format == ReportFormat.Text && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            ? TextReport.Write(view, Colours.Ansi)
            : format.Write(view);

    private static ReportFormat? Read(string name) => name == Json ? null : Array.Find(Formats, format => format.Name == name)
        ?? throw new StartException($"The option format (--format) is '{name}'. Allowed: text, json, junit or md.");
}
