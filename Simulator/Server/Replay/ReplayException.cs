namespace SeqrSandbox.Simulator.Replay;

/// <summary>A replay cannot begin, or not go on. The message says why, in one line.</summary>
internal sealed class ReplayException(string message) : Exception(message);
