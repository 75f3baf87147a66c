namespace Reference.Client.Demo;

/// <summary>What the demo shows.</summary>
internal enum DemoCommand
{
    /// <summary>One in-app payment.</summary>
    Pay,

    /// <summary>A web shop, to be used in a browser.</summary>
    Shop,

    /// <summary>A till's day, from its registration to its reconciliation.</summary>
    Till,

    /// <summary>A reserved amount, of which less is committed.</summary>
    Reserve,

    /// <summary>The shop's period, in all of SEQR's reports.</summary>
    Reconcile,

    /// <summary>SEQR's certification procedure for a web shop.</summary>
    CertifyWebShop,

    /// <summary>SEQR's certification procedure for a point of sale.</summary>
    CertifyTill,
}
