using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>The help of a command, followed by what all commands share.</summary>
internal sealed class HelpPage(HelpAction page) : SynchronousCommandLineAction
{
    private static readonly string More = $"""

        Environment variables:
          Each option of serve is a variable too, named in its line ({Settings.Urls.Variable}), and a key under SeqrSandbox in appsettings.json. The flag
          wins over the variable, the variable over the file. {Settings.Token.Variable} has no flag: the operator's token, which the control API asks for;
          for commands that call it, also a team's.
          OTEL_EXPORTER_OTLP_ENDPOINT and OpenTelemetry's other variables: where traces go. None, if not given.
          Kestrel__Certificates__Default__Path (with __Password or __KeyPath): the certificate of an https address.

        Exit status:
          0  it was done; serve: it was asked to stop
          1  certify, replay, scenarios check: something is wrong or differs; health: not ready
          2  it could not be done as asked: one line says why
          3  certify: not all was seen; replay, scenarios check: there was nothing to look at

        Health: GET /sandbox/health answers 200 when ready, 503 with the reason when not; seqr-sandbox health asks it.
        Metrics: GET /metrics answers what Prometheus reads, and asks for the token as the control API does.
        Agents: POST /mcp speaks the Model Context Protocol, and asks for the token too; seqr-sandbox mcp does so over standard input and output.

        """;

    public static void Extend(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpPage((HelpAction)option.Action!);
    }

    // The help is shown even if required options are missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = page.Invoke(parseResult);
        if (parseResult.CommandResult.Command is RootCommand or { Name: "serve" })
            parseResult.InvocationConfiguration.Output.Write(More);
        return status;
    }
}
