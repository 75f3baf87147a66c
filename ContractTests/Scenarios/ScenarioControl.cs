using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

public abstract class ScenarioControl(Transport transport) : ControlSuite(transport), IDisposable
{
    private const string Yaml = "application/yaml";

    private readonly TemporaryDirectory directory = new();

    private protected override SimulatorOptions Options => new() { ScenarioDirectory = directory.Path };

    [Fact]
    public async Task All_scenarios_are_listed_with_a_sentence_their_source_and_which_is_the_default()
    {
        await File.WriteAllTextAsync(directory.File("shoes.yaml"), Written.File("match: { title: '*shoes*' }", "shoes"));
        await Put("mine", Written.File("", "mine"));

        var list = (await Get("/sandbox/scenarios")).ShouldBe(200);

        Assert.Equal(
            """{"name":"mine","description":"Given by a test.","source":"api","file":null,"isDefault":false,"matches":false}""",
            list.At("items[0]").GetRawText());
        Assert.Equal(
            """{"name":"shoes","description":"Given by a test.","source":"file","file":"shoes.yaml","isDefault":false,"matches":true}""",
            list.At("items[1]").GetRawText());
        Assert.Equal(["mine", "shoes", .. BuiltInScenarios.Names], list.Each("items", "name"));
        Assert.Equal(
            "manual",
            list.At("items").EnumerateArray().Single(item => item.GetProperty("isDefault").GetBoolean()).GetProperty("name").GetString());
        Assert.Equal(("builtin", null), (list["items[2].source"], list["next"]));
    }

    [Fact]
    public async Task A_scenario_without_a_description_is_listed_under_its_name()
    {
        (await Put("lonely", "name: lonely\n")).ShouldBe(201);

        Assert.Equal("lonely", (await Get("/sandbox/scenarios")).ShouldBe(200)["items[0].description"]);
    }

    [Fact]
    public async Task The_schema_is_served_byte_for_byte() =>
        Assert.Equal(await File.ReadAllBytesAsync(SchemaFile.Path), (await Get("/sandbox/scenario.schema.json")).ShouldBe(200).Bytes);

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var first = await Get("/sandbox/scenarios?limit=2");
        var second = await Get($"/sandbox/scenarios?limit=500&before={first["next"]}");

        Assert.Equal(BuiltInScenarios.Names, first.Each("items", "name").Concat(second.Each("items", "name")));
    }

    [Fact]
    public async Task A_wrong_file_is_listed_with_everything_wrong_in_it()
    {
        await File.WriteAllTextAsync(directory.File("wrong.yaml"), "name: wrong\ndescription: A.\npayer:\n  - do: scam\n");

        var list = (await Get("/sandbox/scenarios")).ShouldBe(200);

        Assert.Equal(
            """[{"file":"wrong.yaml","errors":[{"line":4,"column":9,"found":"'scam'","expected":"scan, confirm, cancel, wrong-pin, abandon or present-card","nearest":"scan"}]}]""",
            list.At("wrong").GetRawText());
    }

    [Fact]
    public async Task A_scenario_is_shown_with_its_YAML_or_as_YAML_alone()
    {
        var shown = (await Get("/sandbox/scenarios/paid")).ShouldBe(200);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox/scenarios/paid");
        request.Headers.Accept.ParseAdd(Yaml);
        using var response = await Host.Client.SendAsync(request);

        Assert.Equal(("paid", "builtin", null, "False"), (shown["name"], shown["source"], shown["changedAt"], shown["isDefault"]));
        Assert.Equal(Yaml, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(shown["yaml"], await response.Content.ReadAsStringAsync());
        Assert.Contains("do: confirm", shown["yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("text/yaml; charset=utf-8")]
    [InlineData("application/x-yaml")]
    public async Task A_scenario_is_put_as_yaml_and_put_again(string contentType)
    {
        var made = await Send(HttpMethod.Put, "/sandbox/scenarios/mine", Written.File("", "mine"), contentType);
        var changed = await Send(HttpMethod.Put, "/sandbox/scenarios/mine", Written.File("payer: []", "mine"), contentType);

        Assert.Equal("/sandbox/scenarios/mine", made.ShouldBe(201).Headers.Location?.OriginalString);
        Assert.Equal(
            ("mine", "api", Written.File("payer: []", "mine")),
            (changed.ShouldBe(200)["name"], changed["source"], changed["yaml"]));
        Assert.NotNull(Host.Sandbox.Library.Find("mine"));
    }

    [Fact]
    public async Task A_scenario_is_put_as_json() =>
        Assert.Equal(
            "api",
            (await Send(HttpMethod.Put, "/sandbox/scenarios/mine", """{"name":"mine","description":"As JSON.","payer":[{"do":"scan"}]}"""))
                .ShouldBe(201)["source"]);

    [Fact]
    public async Task A_wrong_scenario_is_refused_with_all_errors_and_their_places()
    {
        var refused = (await Put("mine", "name: your\ndescription: A.\ncalls:\n  - on: '*'\n    result: SYSTEM_BUSSY\n"))
            .ShouldBeProblem(400, "invalid-scenario", "There are 2 errors.");

        Assert.Equal(["1", "5"], refused.Each("errors", "line"));
        Assert.Equal(("mine, the name in the address", "SYSTEM_BUSY"), (refused["errors[0].expected"], refused["errors[1].nearest"]));
        Assert.Null(Host.Sandbox.Library.Find("your"));
    }

    [Fact]
    public async Task A_body_that_is_no_text_is_too_large_or_of_another_type_is_refused()
    {
        (await Put("mine", "\u0000\u0001")).ShouldBeProblem(400, "invalid-scenario");
        (await Put("mine", "")).ShouldBeProblem(400, "invalid-scenario", "found nothing");
        (await Put("mine", new string('#', (64 * 1024) + 1))).ShouldBeProblem(413, "too-large");
        (await Send(HttpMethod.Put, "/sandbox/scenarios/mine", Written.File(""), "text/plain"))
            .ShouldBeProblem(415, "unsupported-media-type", "application/yaml");
    }

    [Fact]
    public async Task Only_a_put_scenario_can_be_removed()
    {
        await File.WriteAllTextAsync(directory.File("shoes.yaml"), Written.File("", "shoes"));
        await Put("mine", Written.File("", "mine"));

        (await Delete("mine")).ShouldBe(204);
        (await Delete("mine")).ShouldBeProblem(404, "not-found", "scenario 'mine'");
        (await Delete("shoes")).ShouldBeProblem(409, "scenario-kept", "shoes.yaml");
        (await Delete("paid")).ShouldBeProblem(409, "scenario-kept", "comes with the simulator");
    }

    [Fact]
    public async Task A_scenario_put_over_a_built_in_one_gives_way_to_it_again()
    {
        await Put("paid", Written.File("", "paid"));
        Assert.Equal("api", (await Get("/sandbox/scenarios/paid"))["source"]);

        (await Delete("paid")).ShouldBe(204);

        Assert.Equal("builtin", (await Get("/sandbox/scenarios/paid"))["source"]);
    }

    [Fact]
    public async Task The_default_is_set_and_cannot_be_removed()
    {
        await Put("mine", Written.File("", "mine"));

        Assert.Equal("True", (await SetDefault("""{"name":"mine"}""")).ShouldBe(200)["isDefault"]);

        Assert.Equal("mine", Host.Sandbox.Library.Default.Name);
        (await Delete("mine")).ShouldBeProblem(409, "scenario-kept", "default");
    }

    [Theory]
    [InlineData("""{"name":"payed"}""", "Is paid meant?")]
    [InlineData("{}", "is missing")]
    [InlineData("""{"name":1}""", "as a JSON string")]
    public async Task A_default_that_there_is_not_is_refused(string body, string detail) =>
        (await SetDefault(body)).ShouldBeProblem(400, "invalid-value", detail);

    [Fact]
    public async Task A_reset_forgets_what_was_put_and_the_default()
    {
        await Put("mine", Written.File("", "mine"));
        await SetDefault("""{"name":"paid"}""");

        await Post("/sandbox/reset");

        Assert.Null(Host.Sandbox.Library.Find("mine"));
        Assert.Equal("manual", Host.Sandbox.Library.Default.Name);
    }

    [Fact]
    public async Task Each_sandbox_has_scenarios_and_a_default_of_its_own()
    {
        var made = await Send(HttpMethod.Put, "/@a/sandbox/scenarios/mine", Written.File("", "mine"), Yaml);
        await Send(HttpMethod.Put, "/@a/sandbox/scenarios/default", """{"name":"mine"}""");

        Assert.Equal("/@a/sandbox/scenarios/mine", made.Headers.Location?.OriginalString);
        (await Get("/@b/sandbox/scenarios/mine")).ShouldBeProblem(404, "not-found");
        Assert.Equal("True", (await Get("/@a/sandbox/scenarios/mine"))["isDefault"]);
        Assert.Equal("True", (await Get("/sandbox/scenarios/manual"))["isDefault"]);
    }

    void IDisposable.Dispose() => directory.Dispose();

    private Task<Reply> Put(string name, string yaml) => Send(HttpMethod.Put, $"/sandbox/scenarios/{name}", yaml, Yaml);

    private Task<Reply> Delete(string name) => Send(HttpMethod.Delete, $"/sandbox/scenarios/{name}", null);

    private Task<Reply> SetDefault(string json) => Send(HttpMethod.Put, "/sandbox/scenarios/default", json);

    public sealed class InMemory() : ScenarioControl(Transport.InMemory);

    public sealed class OverKestrel() : ScenarioControl(Transport.Kestrel);
}
