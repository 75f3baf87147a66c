namespace SeqrSandbox.Core.Memory;

/// <summary>The memory cannot be used; the message says what to do about it.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The state in one word, for programs.</summary>
    public string State { get; init; } = "failing";

    /// <summary>Whether what was to be saved may have been saved all the same.</summary>
    public bool LeavesDoubt { get; init; }
}

/// <summary>Another server is in charge of the sandbox now.</summary>
public sealed class SandboxMovedException() : Exception("Another server is in charge of the sandbox now.");

/// <summary>A sandbox was removed while work in it was still going on.</summary>
public sealed class SandboxRemovedException(string name) : Exception($"The sandbox {name} was removed meanwhile.");
