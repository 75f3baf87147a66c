using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>
/// What the lifecycle permits a payer. A test compares it with the table of transitions for every phase and action.
/// </summary>
public static class PayerRights
{
    /// <summary>Whether this payer may take this action on the invoice now.</summary>
    public static bool Permits(this Invoice invoice, string payerId, PayerAction action)
    {
        var bound = invoice.Payer?.PayerId == payerId;
        return action switch
        {
            PayerAction.Scan => invoice.Phase.IsOpen(),
            PayerAction.Confirm or PayerAction.WrongPin => bound && invoice.Phase.IsPayable(),
            PayerAction.Cancel or PayerAction.PresentCard => bound && invoice.Phase.IsOpen(),
            PayerAction.Abandon => !invoice.Phase.IsDecided(),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };
    }
}
