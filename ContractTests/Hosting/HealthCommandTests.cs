using SeqrSandbox.ContractTests.Flows;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary><c>seqr-sandbox health</c>: it finds the simulator by the settings that the simulator itself has.</summary>
public sealed class HealthCommandTests : IDisposable
{
    private const string Token = "a-token-of-a-shared-one";

    private readonly TemporaryDirectory data = new();

    private string ReadyFile => Path.Combine(data.Path, "ready");

    [Theory]
    [InlineData("http://+:{0}")]
    [InlineData("http://0.0.0.0:{0}")]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://localhost:{0}")]
    public async Task It_asks_where_the_same_variable_lets_the_simulator_listen(string form)
    {
        var urls = string.Format(form, FreePort.Find());
        await using var simulator = await SimulatorProcess.Start(data.Path, urls);

        // Neither a proxy nor a flag of another option comes between.
        var (status, output, error) = await SimulatorProcess.Run(
            [("SEQR_SANDBOX_URLS", urls), ("http_proxy", "http://127.0.0.1:1")], "health", "--patience", "1m");

        Assert.Equal((0, ""), (status, error));
        Assert.StartsWith($"ready: SEQR sandbox 0.1.0 at {simulator.Address}, up ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ready_file_tells_a_port_that_was_picked_and_the_token_is_sent()
    {
        (string, string)[] variables = [("SEQR_SANDBOX_READY_FILE", ReadyFile), ("SEQR_SANDBOX_TOKEN", Token)];
        await using var simulator = await SimulatorProcess.Start(data.Path, "http://127.0.0.1:0;http://+:0", variables);

        Assert.Equal([simulator.Address.AbsoluteUri.TrimEnd('/'), .. File.ReadAllLines(ReadyFile)[1..]], File.ReadAllLines(ReadyFile));
        Assert.StartsWith("http://localhost:", File.ReadAllLines(ReadyFile)[1], StringComparison.Ordinal);
        Assert.Equal(0, (await SimulatorProcess.Run(variables, "health", "--patience", "1m")).Status);
        AssertNotReady(await SimulatorProcess.Run(variables[..1], "health", "--patience", "1m"), "answered 401: ");

        Assert.Equal(0, await simulator.Stop());
        Assert.False(File.Exists(ReadyFile));
        AssertNotReady(await SimulatorProcess.Run(variables, "health", "--patience", "1m"), $"{ReadyFile} is not there");
    }

    [Fact]
    public async Task A_ready_file_of_a_simulator_that_was_killed_is_not_believed()
    {
        await File.WriteAllTextAsync(ReadyFile, "http://127.0.0.1:1\n");
        AssertNotReady(
            await SimulatorProcess.Run("health", "--ready-file", ReadyFile, "--patience", "1m"),
            "http://127.0.0.1:1/ does not answer: Connection refused");

        await using var simulator = await SimulatorProcess.Start(data.Path, variables: ("SEQR_SANDBOX_READY_FILE", ReadyFile));

        Assert.Equal(simulator.Address, new Uri(Assert.Single(await File.ReadAllLinesAsync(ReadyFile))));
    }

    [Fact]
    public async Task A_missing_server_is_not_ready() =>
        AssertNotReady(
            await SimulatorProcess.Run("health", "--urls", "http://+:1", "--patience", "1m"),
            "http://localhost:1/ does not answer: ");

    [Fact]
    public async Task Another_program_there_is_not_ready()
    {
        await using var other = await Pacts.LoopbackServer.Start(context => context.Response.WriteAsync("hello"));

        AssertNotReady(
            await SimulatorProcess.Run("health", "--urls", other.Address.AbsoluteUri, "--patience", "1m"),
            "answered 200, and not as a SEQR sandbox: hello");
    }

    [Fact]
    public async Task A_server_that_takes_longer_than_the_patience_is_not_ready()
    {
        await using var slow = await Pacts.LoopbackServer.Start(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        AssertNotReady(
            await SimulatorProcess.Run("health", "--urls", slow.Address.AbsoluteUri, "--patience", "200ms"),
            "has not answered within 0.2 s.");
    }

    [Theory]
    [InlineData("--urls http://127.0.0.1:0", "--ready-file or SEQR_SANDBOX_READY_FILE")]
    [InlineData("--urls http://256.1.1.1:80", "256.1.1.1 is no IP address")]
    [InlineData("--patience soon", "--patience")]
    [InlineData("--ready-file /none/ready", "a file in a directory that is there")]
    public async Task Settings_that_no_simulator_has_are_refused(string arguments, string told) =>
        StartTests.AssertRefused(await SimulatorProcess.Run(["health", .. arguments.Split(' ')]), told);

    [Theory]
    [InlineData("/none/ready")]
    [InlineData("/tmp")]
    [InlineData("")]
    public async Task A_simulator_does_not_start_with_a_ready_file_that_cannot_be(string file) =>
        StartTests.AssertRefused(
            await SimulatorProcess.Run("--urls", "http://127.0.0.1:0", "--data", data.Path, "--ready-file", file),
            "The option ready-file (--ready-file) is '");

    [Theory]
    [InlineData("Mine.\n")]
    [InlineData("")]
    [InlineData("http://127.0.0.1:1\nand more\n")]
    public async Task Nothing_but_a_ready_file_is_deleted(string content)
    {
        await File.WriteAllTextAsync(ReadyFile, content);

        StartTests.AssertRefused(
            await SimulatorProcess.Run(
                "--urls",
                "http://127.0.0.1:0",
                "--data",
                data.Path,
                "--ready-file",
                ReadyFile), "which is there and holds something else");
        Assert.Equal(content, await File.ReadAllTextAsync(ReadyFile));
    }

    [Fact]
    public async Task A_file_without_an_address_is_no_ready_file()
    {
        await File.WriteAllTextAsync(ReadyFile, "hi\n");

        AssertNotReady(await SimulatorProcess.Run("health", "--ready-file", ReadyFile), "holds no address: it is no ready file");
    }

    [Fact]
    public void The_container_asks_this_way_and_any_user_of_group_0_may_write_its_data()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));

        Assert.EndsWith(
            "CMD [\"./seqr-sandbox\", \"health\"]",
            Assert.Single(lines, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("ENTRYPOINT [\"./seqr-sandbox\"]", lines);
        Assert.Contains(
            lines,
            line => line.StartsWith("ENV ", StringComparison.Ordinal) && line.Contains(
                " SEQR_SANDBOX_READY_FILE=/data/", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line => line.StartsWith("RUN ", StringComparison.Ordinal) && line.Contains(
                "chgrp -R 0 /data && chmod -R g=u /data", StringComparison.Ordinal));
        Assert.Contains(
            "[\"CMD\", \"./seqr-sandbox\", \"health\"]",
            File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")),
            StringComparison.Ordinal);
    }

    public void Dispose() => data.Dispose();

    private static void AssertNotReady((int Status, string Output, string Error) end, string why)
    {
        Assert.Equal((1, ""), (end.Status, end.Output));
        Assert.StartsWith("not ready: ", Assert.Single(end.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Contains(why, end.Error, StringComparison.Ordinal);
    }
}
