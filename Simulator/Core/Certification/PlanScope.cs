namespace SeqrSandbox.Core.Certification;

/// <summary>Whose calls a plan is about.</summary>
public enum PlanScope
{
    /// <summary>Terminals that did not register themselves.</summary>
    Shops,

    /// <summary>Terminals that registered themselves.</summary>
    Tills,

    /// <summary>Web shops that were asked for an invoice by the code on a product's page.</summary>
    ProductCodes,

    /// <summary>Merchants who were asked for an invoice by the code of a machine.</summary>
    MachineCodes,

    /// <summary>Issuers of paper bills.</summary>
    PaperBills,

    /// <summary>Services with pages in the app.</summary>
    Visits,

    /// <summary>Tills that sell vouchers.</summary>
    Vouchers,
}
