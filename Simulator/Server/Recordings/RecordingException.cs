namespace SeqrSandbox.Simulator.Recordings;

/// <summary>A file is no recording that can be read here. The message says why, in one line.</summary>
internal sealed class RecordingException(string message) : Exception(message);
