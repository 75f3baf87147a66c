namespace SeqrSandbox.Core.Scenarios;

/// <summary>A fault as it happens to one call: chance has decided.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="For">How long it takes, in real time.</param>
/// <param name="HttpStatus">The status of <see cref="FaultKind.Http"/>.</param>
/// <param name="CarriedOut">Whether SEQR carries the call out all the same.</param>
/// <param name="Seed">Which bytes are damaged, of <see cref="FaultKind.Garbled"/>.</param>
public sealed record ScriptedFault(FaultKind Kind, TimeSpan? For, int? HttpStatus, bool CarriedOut, ulong Seed);
