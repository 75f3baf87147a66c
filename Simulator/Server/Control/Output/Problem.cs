using System.Text.Json.Serialization;
using SeqrSandbox.Simulator.Control.Scenarios;

namespace SeqrSandbox.Simulator.Control.Output;

/// <summary>A refusal as RFC 9457 problem details.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail) : IResult
{
    /// <summary>The member or query parameter at fault.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Member { get; init; }

    /// <summary>What it may be, where that is a list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>How the store is, where nothing can be stored: full or failing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Store { get; init; }

    /// <summary>All that is wrong, of a body that is a file with lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScenarioErrorView>? Errors { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(this, ControlJson.For<Problem>(), "application/problem+json", httpContext.RequestAborted);
    }
}
