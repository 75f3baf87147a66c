namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>What one kind of consumer relies on, in one file.</summary>
internal sealed record ConsumerPact(string Consumer, IReadOnlyList<Interaction> Interactions)
{
    public const string Provider = "SEQR";

    public static readonly IReadOnlyList<ConsumerPact> All =
    [
        new("invoices", InvoiceInteractions.All),
        new("payments", PaymentInteractions.All),
        new("shop", ShopInteractions.All),
        new("principals", PrincipalInteractions.All),
    ];

    public string FileName => $"{Consumer}-{Provider}.json";

    /// <summary>The file that is kept, and given to others.</summary>
    public FileInfo File => new(Path.Combine(Repository.Root, "ContractTests", "Pacts", "Files", FileName));

    public static ConsumerPact Of(string consumer) => All.Single(pact => pact.Consumer == consumer);
}
