namespace Reference.Client;

/// <summary>SEQR answered, and said no: nothing was changed by the request.</summary>
/// <param name="Code">The resultCode; a number without a name in <see cref="ResultCode"/> is possible and kept.</param>
/// <param name="Description">The resultDescription as SEQR sent it, if any.</param>
public sealed record Refusal(ResultCode Code, string? Description = null)
{
    /// <summary>The name of the code in SEQR's documentation, for instance <c>INVALID_INVOICE_REFERENCE</c>.</summary>
    public string Name => ResultMeaning.Of(Code).Name;

    /// <summary>One sentence on what the code means.</summary>
    public string Explanation => ResultMeaning.Of(Code).Explanation;

    /// <summary>Whether the same request, sent again a little later, can succeed. If false, something else has to change first.</summary>
    public bool TryingAgainCanHelp => ResultMeaning.Of(Code).Passing;

    /// <summary>Code, name and explanation in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{(int)Code} {Name}: {Explanation}";
}
