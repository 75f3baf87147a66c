namespace SeqrSandbox.Core.Scenarios;

/// <summary>Why a scenario acts on an invoice; the first one counts most.</summary>
public enum ScenarioReason
{
    /// <summary>The call named it in its clientComment.</summary>
    Named,

    /// <summary>It matches the invoice.</summary>
    Matched,

    /// <summary>It is the sandbox's default.</summary>
    Default,
}
