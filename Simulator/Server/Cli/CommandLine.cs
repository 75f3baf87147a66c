using System.CommandLine;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Mcp.Serving;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Eproducts;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// The program <c>seqr-sandbox</c>. Exit status 0 on success, 2 when it could not do what was asked. Some commands have
/// others between.
/// </summary>
internal static class CommandLine
{
    private const int CannotStart = 2;

    // Failures are reported in one line here, and the host itself listens to Ctrl-C and SIGTERM.
    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <param name="args">The command line.</param>
    /// <param name="serve">Runs the simulator.</param>
    /// <param name="explore">Explores a merchant's backend, with a simulator in this process.</param>
    /// <param name="mcp">Offers tools to an agent, with a simulator in this process or beside one.</param>
    public static async Task<int> Run(
        string[] args,
        Func<SimulatorOptions, TextWriter, CancellationToken, Task<int>> serve,
        Func<ExploreOrder, TextWriter, CancellationToken, Task<int>> explore,
        Func<McpOrder, TextWriter, CancellationToken, Task<int>> mcp)
    {
        var parsed = Commands(serve, explore, mcp).Parse(args);
        if (parsed.Errors is [_, ..] errors)
            return await Fail($"{string.Join(' ', errors.Select(error => error.Message).Distinct())} See seqr-sandbox --help.");
        try
        {
            return await parsed.InvokeAsync(Invocation);
        }
        catch (Exception refused) when (refused is StartException or StorageException)
        {
            return await Fail(refused.Message);
        }
        catch (Exception mistake)
        {
            // An unforeseen failure is reported in one line like the others.
            return await Fail($"{mistake.Message} ({mistake.GetType().Name})");
        }
    }

    private static RootCommand Commands(
        Func<SimulatorOptions, TextWriter, CancellationToken, Task<int>> run,
        Func<ExploreOrder, TextWriter, CancellationToken, Task<int>> explore,
        Func<McpOrder, TextWriter, CancellationToken, Task<int>> mcp)
    {
        var root = new RootCommand("A SEQR for developers and tests: the merchant's SOAP service, and a payer who does what you ask.");
        var serve = new Command("serve", "Run the simulator (also what is done without a command).");
        Serving(root, run);
        Serving(serve, run);
        root.Subcommands.Add(serve);
        root.Subcommands.Add(HealthCommand.Make());
        root.Subcommands.Add(BackupCommand.Make());
        root.Subcommands.Add(MigrateCommand.Make());
        root.Subcommands.Add(Wsdl());
        root.Subcommands.Add(CodeCommand.Make());
        root.Subcommands.Add(ScenarioCommands.Make());
        root.Subcommands.Add(ReplayCommand.Make());
        root.Subcommands.Add(JournalCommand.Make());
        root.Subcommands.Add(Certify.CertifyCommand.Make());
        root.Subcommands.Add(ExploreCommand.Make(explore));
        root.Subcommands.Add(McpCommand.Make(mcp));
        root.Subcommands.Add(Teams.TeamCommands.Make());
        HelpPage.Extend(root);
        return root;
    }

    private static void Serving(Command command, Func<SimulatorOptions, TextWriter, CancellationToken, Task<int>> run)
    {
        var flags = SettingFlags.Add(command, Settings.All);
        command.SetAction((result, stopping) =>
            run(Settings.Read(SettingSources.OfProcess(flags.Given(result))), result.InvocationConfiguration.Output, stopping));
    }

    private static Command Wsdl()
    {
        var contracts = new Dictionary<string, SoapService>
        {
            ["invoice"] = InvoiceSoap.Service,
            ["session"] = SessionSoap.Service,
            ["eproducts"] = EproductsSoap.Service,
        };
        var which = new Argument<string>("SERVICE")
        {
            Description = "invoice, session (getClientSessionInfo) or eproducts.",
            DefaultValueFactory = _ => "invoice",
        };
        which.AcceptOnlyFromAmong([.. contracts.Keys]);
        var address = new Option<string>("--address")
        {
            Description = "The address of the service in the document.",
            HelpName = "URL",
        };
        var command = new Command("wsdl", "Print the contract of a service.") { which, address };
        command.SetAction(result =>
        {
            var service = contracts[result.GetRequiredValue(which)];
            var path = service.Paths is [{ Path: var own }, ..] ? own : InvoiceService.Path;
            var at = result.GetValue(address) ?? new SimulatorOptions().Urls + path;
            using var output = Console.OpenStandardOutput();
            output.Write(service.Wsdl.For(Url.Read("--address", at)));
        });
        return command;
    }

    private static async Task<int> Fail(string line)
    {
        await Console.Error.WriteLineAsync($"seqr-sandbox: {Visible.Of(line.ReplaceLineEndings(" "))}");
        return CannotStart;
    }
}
