using System.CommandLine;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Cli.Teams;

/// <summary>
/// <c>seqr-sandbox teams</c>: the teams of a running simulator, for its operator. A new token is the only line on the
/// standard output, so that a script can take it.
/// </summary>
internal static class TeamCommands
{
    private static readonly Option<string> Simulator = new("--url")
    {
        Description = "The simulator.",
        HelpName = "URL",
        DefaultValueFactory = _ => new SimulatorOptions().Urls,
        Recursive = true,
    };

    public static Command Make()
    {
        var command = new Command(
            "teams", $"Show and change the teams of a simulator, with the operator's token in {SimulatorOptions.TokenVariable}.")
        {
            Simulator,
        };
        command.Subcommands.Add(Add());
        command.Subcommands.Add(Set());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Token());
        command.Subcommands.Add(Remove());
        command.Subcommands.Add(Audit());
        return command;
    }

    private static Command Add()
    {
        var (name, sandboxes, quotas) = (Name(), Sandboxes(), Quotas());
        var command = new Command("add", "Make a team, and print its token, which is not shown again.") { name, sandboxes, quotas };
        command.SetAction((result, stopping) =>
        {
            var declared = Declared(result, sandboxes, quotas);
            declared["name"] = result.GetRequiredValue(name);
            return With(result, async api => await PrintToken(
                result, await api.Call<TeamTokenView>(HttpMethod.Post, "teams", declared.ToJsonString(), stopping)));
        });
        return command;
    }

    private static Command Set()
    {
        var (name, sandboxes, quotas) = (Name(), Sandboxes(), Quotas());
        var command = new Command("set", "Give a team other sandboxes and quotas; a quota that is left out no longer holds.")
        {
            name, sandboxes, quotas,
        };
        command.SetAction((result, stopping) =>
        {
            var declared = Declared(result, sandboxes, quotas);
            return With(result, async api => await PrintTeams(result, [
                await api.Call<TeamView>(HttpMethod.Put, PathOf(result.GetRequiredValue(name)), declared.ToJsonString(), stopping)]));
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the teams with their quotas and what they use, the newest first.");
        command.SetAction((result, stopping) => With(result, async api =>
        {
            List<TeamView> teams = [];
            for (var path = "teams?limit=500"; path is not null;)
            {
                var page = await api.Call<PageView<TeamView>>(HttpMethod.Get, path, null, stopping);
                teams.AddRange(page.Items);
                path = page.Next is { } next ? $"teams?limit=500&before={Uri.EscapeDataString(next)}" : null;
            }

            await PrintTeams(result, teams);
        }));
        return command;
    }

    private static Command Token()
    {
        var name = Name();
        var command = new Command("token", "Print a new token of a team. The one before is refused from then on.") { name };
        command.SetAction((result, stopping) => With(result, async api => await PrintToken(
            result, await api.Call<TeamTokenView>(HttpMethod.Post, PathOf(result.GetRequiredValue(name)) + "/token", null, stopping))));
        return command;
    }

    private static Command Remove()
    {
        var name = Name();
        var command = new Command("remove", "Remove a team. Its sandboxes stay, and are the operator's.") { name };
        command.SetAction((result, stopping) => With(
            result, api => api.Call(HttpMethod.Delete, PathOf(result.GetRequiredValue(name)), null, stopping)));
        return command;
    }

    private static Command Audit()
    {
        var team = new Option<string?>("--team") { Description = "Only calls of this team.", HelpName = "NAME" };
        var sandbox = new Option<string?>("--sandbox") { Description = "Only calls about this sandbox.", HelpName = "NAME" };
        var command = new Command("audit", "Print who changed what, and who was refused: the last 100 calls, newest last.")
        {
            team, sandbox,
        };
        command.SetAction((result, stopping) => With(result, async api =>
        {
            var path = "audit?limit=100" + Query("team", result.GetValue(team)) + Query("sandbox", result.GetValue(sandbox));
            var page = await api.Call<PageView<AuditedCallView>>(HttpMethod.Get, path, null, stopping);
            foreach (var call in page.Items.Reverse())
            {
                var line = $"{call.At.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff}  {call.Team ?? call.Who,-20}  {call.Status}  "
                    + $"{call.Method,-6} {call.Route}{(call.Sandbox.Length == 0 ? "" : $" in {call.Sandbox}")}";
                await result.InvocationConfiguration.Output.WriteLineAsync(Visible.Of(line));
            }
        }));
        return command;

        static string Query(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
    }

    private static Argument<string> Name() => new("NAME") { Description = "The team's name." };

    private static Option<string[]> Sandboxes() => new("--sandboxes")
    {
        Description = "The names of its sandboxes, with * for any letters; several with ',' between.",
        HelpName = "PATTERNS",
        Required = true,
    };

    private static Option<string[]> Quotas() => new("--quota")
    {
        Description = $"What it may use, such as sandboxes=20,calls-per-second=50. Known are {QuotaText.Names}.",
        HelpName = "NAME=N",
    };

    private static JsonObject Declared(ParseResult result, Option<string[]> sandboxes, Option<string[]> quotas) => new()
    {
        ["sandboxes"] = new JsonArray([.. ListText.Of(result.GetRequiredValue(sandboxes)).Select(text => JsonValue.Create(text))]),
        ["quotas"] = QuotaText.Read(result.GetValue(quotas) ?? []),
    };

    private static string PathOf(string name) => $"teams/{Uri.EscapeDataString(name)}";

    private static async Task<int> With(ParseResult result, Func<TeamApi, Task> act)
    {
        using var api = new TeamApi(result.GetRequiredValue(Simulator));
        await act(api);
        return 0;
    }

    private static async Task PrintToken(ParseResult result, TeamTokenView made)
    {
        await result.InvocationConfiguration.Error.WriteLineAsync(
            $"The token of the team {made.Team.Name}, for sandboxes named {string.Join(", ", made.Team.Sandboxes)}. It is not shown again:");
        await result.InvocationConfiguration.Output.WriteLineAsync(made.Token);
    }

    private static async Task PrintTeams(ParseResult result, IEnumerable<TeamView> teams)
    {
        foreach (var team in teams)
            await result.InvocationConfiguration.Output.WriteLineAsync(
                $"{team.Name,-20}  {string.Join(',', team.Sandboxes),-24}  {QuotaText.Of(team.Quotas),-44}  "
                    + $"uses sandboxes={team.Usage.Sandboxes}, refused calls={team.Usage.RefusedCalls}");
    }
}
