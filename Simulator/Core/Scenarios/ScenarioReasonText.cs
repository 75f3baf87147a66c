namespace SeqrSandbox.Core.Scenarios;

/// <summary>Why a scenario acts, in words.</summary>
public static class ScenarioReasonText
{
    public static string Of(ScenarioReason reason) => reason switch
    {
        ScenarioReason.Named => "named in the call",
        ScenarioReason.Matched => "matches the invoice",
        ScenarioReason.Default => "is the default",
        _ => throw new InvalidOperationException($"Unknown reason {reason}."),
    };
}
