using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Sandboxes;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>Tests of a simulator that teams share, whose wall clock moves when told.</summary>
public abstract class TeamSuite : IAsyncLifetime
{
    private protected const string OperatorToken = "the-operators-own";
    private protected const string Soap = "/soap/merchant/cashregister-2";

    private protected static readonly string Nop = Message.Of("benchmarkingNop", context: "");

    private protected WallHost Host { get; private set; } = null!;

    private protected virtual SimulatorOptions Options => new() { Token = OperatorToken };

    private protected FakeTimeProvider Wall => Host.Wall;

    private protected TeamRegistry Teams => Host.Services.GetRequiredService<TeamRegistry>();

    public async Task InitializeAsync() => Host = await WallHost.Start(Options, configure: Configure);

    public virtual async Task DisposeAsync() => await Host.DisposeAsync();

    private protected virtual void Configure(WebApplicationBuilder builder)
    {
        // As it comes.
    }

    /// <summary>Makes a team, and returns its token.</summary>
    private protected async Task<string> GivenTeam(string name, string sandboxes, string quotas = "{}") =>
        (await MakeTeam(name, sandboxes, quotas)).ShouldBe(201)["token"]!;

    private protected Task<Reply> MakeTeam(string name, string sandboxes, string quotas = "{}") =>
        AsOperator(HttpMethod.Post, "/api/teams", $$"""{"name":"{{name}}","sandboxes":{{List(sandboxes)}},"quotas":{{quotas}}}""");

    private protected Task<Reply> AsOperator(HttpMethod method, string path, string? json = null) => As(OperatorToken, method, path, json);

    private protected Task<Reply> As(string? token, HttpMethod method, string path, string? json = null) =>
        Host.Send(method, path, json, token: token);

    private protected Task<Reply> Call(string sandbox, string? envelope = null) =>
        Host.Send(HttpMethod.Post, $"/@{sandbox}{Soap}", envelope ?? Nop, "text/xml; charset=utf-8");

    private protected async Task<IReadOnlyList<string>> SandboxNames() =>
        [.. (await AsOperator(HttpMethod.Get, "/sandboxes?limit=500")).ShouldBe(200).Each("items", "name").Order(StringComparer.Ordinal)];

    private protected static string TextOf(Reply reply) => Encoding.UTF8.GetString(reply.Bytes);

    private protected static string List(string names) => $"[{string.Join(',', names.Split(',').Select(name => $"\"{name}\""))}]";
}
