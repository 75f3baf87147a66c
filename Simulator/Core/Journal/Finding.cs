namespace SeqrSandbox.Core.Journal;

/// <summary>
/// Something that SEQR's documentation or certification would object to, although the call was answered.
/// </summary>
/// <param name="Code">Its stable code, by which programs tell findings apart.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where in the message: a path of members, such as
/// <c>invoice/invoiceRows/invoiceRow[2]/itemQuantity</c>; null if it concerns the whole call.</param>
/// <param name="Line">The line of the request, counted from 1; null if there is none.</param>
/// <param name="Advice">One sentence that says what to change.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record Finding(string Code, Severity Severity, string? Place, int? Line, string Advice, string Source);

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Hint,

    /// <summary>SEQR's documentation asks for something else.</summary>
    Warning,

    /// <summary>It fails with SEQR, or in a certification.</summary>
    Error,
}
