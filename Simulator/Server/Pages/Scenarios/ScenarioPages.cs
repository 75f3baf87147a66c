using System.Text;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>
/// The scenarios of a sandbox: read them, write them with mistakes shown at their lines, choose the default.
/// </summary>
internal static class ScenarioPages
{
    private const string Blank = """
        name: my-scenario
        description: What it is for, in a sentence.
        payer:
          - after: 2 polls
            do: scan
          - after: 1s
            do: confirm
        """;

    public static void MapScenarioPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/scenarios", List);
        routes.MapPost("/scenarios", Save);
        routes.MapGet("/scenarios/{name}", Show);
        routes.MapPost("/scenarios/{name}/default", SetDefault);
        routes.MapPost("/scenarios/{name}/remove", Remove);
        routes.MapGet("/new-scenario", () => Page(new(null, Blank, [], null, MayRemove: false)));
    }

    private static PageResult List(Sandbox sandbox)
    {
        var scenarios = sandbox.Library.Look();
        return PageResult.Of<ScenariosPage, ScenariosView>(PageArea.Dashboard, "Scenarios", new(
            [.. scenarios.Entries.Select(entry => ScenarioLine.Of(entry, scenarios)).OrderByDescending(line => line.IsDefault)],
            [.. scenarios.Wrong.Select(wrong => new WrongFile(wrong.File, [.. wrong.Errors.Select(Mistake.Of)]))]));
    }

    private static PageResult Show(Sandbox sandbox, string name)
    {
        var scenarios = sandbox.Library.Look();
        return scenarios.Find(name) is { } entry ? Page(Of(entry, scenarios)) : Unknown();
    }

    private static async Task<IResult> Save(Sandbox sandbox, HttpRequest request)
    {
        var form = await PageForm.Read(request.HttpContext);
        var text = form["yaml"].ToString().ReplaceLineEndings("\n");
        if (Encoding.UTF8.GetByteCount(text) > YamlText.Longest)
            return Refused(text, $"It is too long: a scenario has at most {YamlText.Longest} bytes.");
        var read = ScenarioReader.Read(text);
        if (read.Scenario is not { } scenario)
            return Page(new(null, text, [.. read.Errors.Select(Mistake.Of)], null, MayRemove: false), StatusCodes.Status400BadRequest);
        return await sandbox.Library.Put(scenario.Name, read.Text)
            ? SeeOther.Path(request, PathOf(scenario.Name))
            : Refused(text, $"A sandbox takes {ScenarioLibrary.MostPut} scenarios. Remove some first.");
    }

    private static async Task<IResult> SetDefault(Sandbox sandbox, HttpRequest request, string name)
    {
        if (sandbox.Library.Look().Find(name) is null)
            return Unknown();
        await sandbox.Library.SetDefault(name);
        return SeeOther.Path(request, "/scenarios");
    }

    private static async Task<IResult> Remove(Sandbox sandbox, HttpRequest request, string name)
    {
        var scenarios = sandbox.Library.Look();
        if (scenarios.Find(name) is not { } entry)
            return Unknown();
        if (entry.Source != ScenarioSource.Api)
            return Page(
                Of(entry, scenarios) with { Trouble = "It was not written here, and stays. Write one of the same name to replace it." },
                StatusCodes.Status409Conflict);
        if (scenarios.Default.Name == name && !sandbox.Library.HasBelow(name))
            return Page(
                Of(entry, scenarios) with { Trouble = "It is the default. Make another one the default first." },
                StatusCodes.Status409Conflict);
        await sandbox.Library.Delete(name);
        return SeeOther.Path(request, "/scenarios");
    }

    private static ScenarioView Of(ScenarioEntry entry, ScenarioSet scenarios) =>
        new(ScenarioLine.Of(entry, scenarios), entry.Text, [], null, entry.Source == ScenarioSource.Api);

    private static PageResult Refused(string text, string trouble) =>
        Page(new(null, text, [], trouble, MayRemove: false), StatusCodes.Status409Conflict);

    private static PageResult Page(ScenarioView view, int status = StatusCodes.Status200OK) =>
        PageResult.Of<ScenarioPage, ScenarioView>(
            PageArea.Dashboard, view.Line is { } line ? $"Scenario {line.Name}" : "Scenario", view, status);

    private static PageResult Unknown() => PageResult.Of(
        PageArea.Dashboard, new("There is no such scenario", "The list of scenarios has those there are."), StatusCodes.Status404NotFound);

    private static string PathOf(string name) => "/scenarios/" + Uri.EscapeDataString(name);
}
