namespace Reference.Client.Demo;

/// <summary>What the demo tells the shell.</summary>
internal enum ExitStatus
{
    /// <summary>Paid, and refunded if that was asked for.</summary>
    Paid = 0,

    /// <summary>The order or its refund ended otherwise.</summary>
    NotPaid = 1,

    /// <summary>The command line is wrong.</summary>
    BadArguments = 2,

    /// <summary>SEQR, or the simulator's payer, could not be reached or understood.</summary>
    TransportTrouble = 3,
}
