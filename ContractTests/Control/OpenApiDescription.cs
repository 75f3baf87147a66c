using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.ContractTests.Control;

/// <summary>
/// The description is written by hand: these tests compare it with the simulator, in both directions.
/// </summary>
public sealed class OpenApiDescription() : ControlSuite(Transport.InMemory)
{
    [Fact]
    public async Task It_names_every_path_and_method_that_is_mapped_and_no_other()
    {
        var description = await Description();
        var mapped = Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // What is at /mcp describes itself to those who ask.
            .Where(endpoint => ControlAccess.Guards(endpoint.RoutePattern.RawText)
                && !endpoint.RoutePattern.RawText!.StartsWith(ControlAccess.Mcp, StringComparison.Ordinal))
            .SelectMany(
                endpoint =>
                    endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(
                        method => $"{method} {endpoint.RoutePattern.RawText}"));

        Assert.Equal(mapped.Order(), Operations(description).Select(operation => $"{operation.Method} {operation.Path}").Order());
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var names = Operations(await Description()).Select(operation => operation.Json.GetProperty("operationId").GetString()).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task It_shows_the_members_of_every_answer()
    {
        var schemas = (await Description()).GetProperty("components").GetProperty("schemas");
        var views = typeof(ControlJson).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("SeqrSandbox.Simulator.Control", StringComparison.Ordinal) is true)
            .Where(type => type.Name.EndsWith("View", StringComparison.Ordinal) || type.Name is "InvoiceItem" or "PayerItem" or "Problem");

        Assert.All(views, view => Assert.Equal(Members(view), Properties(schemas, SchemaName(view))));
    }

    [Fact]
    public async Task It_shows_the_members_of_every_body()
    {
        var description = await Description();

        // A scenario is no object of this API but a file; the schema of such files has tests of its own.
        foreach (var operation in Operations(description).Where(operation => operation is { Method: not "GET", TakesFile: false }))
        {
            var refused = await Send(new(operation.Method), operation.Filled, """{"zzz":1}""");

            Assert.Equal(
                refused.ShouldBeProblem(400, "unknown-member").Each("allowed").Order(),
                BodyMembers(description, operation.Json).Order());
        }
    }

    [Fact]
    public async Task It_shows_every_query_parameter()
    {
        foreach (var operation in Operations(await Description()).Where(operation => operation.Method is "GET"))
        {
            var refused = await Get(operation.Filled + "?zzz=1");

            var parameters = operation.Json.TryGetProperty("parameters", out var listed)
                ? listed.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!)
                : [];
            Assert.Equal(refused.ShouldBeProblem(400, "unknown-member").Each("allowed").Order(), parameters.Order());
        }
    }

    [Fact]
    public async Task It_lists_every_type_of_problem()
    {
        var known = typeof(ProblemType).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        var listed = (await Description()).GetProperty("components").GetProperty("schemas").GetProperty("Problem")
            .GetProperty("properties").GetProperty("type").GetProperty("enum");
        Assert.Equal(known.Order(), listed.EnumerateArray().Select(type => type.GetString()!).Order());
    }

    [Fact]
    public async Task Every_reference_in_the_description_resolves()
    {
        var description = await Description();
        var references = Regex.Matches(description.GetRawText(), "\"#/([^\"]+)\"").Select(match => match.Groups[1].Value);

        Assert.All(references, reference => Assert.Equal(
            JsonValueKind.Object, reference.Split('/').Aggregate(description, (element, name) => element.GetProperty(name)).ValueKind));
    }

    private async Task<JsonElement> Description() => (await Get("/sandbox/openapi.json")).ShouldBe(200).Json;

    private static IEnumerable<Operation> Operations(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Name != "parameters"
        select new Operation(method.Name.ToUpperInvariant(), path.Name, method.Value);

    private static string SchemaName(Type view) =>
        view.Name switch
        {
            "HistoryView" => "HistoryEntry",
            "PageView`1" => "InvoicePage",
            var name => name.Replace("View", "", StringComparison.Ordinal)
        };

    private static IEnumerable<string> Members(Type view) =>
        (view.IsGenericType ? view.GetGenericTypeDefinition().MakeGenericType(typeof(int)) : view).GetProperties()
            .Where(property => property.Name != "EqualityContract")
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order();

    private static IEnumerable<string> Properties(JsonElement schemas, string name) =>
        schemas.GetProperty(name).GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();

    private static IEnumerable<string> BodyMembers(JsonElement description, JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
            ? Properties(
                description.GetProperty("components").GetProperty("schemas"),
                body.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref")
                    .GetString()!.Split('/')[^1])
            : [];

    private sealed record Operation(string Method, string Path, JsonElement Json)
    {
        public bool TakesFile =>
            Json.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/yaml", out _);

        public string Filled => Regex.Replace(Path, @"\{\w+\}", "any");
    }
}
