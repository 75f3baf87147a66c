using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Flows;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary><c>seqr-sandbox teams</c> against a simulator that runs.</summary>
public sealed class TeamCommandTests() : ControlSuite(Transport.Kestrel)
{
    private const string OperatorToken = "the-operators-own";

    private protected override SimulatorOptions Options => new() { Token = OperatorToken };

    [Fact]
    public async Task A_team_from_its_beginning_to_its_end()
    {
        var (status, token, told) = await Run(
            OperatorToken, "add", "shop", "--sandboxes", "shop-*,demo", "--quota", "sandboxes=3,calls-per-second=50");
        Assert.Equal(0, status);
        Assert.Matches(@"^seqr~[A-Za-z0-9_-]{43}\n$", token);
        Assert.Equal("The token of the team shop, for sandboxes named shop-*, demo. It is not shown again:\n", told);

        Assert.Matches(
            @"^shop +shop-\*,demo +sandboxes=3,calls-per-second=50 +uses sandboxes=0, refused calls=0\n$",
            (await Run(OperatorToken, "list")).Output);
        Assert.Matches(
            @"^shop +ci-\* +journal-megabytes=5 ",
            (await Run(OperatorToken, "set", "shop", "--sandboxes", "ci-*", "--quota", "journal-megabytes=5")).Output);
        var renewed = await Run(OperatorToken, "token", "shop");
        Assert.Matches(@"^seqr~[A-Za-z0-9_-]{43}\n$", renewed.Output);
        Assert.NotEqual(token, renewed.Output);
        Assert.Equal((0, "", ""), await Run(OperatorToken, "remove", "shop"));
        Assert.Equal((0, "", ""), await Run(OperatorToken, "list"));
        var audit = await Run(OperatorToken, "audit");
        Assert.Equal(
            ["POST   /api/teams", "PUT    /api/teams/shop", "POST   /api/teams/shop/token", "DELETE /api/teams/shop"],
            audit.Output.TrimEnd().Split('\n').Select(
                line => Regex.Match(line, "^[0-9].{22}  operator +2[0-9]{2}  (.*)$").Groups[1].Value));
    }

    [Theory]
    [InlineData("add shop", "--sandboxes")]
    [InlineData("add shop --sandboxes shop/1", "sandboxes[0] is '\"shop/1\"'; it has to be 1 to 64 letters")]
    [InlineData("add shop --sandboxes shop-* --quota calls=5", "The option quota (--quota) has 'calls'.")]
    [InlineData("add shop --sandboxes shop-* --quota call-per-second=5", "Is calls-per-second meant?")]
    [InlineData("add shop --sandboxes shop-* --quota sandboxes", "has 'sandboxes'. Allowed: sandboxes=N with a whole number N.")]
    [InlineData("add shop --sandboxes shop-* --quota sandboxes=many", "has 'sandboxes=many'.")]
    [InlineData("add shop --sandboxes shop-* --quota sandboxes=1 --quota sandboxes=2", "has sandboxes twice")]
    [InlineData("add shop --sandboxes shop-* --quota sandboxes=1000000", "quotas.sandboxes is '1000000'")]
    [InlineData("remove shop", "There is no team 'shop'.")]
    [InlineData("list --url http://127.0.0.1:1/@mine", "names a sandbox (@mine); teams are those of the whole simulator")]
    [InlineData("list --url shop", "http or https")]
    [InlineData("list --url http://127.0.0.1:1", "does not answer")]
    public async Task What_cannot_be_done_is_told_in_one_line(string arguments, string told)
    {
        var (status, output, error) = await Run(OperatorToken, arguments.Split(' '));

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain(OperatorToken, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "asks for the operator's token: set SEQR_SANDBOX_TOKEN.")]
    [InlineData("another-token", "asks for the operator's token: set SEQR_SANDBOX_TOKEN.")]
    [InlineData("with\nlines-in-it", "")]
    public async Task Without_the_operator_s_token_the_command_says_so_and_repeats_none(string token, string told)
    {
        var (status, output, error) = await Run(token, "list");

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("lines-in-it", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_team_s_token_commands_work_in_its_sandboxes_alone()
    {
        var token = (await Run(OperatorToken, "add", "shop", "--sandboxes", "shop-*")).Output.Trim();

        var list = await Run(token, "list");
        Assert.Equal(2, list.Status);
        Assert.Contains("the given one is that of the team shop", list.Error, StringComparison.Ordinal);
        var own = await SimulatorProcess.Run(
            [("SEQR_SANDBOX_TOKEN", token)], "journal", "--url", $"{Host.Client.BaseAddress}@shop-1");
        Assert.Equal((0, ""), (own.Status, own.Error));
        var other = await SimulatorProcess.Run([("SEQR_SANDBOX_TOKEN", token)], "journal", "--url", $"{Host.Client.BaseAddress}@other");
        Assert.Equal(2, other.Status);
        Assert.Contains("'other' is none of them.", other.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(token, other.Error + list.Error, StringComparison.Ordinal);
    }

    private Task<(int Status, string Output, string Error)> Run(string token, params string[] arguments) => SimulatorProcess.Run(
        [("SEQR_SANDBOX_TOKEN", token)],
        ["teams", .. arguments, .. arguments.Contains("--url") ? Array.Empty<string>() : ["--url", $"{Host.Client.BaseAddress}"]]);
}
