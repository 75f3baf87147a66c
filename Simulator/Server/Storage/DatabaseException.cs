namespace SeqrSandbox.Simulator.Storage;

/// <summary>The database cannot be used; the message says what to do about it.</summary>
internal sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
