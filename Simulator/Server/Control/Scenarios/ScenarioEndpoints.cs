using System.Text;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>The scenarios of a sandbox: show them, put them, choose the default.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/scenarios", List);
        routes.MapGet("/scenarios/{name}", Show);
        routes.MapPut("/scenarios/{name}", Put);
        routes.MapDelete("/scenarios/{name}", Delete);
        routes.MapPut("/scenarios/default", SetDefault);
        routes.MapGet(
            "/scenario.schema.json",
            (QueryInput query) => query.Refusal() ?? (IResult)TypedResults.Stream(OpenSchema(), "application/schema+json"));
    }

    /// <summary>The schema that docs/scenarios.md names; editors fetch it from here.</summary>
    private static Stream OpenSchema() => typeof(ScenarioEndpoints).Assembly.GetManifestResourceStream("docs/scenario.schema.json")
        ?? throw new InvalidOperationException("The schema of scenario files is not embedded in the assembly.");

    private static IResult List(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var scenarios = sandbox.Library.Look();
        var found = Page.NewestFirst([.. scenarios.Entries.Reverse()], before, limit, entry => entry.Scenario.Name);
        var page = Page.Of(found, limit, entry => entry.Scenario.Name, entry => ScenarioItemView.Of(entry, scenarios));
        return Answer.Ok(new ScenarioPageView(page.Items, page.Next, [.. scenarios.Wrong.Select(WrongScenarioView.Of)]));
    }

    private static IResult Show(Sandbox sandbox, HttpRequest request, string name, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        var scenarios = sandbox.Library.Look();
        if (scenarios.Find(name) is not { } entry)
            return ScenarioProblems.Unknown(name);
        return YamlBody.IsWanted(request)
            ? TypedResults.Text(entry.Text, YamlBody.Yaml, Encoding.UTF8)
            : Answer.Ok(ScenarioView.Of(entry, scenarios));
    }

    private static async Task<IResult> Put(Sandbox sandbox, HttpContext context, string name)
    {
        var (body, problem) = await YamlBody.Read(context.Request);
        if (problem is not null)
            return problem;
        var isThere = sandbox.Library.Look().Find(name) is { Source: ScenarioSource.Api };
        var read = ScenarioReader.Read(body, name);
        if (read.Scenario is null)
            return ScenarioProblems.Wrong(read.Errors);
        if (!await sandbox.Library.Put(name, read.Text))
            return ScenarioProblems.TooMany(ScenarioLibrary.MostPut);
        var scenarios = sandbox.Library.Current;
        if (scenarios.Find(name) is not { } entry)
            return ScenarioProblems.Unknown(name);
        var view = ScenarioView.Of(entry, scenarios);
        return isThere ? Answer.Ok(view) : Answer.Created(context.Response, $"/sandbox/scenarios/{name}", view);
    }

    private static async Task<IResult> Delete(Sandbox sandbox, string name, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        var scenarios = sandbox.Library.Look();
        if (scenarios.Find(name) is not { } entry)
            return ScenarioProblems.Unknown(name);
        if (entry.Source != ScenarioSource.Api)
            return ScenarioProblems.NotPut(entry);
        if (scenarios.Default.Name == name && !sandbox.Library.HasBelow(name))
            return ScenarioProblems.IsDefault;
        await sandbox.Library.Delete(name);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SetDefault(Sandbox sandbox, JsonInput body)
    {
        var names = sandbox.Library.Look().Names.ToList();
        var name = body.Required("name", body.Parsed("name", text => names.Contains(text) ? text : null, "the name of a scenario", names));
        if (body.Refusal() is { } refusal)
            return refusal;
        await sandbox.Library.SetDefault(name!);
        var scenarios = sandbox.Library.Current;
        return scenarios.Find(name!) is { } entry ? Answer.Ok(ScenarioView.Of(entry, scenarios)) : ScenarioProblems.Unknown(name!);
    }
}
