namespace SeqrSandbox.Core.Scenarios;

/// <summary>The scenarios of one sandbox as they are at this moment: the ones that come with the simulator, files and those put by a call.</summary>
public interface IScenarioLibrary
{
    /// <summary>Those that take invoices by themselves, the newest first.</summary>
    IReadOnlyList<Scenario> Newest { get; }

    /// <summary>The one with this name; the newest, where several have it.</summary>
    Scenario? Find(string name);

    /// <summary>What acts on an invoice that nothing else takes.</summary>
    Scenario Default { get; }
}
