using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>Reads a request's body as a scenario's text. JSON is YAML too.</summary>
internal static class YamlBody
{
    public const string Yaml = "application/yaml";

    private static readonly string[] Types = [Yaml, "text/yaml", "application/x-yaml", "text/x-yaml", MediaTypeNames.Application.Json];

    /// <summary>The bytes, or empty ones with a problem.</summary>
    public static async Task<(byte[] Body, Problem? Problem)> Read(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return ([], ScenarioProblems.NotYaml(request.ContentType));
        if (Problems.Packed(request) is { } packed)
            return ([], packed);
        if (request.ContentLength > YamlText.Longest)
            return ([], Problems.TooLarge(YamlText.Longest));
        var buffer = new byte[YamlText.Longest + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length > YamlText.Longest ? ([], Problems.TooLarge(YamlText.Longest)) : (buffer[..length], null);
    }

    /// <summary>Whether the caller prefers YAML to JSON.</summary>
    public static bool IsWanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault()?.MediaType.Value is { } first
        && first != MediaTypeNames.Application.Json
        && Types.Contains(first, StringComparer.OrdinalIgnoreCase);
}
