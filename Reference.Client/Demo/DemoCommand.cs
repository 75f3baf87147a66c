namespace Reference.Client.Demo;

/// <summary>The demo's command.</summary>
internal enum DemoCommand
{
    /// <summary>One in-app payment.</summary>
    Pay,

    /// <summary>A web shop in the browser.</summary>
    Shop,

    /// <summary>A till's day, from registration to reconciliation.</summary>
    Till,

    /// <summary>A reservation with a lower amount committed.</summary>
    Reserve,

    /// <summary>The shop's period in all of SEQR's reports.</summary>
    Reconcile,

    /// <summary>Instant Checkout: a code on a product's page, to the paid order.</summary>
    InstantCheckout,

    /// <summary>Unattended Payments: a machine's code, to the commit of what was taken.</summary>
    Unattended,

    /// <summary>Invoice Service: a bill on paper, to the issuer's report.</summary>
    InvoiceService,

    /// <summary>External service: a page in the app, to the success page.</summary>
    ExternalService,

    /// <summary>eProducts: a till sells vouchers.</summary>
    Eproducts,

    /// <summary>SEQR's certification procedure for a web shop.</summary>
    CertifyWebShop,

    /// <summary>SEQR's certification procedure for a point of sale.</summary>
    CertifyTill,
}
