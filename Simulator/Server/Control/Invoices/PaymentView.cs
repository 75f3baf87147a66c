using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>Money that reached the merchant. Acknowledged says whether the merchant asked, so that it is not reversed.</summary>
internal sealed record PaymentView(string ErsReference, MoneyView Amount, DateTimeOffset PaidAt, bool Acknowledged);
