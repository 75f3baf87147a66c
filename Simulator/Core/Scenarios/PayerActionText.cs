namespace SeqrSandbox.Core.Scenarios;

/// <summary>A payer's action in the words of a scenario file.</summary>
public static class PayerActionText
{
    public static string Of(PayerAction action) => action switch
    {
        PayerAction.Scan => "scan",
        PayerAction.Confirm => "confirm",
        PayerAction.Cancel => "cancel",
        PayerAction.WrongPin => "wrong-pin",
        PayerAction.Abandon => "abandon",
        PayerAction.PresentCard => "present-card",
        _ => throw new InvalidOperationException($"Unknown action {action}."),
    };
}
