namespace SeqrSandbox.Core.Memory;

/// <summary>
/// A value with the revision it was loaded at. Saving it fails if another save came in between. Revision 0 is a new
/// value.
/// </summary>
public sealed record Stored<T>(T Value, long Revision)
    where T : class
{
    public Stored<T> With(T next) => this with { Value = next };
}

/// <summary>Makes values to store.</summary>
public static class Stored
{
    /// <summary>A value that is not stored yet.</summary>
    public static Stored<T> New<T>(T value)
        where T : class => new(value, 0);
}
