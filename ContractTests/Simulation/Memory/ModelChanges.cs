using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>What the model cannot save, because nobody saves it in a life.</summary>
internal static class ModelChanges
{
    public static void ThrowIfUnknown(Changes changes)
    {
        if (changes.Orders.Length + changes.Partners.Length + changes.RemovedPartners.Length + changes.Sessions.Length
            + changes.PaperBills.Length + changes.Products.Length + changes.VoucherProducts.Length + changes.Vouchers.Length > 0)
            throw new NotSupportedException("The model keeps no orders, partners, visits, paper bills, products or vouchers.");
    }
}
