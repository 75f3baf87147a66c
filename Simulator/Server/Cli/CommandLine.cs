using System.CommandLine;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>The program <c>seqr-sandbox</c>. Exit status 0 when all went well, 2 when it could not be done as asked; some commands have others between.</summary>
internal static class CommandLine
{
    private const int CannotStart = 2;

    // Failures are told in one line here, and the host itself listens to Ctrl-C and SIGTERM.
    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    public static async Task<int> Run(string[] args)
    {
        var parsed = Commands().Parse(args);
        if (parsed.Errors is [var error, ..])
            return await Fail($"{error.Message} See seqr-sandbox --help.");
        try
        {
            return await parsed.InvokeAsync(Invocation);
        }
        catch (Exception refused) when (refused is StartException or Storage.DatabaseException)
        {
            return await Fail(refused.Message);
        }
    }

    private static RootCommand Commands()
    {
        var root = new RootCommand("A SEQR for developers and tests: the merchant's SOAP service, and a payer who does what you ask.");
        var serve = new Command("serve", "Run the simulator (also what is done without a command).");
        Serving(root);
        Serving(serve);
        root.Subcommands.Add(serve);
        root.Subcommands.Add(Wsdl());
        root.Subcommands.Add(ScenarioCommands.Of());
        root.Subcommands.Add(ReplayCommand.Make());
        root.Subcommands.Add(JournalCommand.Make());
        root.Subcommands.Add(Certify.CertifyCommand.Make());
        return root;
    }

    private static void Serving(Command command)
    {
        // Values are texts here: one reader checks them, wherever they come from.
        var options = Settings.All.Where(setting => setting.HasFlag).ToDictionary(setting => setting, setting => new Option<string?>(setting.Flag)
        {
            Description = setting.Help,
            HelpName = setting.Value,
            Arity = setting.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        });
        foreach (var option in options.Values)
            command.Options.Add(option);
        command.SetAction((result, stopping) => Serve.Run(
            Settings.Read(SettingSources.OfProcess(setting => Given(result, options.GetValueOrDefault(setting)))),
            result.InvocationConfiguration.Output,
            stopping));
    }

    /// <summary>What a flag was given: a switch without a value is on.</summary>
    private static string? Given(ParseResult result, Option<string?>? option) =>
        option is not null && result.GetResult(option) is { Implicit: false } given ? (given.Tokens is [var value, ..] ? value.Value : "true") : null;

    private static Command Wsdl()
    {
        var address = new Option<string>("--address")
        {
            Description = "The address of the service in the document.",
            HelpName = "URL",
            DefaultValueFactory = _ => new SimulatorOptions().Urls + SoapPaths.Current,
        };
        var command = new Command("wsdl", "Print the contract.") { address };
        command.SetAction(result =>
        {
            using var output = Console.OpenStandardOutput();
            var text = result.GetRequiredValue(address);
            output.Write(new WsdlDocument().For(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? url
                : throw new StartException($"The option address (--address) is '{text}'. Allowed: an http or https URL.")));
        });
        return command;
    }

    private static async Task<int> Fail(string line)
    {
        await Console.Error.WriteLineAsync($"seqr-sandbox: {line.ReplaceLineEndings(" ")}");
        return CannotStart;
    }
}
