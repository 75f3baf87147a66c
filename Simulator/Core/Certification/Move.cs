namespace SeqrSandbox.Core.Certification;

/// <summary>What happens next in a guided run.</summary>
/// <param name="Kind">Whose turn it is.</param>
/// <param name="Text">What it is, or is waited for, in words.</param>
/// <param name="Invoice">The invoice that is paid.</param>
/// <param name="Code">What the payer scans first; null where the invoice is on a phone already.</param>
/// <param name="Payer">Whose phone that is.</param>
public sealed record Move(MoveKind Kind, string Text, string? Invoice = null, string? Code = null, string? Payer = null)
{
    public static Move Wait(string text) => new(MoveKind.Wait, text);
}
