namespace Reference.Client.Demo;

/// <summary>What the demo tells the shell.</summary>
internal enum ExitStatus
{
    /// <summary>Paid, refunded, committed as asked for; reconciled without a difference.</summary>
    Paid = 0,

    /// <summary>It ended otherwise, or there is a difference.</summary>
    NotPaid = 1,

    /// <summary>The command line is wrong.</summary>
    BadArguments = 2,

    /// <summary>SEQR, or the simulator's payer, could not be reached or understood.</summary>
    TransportTrouble = 3,
}
