namespace SeqrSandbox.Simulator.Payers;

/// <summary>The result of a PIN typed into the app.</summary>
internal enum PinOutcome
{
    /// <summary>It was right, and the debit began.</summary>
    Confirmed,

    /// <summary>It was wrong, and can be typed again.</summary>
    Wrong,

    /// <summary>It was the last wrong one allowed: the payment is given up.</summary>
    GivenUp,

    /// <summary>This payer can no longer pay the bill.</summary>
    TooLate,
}
