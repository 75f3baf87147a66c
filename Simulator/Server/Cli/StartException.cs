namespace SeqrSandbox.Simulator.Cli;

/// <summary>The program cannot start as asked. Its message is the one line that is printed.</summary>
internal sealed class StartException(string message) : Exception(message);
