namespace SeqrSandbox.Core.Terminals;

/// <summary>Who may call what.</summary>
internal static class Access
{
    public static bool MayTerminal(Operation operation) => operation is not Operation.RegisterTerminal;

    public static bool MayResellerUser(Operation operation) => operation is not (
        Operation.SendInvoice
        or Operation.UpdateInvoice
        or Operation.GetPaymentStatus
        or Operation.CancelInvoice
        or Operation.CommitReservation
        or Operation.UnregisterTerminal
        or Operation.AssignSeqrId);
}
