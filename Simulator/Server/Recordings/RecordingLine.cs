using System.Text.Json;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>A line that is JSON, and its number counted from 1.</summary>
internal sealed record RecordingLine(int Number, JsonElement Json);
