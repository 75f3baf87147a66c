namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>What a payer can do about a bill, or has to wait for.</summary>
public enum BillStage
{
    /// <summary>Nobody has scanned it.</summary>
    Unscanned,

    /// <summary>Somebody else scanned it last.</summary>
    Elsewhere,

    /// <summary>The merchant has to answer first.</summary>
    WaitingForShop,

    /// <summary>It can be paid.</summary>
    Ready,

    /// <summary>It is being paid.</summary>
    Paying,

    /// <summary>Nothing is left to do.</summary>
    Over,
}
