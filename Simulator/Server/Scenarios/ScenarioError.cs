using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>A mistake in a scenario file.</summary>
/// <param name="At">Its place.</param>
/// <param name="Found">The text found there.</param>
/// <param name="Right">What would be right.</param>
/// <param name="Nearest">The known word closest to an unknown one.</param>
internal sealed record ScenarioError(Place At, string Found, string Right, string? Nearest = null)
{
    /// <summary><c>name.yaml:3:9: found …; right would be …</c></summary>
    public string Line(string file) => $"{file}:{At.Line}:{At.Column}: {this}";

    /// <summary>The mistake as the control API answers it.</summary>
    public ScenarioErrorView ToView() => new(At.Line, At.Column, Found, Right, Nearest);

    public override string ToString() => $"found {Found}; right would be {Right}{(Nearest is null ? "" : $" (is {Nearest} meant?)")}";
}

/// <summary>A file that is not used because of its mistakes.</summary>
/// <param name="File">Its name.</param>
/// <param name="Errors">At least one.</param>
internal sealed record WrongScenario(string File, IReadOnlyList<ScenarioError> Errors);
