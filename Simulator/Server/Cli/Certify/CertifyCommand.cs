using System.CommandLine;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>
/// The command <c>certify</c>: exit status 0 all passed, 1 something failed, 3 not all seen yet, 2 the certification
/// could not run.
/// </summary>
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

    private static readonly Argument<string?> Plan = new("PLAN")
    {
        Description = "webshop (if not given), pos, instant-checkout, unattended, invoice-service, external-service or eproducts.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string?> PlanOption = new("--plan") { Description = "The same.", HelpName = "PLAN" };
    private static readonly Option<bool> Guided = new("--guided")
    {
        Description = "Play the payer, let time pass, and wait for the merchant; only what happens from now on counts.",
    };
    private static readonly Option<string[]> Codes = new("--code")
    {
        Description = "A code of the merchant's that the payer of a guided run scans. Give one for each purchase.",
        HelpName = "CODE",
        DefaultValueFactory = _ => [],
    };
    private static readonly Option<string> Format = new("--format")
    {
        Description = "text, json, junit or md.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => ReportFormat.Text.Name,
    };
    private static readonly Option<string?> JUnit = new("--junit") { Description = "Writes a JUnit report too.", HelpName = "FILE" };
    private static readonly Option<string?> Expected = new("--expected")
    {
        Description = "A file with the checks that are expected not to be passed, one a line.",
        HelpName = "FILE",
    };
    private static readonly Option<string> Patience = new("--patience")
    {
        Description = "How long a guided run waits without progress.",
        HelpName = "DURATION",
        DefaultValueFactory = _ => "60s",
    };

    public static Command Make()
    {
        var command = new Command("certify", "Say what SEQR's certification would: what is proven, and what is missing.")
        {
            Plan, PlanOption, Url, Guided, Codes, Format, JUnit, Expected, Patience,
        };
        // An unknown option would be taken for the plan.
        Plan.Validators.Add(given => given.Tokens.Where(token => token.Value.StartsWith('-')).ToList()
            .ForEach(token => given.AddError($"There is no option '{token.Value}'.")));
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult given, CancellationToken stopping)
    {
        var (format, expected) = (Read(given.GetRequiredValue(Format)), ExpectedChecks.Read(given.GetValue(Expected)));
        var patience = Cli.Patience.Read(given.GetRequiredValue(Patience));
        using var sandbox = new CertifiedSandbox(given.GetRequiredValue(Url));
        var question = new Question(Chosen(given), expected);
        var seen = given.GetValue(Guided)
            ? await new GuidedRun(sandbox, patience, given.GetRequiredValue(Codes), given.InvocationConfiguration.Error)
                .Run(question, stopping)
            : await sandbox.Certification(question, stopping);
        if (given.GetValue(JUnit) is { } file)
            Save(file, ReportFormat.JUnit.Write(seen.View));
        await given.InvocationConfiguration.Output.WriteAsync(format is null ? seen.Json + '\n' : Write(format, seen.View));
        return seen.View.Outcome switch { CheckView.Passed => 0, CheckView.Failed => 1, _ => 3 };
    }

    private static string Chosen(ParseResult given) => (given.GetValue(Plan), given.GetValue(PlanOption)) switch
    {
        ({ } plan, { } other) when plan != other =>
            throw new StartException($"The plan is both '{plan}' and '{other}' (--plan): give one."),
        var (plan, other) => plan ?? other ?? "webshop",
    };

    private static void Save(string file, string report)
    {
        try
        {
            File.WriteAllText(file, report);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartException($"{file} cannot be written: {error.Message}");
        }
    }

    private static string Write(ReportFormat format, CertificationView view) =>
        format == ReportFormat.Text && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            ? TextReport.Write(view, Colours.Ansi)
            : format.Write(view);

    private static ReportFormat? Read(string name) => name == Json ? null : Array.Find(Formats, format => format.Name == name)
        ?? throw new StartException($"The option format (--format) is '{name}'. Allowed: text, json, junit or md.");
}
