namespace SeqrSandbox.Simulator.Payers;

/// <summary>What came of a PIN that was typed into the app.</summary>
internal enum PinOutcome
{
    /// <summary>It was right, and the bank was asked.</summary>
    Confirmed,

    /// <summary>It was wrong, and can be typed again.</summary>
    Wrong,

    /// <summary>It was wrong once too often: the payment is given up.</summary>
    GivenUp,

    /// <summary>The bill can no longer be paid by this payer.</summary>
    TooLate,
}
