using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeqrSandbox.Simulator.Http;

/// <summary>A refusal as RFC 9457 problem details.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail) : IResult
{
    /// <summary>The member or query parameter at fault.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Member { get; init; }

    /// <summary>The allowed values, if they are a list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The store's state, if nothing can be stored: full or failing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Store { get; init; }

    /// <summary>All mistakes in a body that is a file with lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScenarioErrorView>? Errors { get; init; }

    /// <summary>Where people read what the type means and what to do; null if this simulator shows no pages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Help { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(
            this with { Help = ProblemType.HelpFor(httpContext, Type) },
            ProblemJson.Readable.Problem,
            "application/problem+json",
            httpContext.RequestAborted);
    }
}

/// <summary>The JSON of a problem.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Readable => Relaxed.Json;

    // A separate class, so that the generated Default exists before it.
    private static class Relaxed
    {
        // Names stay readable, although the default would escape å: this is JSON, and never part of a page.
        public static readonly ProblemJson Json =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>A mistake in a scenario, with its place and the right value.</summary>
internal sealed record ScenarioErrorView(int Line, int Column, string Found, string Expected, string? Nearest);
