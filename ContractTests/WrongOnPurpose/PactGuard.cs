using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Pacts;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>Pact's verifier in front of a wrong simulator, and Pact's mock behind a wrong client.</summary>
internal static class PactGuard
{
    private const string Name = "Pact";

    private static readonly ConsumerPact Invoices = ConsumerPact.Of("invoices");

    public static async Task<Verdict> Judge(KestrelSimulator simulator, Uri wrong)
    {
        try
        {
            await Verification.Run(wrong, new(simulator), Invoices.File);
            return new(Name, false, $"The verifier accepts all {Invoices.Interactions.Count} interactions of {Invoices.FileName}.");
        }
        catch (PactVerificationFailedException report)
        {
            // The lines before it say how long each interaction took.
            return new(Name, true, report.Message[report.Message.IndexOf("1) Verifying", StringComparison.Ordinal)..]);
        }
    }

    /// <param name="spoil">What becomes of the reference client's sendInvoice; null where it is never sent.</param>
    public static async Task<Verdict> Judge(Func<string, string>? spoil)
    {
        using var folder = new TemporaryDirectory();
        var interaction = Invoices.Interactions.First(one => one.Operation == (spoil is null ? "getPaymentStatus" : "sendInvoice"));
        var consumer = spoil is null ? _ => Task.CompletedTask : ReferenceBackend.Makes(interaction.Call, spoil);
        try
        {
            await Mock.Play(Invoices, interaction, folder.Path, consumer);
            return new(Name, false, $"The mock takes the request: {interaction.Description}.");
        }
        catch (PactFailureException mismatch)
        {
            return new(Name, true, mismatch.Message);
        }
    }
}
