namespace SeqrSandbox.Core.Contract;

/// <summary>What issuers of paper bills ask by REST. It is no SOAP service: it has no contract, and no scenario answers for it.</summary>
public static class IssuerService
{
    public static readonly Operation GetInvoice = new("getInvoice") { HasContext = false };
    public static readonly Operation GetReport = new("getReport") { HasContext = false };

    public static Operation? Find(string? name) =>
        name == GetInvoice.Name ? GetInvoice : name == GetReport.Name ? GetReport : null;
}
