namespace SeqrSandbox.Core.Contract;

/// <summary>The service of which an external service asks who visits it.</summary>
public static class SessionService
{
    public static readonly Operation GetClientSessionInfo = new("getClientSessionInfo") { Needs = ["key"] };

    /// <summary>It has no path of its own: it is called at those of the invoice service.</summary>
    public static readonly Service Contract = new(InvoiceService.Path, GetClientSessionInfo);
}
