using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>What the packages of other languages do beside the calls: they find a simulator, or start the program and end it.</summary>
public abstract class ClientProgramContract(ClientSimulator simulator) : ClientContract(simulator), IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "seqr-sandbox");

    /// <summary>Where the program that was built with the tests finds .NET: that of the tests.</summary>
    private static readonly (string, string) Runtime =
        ("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")));

    private readonly TemporaryDirectory temporary = new();

    private protected abstract ClientCommand Command { get; }

    public void Dispose()
    {
        temporary.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_certification_is_told()
    {
        await Ask(await GivenInvoice());

        var certification = await Do("certification", new { plan = "webshop" });

        Assert.Equal(("webshop", "failed"), (Text(certification["plan"]), Text(certification["outcome"])));
        Assert.True(certification["checks"]!.AsArray().Count > 10);
        Assert.Equal(404, (await Fails("certification", new { plan = "none" })).Status);
    }

    [Fact]
    public async Task Everything_else_of_the_control_API_can_be_asked()
    {
        const string path = "/sandbox/partners/service/tickets";
        var body = new { orderUrl = "http://127.0.0.1:9/order" };

        Assert.Equal("tickets", Text((await Do("request", new { method = "PUT", path, body }))["id"]));
        Assert.Equal(body.orderUrl, Text((await Do("request", new { method = "GET", path }))["orderUrl"]));
        Assert.Null(await Driver.Do("request", Name, new { method = "DELETE", path }));
        Assert.Equal(404, (await Fails("request", new { method = "GET", path })).Status);
        Assert.Equal("ready", Text((await Driver.Do("request", arguments: new { method = "GET", path = "/sandbox/health" }))!["status"]));
    }

    [Fact]
    public async Task A_simulator_that_does_not_answer_is_told_with_its_address()
    {
        var nowhere = $"http://127.0.0.1:{FreePort.Find()}";
        await using var driver = Run(("SEQR_SANDBOX_URL", nowhere));

        var failure = await Fails(driver);

        Assert.Equal("unreachable", failure.Kind);
        Assert.Contains(nowhere, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_with_one_that_is_right()
    {
        await using var driver = Run(("SEQR_SANDBOX_URL", "localhost:8080"));

        var failure = await Fails(driver);

        Assert.Contains("'localhost:8080'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8080", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_simulator_that_asks_for_a_token_gets_it()
    {
        await using var asking = await SimulatorProcess.Start(temporary.File("data"), variables: ("SEQR_SANDBOX_TOKEN", "right-token"));
        var url = ("SEQR_SANDBOX_URL", asking.Address.AbsoluteUri);
        await using var right = Run(url, ("SEQR_SANDBOX_TOKEN", "right-token"));
        await using var wrong = Run(url, ("SEQR_SANDBOX_TOKEN", "wrong-token"));

        Assert.StartsWith("test-", Text((await right.Do("sandbox"))!["name"]), StringComparison.Ordinal);
        var failure = await Fails(wrong);
        Assert.Equal(("refused", 401), (failure.Kind, failure.Status));
    }

    [Fact]
    public async Task Without_an_address_the_program_is_started_and_stopped_with_its_data()
    {
        await using var driver = Run(("SEQR_SANDBOX_PROGRAM", Program), Runtime, ("SEQR_SANDBOX_QUIET", "true"));
        var sandbox = (await driver.Do("sandbox"))!;
        var reference = await GivenInvoiceAt(sandbox);

        Assert.Equal("PAID", Text((await driver.Do("pay", Text(sandbox["name"]), new { reference }))!["status"]));
        Assert.Single(Data());
        await driver.Do("close");

        Assert.Equal(0, await driver.EndOfInput());
        Assert.False(await Answers(sandbox));
        Assert.Empty(Data());
    }

    [Fact]
    public async Task A_program_that_is_not_stopped_ends_with_the_process_that_started_it()
    {
        await using var driver = Run(("SEQR_SANDBOX_PROGRAM", Program), Runtime);
        var sandbox = (await driver.Do("sandbox"))!;

        Assert.Equal(0, await driver.EndOfInput());

        await Eventually.Holds(async () => !await Answers(sandbox), "the program ends");
        Assert.Empty(Data());
    }

    [Fact]
    public async Task A_program_ends_when_the_process_that_started_it_is_killed()
    {
        await using var driver = Run(("SEQR_SANDBOX_PROGRAM", Program), Runtime);
        var sandbox = (await driver.Do("sandbox"))!;
        Assert.True(await Answers(sandbox));

        driver.Kill();

        await Eventually.Holds(async () => !await Answers(sandbox), "the program ends");
    }

    [Fact]
    public async Task A_program_that_is_missing_is_told_with_every_way_to_get_one()
    {
        await using var driver = Run(("SEQR_SANDBOX_PROGRAM", temporary.File("none")));

        var failure = await Fails(driver);

        Assert.All(
            [temporary.File("none"), "SEQR_SANDBOX_PROGRAM", "PATH", "SEQR_SANDBOX_URL"],
            told => Assert.Contains(told, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_does_not_start_is_told_with_its_output()
    {
        var program = temporary.File("fails");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho 'Out of luck: för lite minne.' >&2\nexit 7\n");
        Assert.Equal(0, (await OtherProgram.Run("chmod", ["+x", program])).Status);
        await using var driver = Run(("SEQR_SANDBOX_PROGRAM", program));

        var failure = await Fails(driver);

        Assert.Equal("unreachable", failure.Kind);
        Assert.Contains("Out of luck: för lite minne.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("7", failure.Message, StringComparison.Ordinal);
    }

    private protected override IClientDriver Start() => ClientProcess.Start(Command, Temporary, ("SEQR_SANDBOX_URL", Address));

    private ClientProcess Run(params (string Name, string Value)[] environment) =>
        ClientProcess.Start(Command, temporary.Path, environment);

    private static async Task<ClientFailure> Fails(ClientProcess driver) =>
        (await Assert.ThrowsAsync<ClientException>(() => driver.Do("sandbox"))).Failure;

    /// <summary>The directories of temporary data. The program's own runtime leaves files beside them.</summary>
    private string[] Data() => [.. Directory.GetDirectories(temporary.Path).Where(path => !Path.GetFileName(path).StartsWith('.'))];

    private static async Task<bool> Answers(JsonNode sandbox)
    {
        using var http = new HttpClient();
        try
        {
            await http.GetFromJsonAsync<JsonNode>(new Uri(new Uri(Text(sandbox["url"])), "/sandbox/health"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
