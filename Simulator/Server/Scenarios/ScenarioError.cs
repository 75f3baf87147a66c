using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>One thing wrong in a scenario file.</summary>
/// <param name="At">Where.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Right">What would be right.</param>
/// <param name="Nearest">The known word that an unknown one was probably meant to be.</param>
internal sealed record ScenarioError(Place At, string Found, string Right, string? Nearest = null)
{
    /// <summary><c>name.yaml:3:9: found …; right would be …</c></summary>
    public string Line(string file) => $"{file}:{At.Line}:{At.Column}: {this}";

    /// <summary>As an answer of the control API tells it.</summary>
    public ScenarioErrorView ToView() => new(At.Line, At.Column, Found, Right, Nearest);

    public override string ToString() => $"found {Found}; right would be {Right}{(Nearest is null ? "" : $" (is {Nearest} meant?)")}";
}

/// <summary>A file that is not used, because of what is wrong in it.</summary>
/// <param name="File">Its name.</param>
/// <param name="Errors">At least one.</param>
internal sealed record WrongScenario(string File, IReadOnlyList<ScenarioError> Errors);
