namespace SeqrSandbox.Core.Memory;

/// <summary>The scenarios that were put into one sandbox, and which one is its default.</summary>
public interface IPutScenarios
{
    /// <summary>Rises with each change. Take it before reading: what is read may only be newer.</summary>
    long Version { get; }

    IReadOnlyList<StoredScenario> List();

    /// <summary>The name of the default; null where none was set.</summary>
    string? Default();

    Task Save(StoredScenario scenario);

    Task Delete(string name);

    Task SetDefault(string name);
}

/// <summary>A scenario that was put into a sandbox, as it was written.</summary>
public sealed record StoredScenario(string Name, DateTimeOffset At, string Text);
