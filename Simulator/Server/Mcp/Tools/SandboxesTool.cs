using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>Where a sandbox is, and which one the other tools are about.</summary>
internal static class SandboxesTool
{
    private const string Name = "name";

    public static ToolDefinition Define(SimulatorLink link) => new(
        "sandbox",
        "The sandbox",
        "Tells where SEQR is played: the SOAP address that a merchant's backend has to call, its contract "
            + "(WSDL), and the test terminal to sign with. Call it first. A sandbox is a world of its own, with its "
            + "own invoices, payers, clock, scenarios and journal. Actions: show (the default) tells the addresses; "
            + "use makes the sandbox with this name, if there is none, and chooses it for the other tools; list "
            + "names all; reset empties one, so that a certification starts again. An empty name means the root "
            + "sandbox.",
        [
            new("action", ToolArgument.Text, "What to do; show if not given.", ["show", "use", "list", "reset"]),
            new(
                Name, ToolArgument.Text,
                "The sandbox: letters, digits, dots, hyphens and underscores, such as my-shop. By default the "
                    + "chosen one."),
        ],
        OnlyReads: false,
        (input, stop) => input.Text("action") switch
        {
            null or "show" => Show(link, Chosen(link, input), stop),
            "use" => Use(link, input.Has(Name) ? input.Text(Name) : throw new ToolMistake("The action use needs name: the sandbox."), stop),
            "list" => List(link, stop),
            _ => Reset(link, Chosen(link, input), stop),
        });

    private static string Chosen(SimulatorLink link, ToolInput input) => input.Has(Name) ? input.Text(Name) ?? "" : link.Chosen ?? "";

    private static async Task<string> Show(SimulatorLink link, string sandbox, CancellationToken stop)
    {
        var clock = await link.Get(sandbox, "clock", stop);
        var (endpoint, terminal) = (link.EndpointOf(sandbox), SeededPrincipals.Terminals[0].Id);
        var reseller = SeededPrincipals.Resellers[0];
        var user = reseller.Users[0].UserId;
        var word = SeededPrincipals.Passwords[$"{reseller.Id}/{user}"];
        return $"""
            {Title(sandbox)}
            SOAP: {endpoint}
            Contract: {endpoint}?wsdl
            Terminal that signs calls: id {terminal}, type TERMINALID, password {SeededPrincipals.Passwords[terminal]}
            Its reseller's user, for back-office calls: id {reseller.Id}, type RESELLERUSER, userId {user}, password {word}
            Payers: payer-1, payer-2 and so on, played by the tool payer
            Dashboard for people: {link.AddressOf(sandbox)}/
            Its clock: {clock.Text("now")}
            """;
    }

    private static async Task<string> Use(SimulatorLink link, string? name, CancellationToken stop)
    {
        if (name is not null)
            await link.CallSandboxes(HttpMethod.Put, name, stop);
        link.Choose(name);
        var kept = link.Remembers
            ? "Chosen. The other tools are about this sandbox now.\n"
            : $"Over HTTP a choice is not remembered: give sandbox in each call, or connect to {link.AddressOf(name ?? "")}/mcp.\n";
        return kept + await Show(link, name ?? "", stop);
    }

    private static async Task<string> List(SimulatorLink link, CancellationToken stop)
    {
        var page = await link.CallSandboxes(HttpMethod.Get, "", stop);
        var names = page.Items().Select(sandbox => $"{sandbox.Text("name")}: {link.EndpointOf(sandbox.Text("name"))}").ToList();
        var more = page?["next"] is null ? "" : "\nThere are more.";
        return $"the root sandbox: {link.EndpointOf("")}\n{string.Join('\n', names)}{more}".TrimEnd();
    }

    private static async Task<string> Reset(SimulatorLink link, string sandbox, CancellationToken stop)
    {
        await link.Call(HttpMethod.Post, sandbox, "reset", "{}", stop);
        return $"{Title(sandbox)} is empty: no invoices, no journal, the first payers and terminals.";
    }

    private static string Title(string sandbox) => sandbox.Length == 0 ? "The root sandbox" : $"The sandbox {sandbox}";
}
