using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>A page of payers.</summary>
public sealed record PayersView(IReadOnlyList<Payer> Payers, string? Next, bool IsLater);
