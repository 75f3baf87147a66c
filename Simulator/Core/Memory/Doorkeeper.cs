namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Tells whether a key was met lately, by its hash alone. A cache asks it first, and takes in only what comes a second time: otherwise
/// every value met once would be kept for as long as a useful one. It may be wrong in both directions. Thread-safe.
/// </summary>
public sealed class Doorkeeper
{
    private const int Slots = 1024;

    private readonly int[] hashes = new int[Slots];

    /// <summary>Whether the key with this hash was met lately; from now on it was.</summary>
    public bool HasMet(int hash)
    {
        ref var slot = ref hashes[(uint)hash % Slots];
        if (slot == hash)
            return true;
        slot = hash;
        return false;
    }
}
