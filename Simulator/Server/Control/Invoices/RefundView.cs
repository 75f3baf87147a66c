using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

internal sealed record RefundView(string ErsReference, MoneyView Amount, DateTimeOffset RefundedAt, string? CashierId);
