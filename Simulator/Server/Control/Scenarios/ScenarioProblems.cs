using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>The reasons why a scenario is not accepted or not removed.</summary>
internal static class ScenarioProblems
{
    public static Problem Wrong(IReadOnlyList<ScenarioError> errors) => new(
        ProblemType.InvalidScenario,
        "The scenario is wrong",
        StatusCodes.Status400BadRequest,
        $"Line {errors[0].At.Line}, column {errors[0].At.Column}: {errors[0]}."
            + (errors.Count > 1 ? $" There are {errors.Count} errors." : ""))
    {
        Errors = [.. errors.Select(error => error.ToView())],
    };

    public static Problem NotYaml(string? contentType) => new(
        ProblemType.UnsupportedMediaType,
        "The body is sent neither as YAML nor as JSON",
        StatusCodes.Status415UnsupportedMediaType,
        $"The Content-Type is {(contentType is null ? "missing" : $"'{contentType}'")}; it has to be application/yaml "
            + "or application/json.");

    public static Problem TooMany(int most) => new(
        ProblemType.TooManyScenarios,
        "There are too many scenarios",
        StatusCodes.Status409Conflict,
        $"A sandbox takes {most} scenarios. DELETE some first.");

    public static Problem Unknown(string name) => Problems.NotFound("scenario", name, "GET /sandbox/scenarios");

    public static Problem NotPut(ScenarioEntry entry) => Kept(entry.Source == ScenarioSource.File
        ? $"It is the file {entry.File} of the directory that the simulator was started with; remove it there."
        : "It comes with the simulator. A scenario of the same name can be put over it.");

    public static Problem IsDefault { get; } = Kept("It is the sandbox's default. PUT another to /sandbox/scenarios/default first.");

    private static Problem Kept(string why) =>
        new(ProblemType.ScenarioKept, "The scenario cannot be removed", StatusCodes.Status409Conflict, why);
}
