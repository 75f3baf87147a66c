using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// <c>seqr-sandbox scenarios</c>: lists scenarios, and checks files before a simulator reads them. Exit status 1 means
/// a wrong file, 3 that there was none to check.
/// </summary>
internal static class ScenarioCommands
{
    private const int SomethingWrong = 1;
    private const int NothingChecked = 3;

    public static Command Make()
    {
        var directory = new Option<string?>(Settings.Scenarios.Flag)
        {
            Description = Settings.Scenarios.Help,
            HelpName = Settings.Scenarios.Value,
            Recursive = true,
        };
        var command = new Command("scenarios", "List, show and check scenarios.") { directory };
        command.Subcommands.Add(List(directory));
        command.Subcommands.Add(Show(directory));
        command.Subcommands.Add(Check());
        return command;
    }

    private static Command List(Option<string?> directory)
    {
        var command = new Command("list", "List all with the sentence that says what they are for.");
        command.SetAction(result =>
        {
            var scenarios = Open(result.GetValue(directory));
            var width = scenarios.Names.Max(name => name.Length);
            foreach (var name in scenarios.Names)
                result.InvocationConfiguration.Output.WriteLine($"{name.PadRight(width)}  {scenarios.Find(name)?.Scenario.Description}");
            return PrintErrors(
                result.InvocationConfiguration.Error,
                scenarios.Wrong.SelectMany(file => file.Errors.Select(error => error.Line(file.File))));
        });
        return command;
    }

    private static Command Show(Option<string?> directory)
    {
        var name = new Argument<string>("NAME") { Description = "The name of a scenario." };
        var command = new Command("show", "Print one as a file, to read or to begin another with.") { name };
        command.SetAction(result =>
        {
            var wanted = result.GetRequiredValue(name);
            var scenarios = Open(result.GetValue(directory));
            var found = scenarios.Find(wanted) ?? throw new StartException(
                $"There is no scenario '{wanted}'. {ScenarioAdvice.Of(wanted, [.. scenarios.Names])}");
            result.InvocationConfiguration.Output.Write(found.Text.TrimEnd('\n') + "\n");
        });
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Scenario files, or directories of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "Tell everything that is wrong in files.") { files };
        command.SetAction(result =>
        {
            var given = result.GetRequiredValue(files);
            var paths = given.SelectMany(Files).ToList();
            var output = result.InvocationConfiguration.Output;
            if (paths.Count == 0)
            {
                result.InvocationConfiguration.Error.WriteLine(
                    $"seqr-sandbox: nothing was checked: there is no .yaml, .yml or .json file in {string.Join(", ", given)}.");
                return NothingChecked;
            }

            var status = PrintErrors(output, paths.SelectMany(path => Errors(path).Select(error => error.Line(path))).ToList());
            if (status == 0)
                output.WriteLine(paths.Count == 1 ? "1 file is right." : $"{paths.Count} files are right.");
            return status;
        });
        return command;
    }

    /// <summary>
    /// The built-in scenarios, with those in the directory that the flag, the variable or the settings name.
    /// </summary>
    private static ScenarioSet Open(string? directory)
    {
        var options = Settings.Read(SettingSources.OfProcess(setting => setting == Settings.Scenarios ? directory : null));
        using var files = new ScenarioFiles(options, NullLogger<ScenarioDirectory>.Instance);
        return new(files.Directory, PutScenarios.None, files.Default);
    }

    /// <summary>Expands a directory to the files in it that a simulator would read.</summary>
    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles().Where(DirectoryFiles.IsScenario)
            .Select(file => Path.Combine(path, file.Name)).Order(StringComparer.Ordinal)
        : [path];

    private static IReadOnlyList<ScenarioError> Errors(string path)
    {
        try
        {
            return ScenarioFile.Read(path).Errors;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{path} cannot be read: {error.Message}");
        }
    }

    private static int PrintErrors(TextWriter writer, IEnumerable<string> errors)
    {
        var status = 0;
        foreach (var line in errors)
        {
            writer.WriteLine(line);
            status = SomethingWrong;
        }

        return status;
    }
}
