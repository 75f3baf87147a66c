namespace SeqrSandbox.Core.Journal;

/// <summary>What SEQR's documentation or its certification would object to, although the call was answered.</summary>
/// <param name="Code">Its stable code: programs tell findings apart by it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where in the message: a path of members, such as
/// <c>invoice/invoiceRows/invoiceRow[2]/itemQuantity</c>; null where it is about the call as a whole.</param>
/// <param name="Line">The line of the request, counted from 1; null where there is none.</param>
/// <param name="Advice">One sentence: what to change.</param>
/// <param name="Source">What says so.</param>
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
