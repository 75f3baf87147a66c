namespace Reference.Client.Demo;

/// <summary>The demo's exit status.</summary>
internal enum ExitStatus
{
    /// <summary>Paid, refunded and committed as requested; reconciled without a difference.</summary>
    Paid = 0,

    /// <summary>Another outcome, or a difference.</summary>
    NotPaid = 1,

    /// <summary>The command line is wrong.</summary>
    BadArguments = 2,

    /// <summary>SEQR or the simulator's payer could not be reached, or the answer was not readable.</summary>
    TransportTrouble = 3,
}

/// <summary>Prints the reason if the demo did not succeed, and returns the exit status.</summary>
internal static class DemoResult
{
    public static ExitStatus NotPaid(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitStatus.NotPaid;
    }

    public static ExitStatus Failed(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitStatus.TransportTrouble;
    }

    public static ExitStatus Report(Bill bill, string state) => bill switch
    {
        { Trouble: { } trouble } => Failed(trouble),
        { LastRefusal: { } refusal } => NotPaid($"SEQR refused: {refusal}"),
        _ => NotPaid($"It is {state}."),
    };

    public static ExitStatus Report(Refund refund)
    {
        if (refund.State is not RefundState.Done)
            return refund.Trouble is { } trouble ? Failed(trouble) : NotPaid($"The refund was refused: {refund.Refusal}");
        Watcher.Print("refund", $"{refund.Amount}, ersReference {refund.ErsReference}");
        return ExitStatus.Paid;
    }
}
