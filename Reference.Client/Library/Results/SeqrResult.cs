using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Reference.Client;

/// <summary>
/// What SEQR answered: a value, or a refusal (a resultCode other than 0). A refusal is an expected outcome and never an exception;
/// only when no answer could be had does a call throw (<see cref="SeqrTransportException"/>).
/// </summary>
/// <typeparam name="T">What the operation yields when it is carried out.</typeparam>
public sealed record SeqrResult<T>
    where T : class
{
    internal SeqrResult(T value) => Value = value;

    internal SeqrResult(Refusal refusal) => Refusal = refusal;

    /// <summary>What the operation yielded; null if it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why SEQR refused; null if the operation was carried out.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the operation was carried out (resultCode 0).</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;
}

/// <summary>SEQR answered, and said no: with every code but 1, 90 and those unknown, the request changed nothing.</summary>
/// <param name="Code">The resultCode; a number without a name in <see cref="ResultCode"/> is possible and kept.</param>
/// <param name="Description">The resultDescription as SEQR sent it, if any.</param>
public sealed record Refusal(ResultCode Code, string? Description = null)
{
    /// <summary>The name of the code in SEQR's documentation, for instance <c>INVALID_INVOICE_REFERENCE</c>.</summary>
    [JsonIgnore]
    public string Name => ResultMeaning.Of(Code).Name;

    /// <summary>One sentence on what the code means.</summary>
    [JsonIgnore]
    public string Explanation => ResultMeaning.Of(Code).Explanation;

    /// <summary>Whether the same request, sent again a little later, can succeed. If false, something else has to change first.</summary>
    [JsonIgnore]
    public bool TryingAgainCanHelp => ResultMeaning.Of(Code).Passing;

    // A system error may strike after the work was done, and of a code nobody knows nothing is known.
    [JsonIgnore]
    internal bool LeavesDoubt => Code is ResultCode.PendingApproval or ResultCode.SystemError || !Enum.IsDefined(Code);

    /// <summary>Code, name and explanation in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{(int)Code} {Name}: {Explanation}";
}
