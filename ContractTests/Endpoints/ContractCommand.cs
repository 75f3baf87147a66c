using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// The program <c>seqr-contract</c>: the suites of an endpoint without repository, SDK or Node. Each endpoint is tested by a process of its own,
/// this program again, because a process tests the endpoint that its environment names.
/// </summary>
internal static class ContractCommand
{
    /// <summary>The word with which this program starts itself for one endpoint.</summary>
    public const string Runs = "run-suites";

    /// <summary>Begins the lines that are for this program's user. Pact's core writes others.</summary>
    private const string Progress = "progress: ";

    /// <summary>What is told of endpoint B has this at the end of its variable.</summary>
    private const string OfB = "_B";

    private static readonly string[] Variables =
    [
        "SEQR_CONTROL", "SEQR_CONTROL_TOKEN", "SEQR_TERMINAL", "SEQR_TERMINAL_PASSWORD", "SEQR_OTHER_TERMINAL",
        "SEQR_OTHER_TERMINAL_PASSWORD", "SEQR_RESELLER", "SEQR_USER", "SEQR_USER_PASSWORD",
    ];

    public static Task<int> Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var against = new Option<string[]>("--against")
        {
            Description = "The address of a simulator, of a sandbox, or of a SOAP service; or two, to compare them.",
            HelpName = "URL [URL_B]",
            Required = true,
            Arity = new ArgumentArity(1, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var junit = new Option<string?>("--junit") { Description = "Writes a JUnit report of the (first) endpoint.", HelpName = "FILE" };
        var markdown = new Option<string?>("--markdown") { Description = "Writes all rules as tables.", HelpName = "FILE" };
        var command = new RootCommand(
            "Tests an endpoint of SEQR by the contract, rule by rule. SEQR_CONTROL names the control API of a simulator, with which the payer and the "
            + "clock are played; without it, rules that need them are left out. See docs/any-endpoint.md.")
        {
            against, junit, markdown,
        };
        command.SetAction(async result => await Test(
            result.GetRequiredValue(against), result.GetValue(junit), result.GetValue(markdown), output));
        return command.Parse(arguments).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    /// <summary>Tests the endpoint that the environment names, and leaves the results in a file.</summary>
    public static void RunSuites(string file, TextWriter output)
    {
        var results = OwnRunner.Run((ended, all) =>
        {
            if (ended % 100 == 0)
                output.WriteLine($"{Progress}{ended} of about {all}");
        });
        File.WriteAllText(file, JsonSerializer.Serialize(results));
    }

    private static async Task<int> Test(string[] addresses, string? junit, string? markdown, TextWriter output)
    {
        // Both before any test: a wrong address is told at once.
        for (var at = 0; at < addresses.Length; at++)
            await Self(["preflight"], addresses[at], isB: at == 1, output);
        List<IReadOnlyList<RuleResult>> results = [];
        for (var at = 0; at < addresses.Length; at++)
        {
            await output.WriteLineAsync($"Testing {addresses[at]}");
            results.Add(await ResultsAt(addresses[at], isB: at == 1, output));
            await output.WriteAsync(Summary.Of(results[at]));
        }

        if (junit is not null)
            await File.WriteAllTextAsync(junit, JUnit.Write(Suite(addresses[0], results[0])));
        if (markdown is not null)
        {
            await File.WriteAllTextAsync(markdown, results is [var one]
                ? Comparison.Of(addresses[0], one)
                : Comparison.Of(addresses[0], results[0], addresses[1], results[1]));
        }

        if (results is [var a, var b])
            await output.WriteAsync(Comparison.Differences(a, b));
        return results.Max(EndpointCommand.Status);
    }

    private static async Task<IReadOnlyList<RuleResult>> ResultsAt(string address, bool isB, TextWriter output)
    {
        var file = Path.GetTempFileName();
        try
        {
            await Self([Runs, file], address, isB, output);
            return JsonSerializer.Deserialize<List<RuleResult>>(await File.ReadAllTextAsync(file))!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <exception cref="EndpointException">It did not end well: the message is what it said.</exception>
    private static async Task Self(string[] arguments, string address, bool isB, TextWriter output)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // As a program of .NET's it is started by dotnet.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Insert(0, typeof(ContractCommand).Assembly.Location);
        start.Environment["SEQR_ENDPOINT"] = address;
        foreach (var variable in isB ? Variables : [])
            start.Environment[variable] = Environment.GetEnvironmentVariable(variable + OfB);
        using var authorities = new Authorities();
        authorities.TellTo(start.Environment);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Progress, StringComparison.Ordinal))
                await output.WriteLineAsync(line[Progress.Length..]);
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new EndpointException((await said).Trim(), process.ExitCode);
    }

    private static JUnitSuite Suite(string address, IReadOnlyList<RuleResult> results) => new(
        address,
        [
            .. results.Select(result => new JUnitCase(result.Class, result.Name, result.Outcome switch
            {
                Outcome.Passed => null,
                Outcome.LeftOut => new(JUnitOutcome.Skipped, result.Line),
                _ => new(JUnitOutcome.Failure, result.Line, result.Message),
            })),
        ],
        TellsSkipped: true);
}
