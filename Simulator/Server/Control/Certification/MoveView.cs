using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Certification;

/// <summary>What happens next in a guided run.</summary>
/// <param name="Kind"><c>wait</c>, <c>pay</c>, <c>advance</c> or <c>done</c>.</param>
/// <param name="Text">What that is, in words.</param>
/// <param name="Invoice">The invoice that is paid.</param>
/// <param name="Code">What the payer scans first; null where nothing is scanned.</param>
/// <param name="Payer">Who has scanned it already.</param>
internal sealed record MoveView(string Kind, string Text, string? Invoice, string? Code, string? Payer)
{
    public static MoveView Of(Move move) => new(Words.Plain(move.Kind), move.Text, move.Invoice, move.Code, move.Payer);
}
