namespace SeqrSandbox.Core.Memory;

/// <summary>The memory cannot be used; the message says what to do about it.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>In a word, for programs.</summary>
    public string State { get; init; } = "failing";
}

/// <summary>A sandbox was removed while something was still going on in it.</summary>
public sealed class SandboxRemovedException(string name) : Exception($"The sandbox {name} was removed meanwhile.");
