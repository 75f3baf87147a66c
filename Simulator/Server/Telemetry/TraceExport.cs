using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>
/// OpenTelemetry's exporter, which is loaded only if its standard variables name an endpoint, and reads all its settings from them.
/// </summary>
internal static class TraceExport
{
    public static bool IsWanted =>
        (Is("OTEL_EXPORTER_OTLP_ENDPOINT") || Is("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"))
        && !Is("OTEL_SDK_DISABLED", "true") && !Is("OTEL_TRACES_EXPORTER", "none");

    /// <summary>Runs until it is disposed.</summary>
    public static IDisposable Start() => Sdk.CreateTracerProviderBuilder()
        // The variables come last, because they have the last word.
        .SetResourceBuilder(
            ResourceBuilder.CreateEmpty().AddService(Spans.Source, serviceVersion: ProductVersion.Text).AddTelemetrySdk()
                .AddEnvironmentVariableDetector())
        .AddSource(Spans.Source)
        .AddOtlpExporter()
        .Build();

    private static bool Is(string variable, string? value = null) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        && (value is null || text.Equals(value, StringComparison.OrdinalIgnoreCase));
}
