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
        return httpContext.Response.WriteAsJsonAsync(
            this, ProblemJson.Readable.Problem, "application/problem+json", httpContext.RequestAborted);
    }
}

/// <summary>How a problem is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Readable => Relaxed.Json;

    // A class of its own, so that the generated Default is there before it.
    private static class Relaxed
    {
        // Names stay readable where the default would write å as an escape: it is JSON, and never part of a page.
        public static readonly ProblemJson Json =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>A mistake in a scenario, where it stands and what is right there.</summary>
internal sealed record ScenarioErrorView(int Line, int Column, string Found, string Expected, string? Nearest);
