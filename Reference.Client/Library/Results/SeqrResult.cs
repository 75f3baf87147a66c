using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Reference.Client;

/// <summary>
/// SEQR's answer: a value, or a refusal (a resultCode other than 0). A refusal is an expected outcome and never an exception. A call throws
/// only if there is no answer (<see cref="SeqrTransportException"/>).
/// </summary>
/// <typeparam name="T">The type of the operation's result.</typeparam>
public sealed record SeqrResult<T>
    where T : class
{
    internal SeqrResult(T value) => Value = value;

    internal SeqrResult(Refusal refusal) => Refusal = refusal;

    /// <summary>The operation's result; null if SEQR refused.</summary>
    public T? Value { get; }

    /// <summary>Why SEQR refused; null if the operation was carried out.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the operation was carried out (resultCode 0).</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;
}

/// <summary>SEQR refused the request. The request changed nothing, except possibly with code 1, 90 or an unknown code.</summary>
/// <param name="Code">The resultCode. It may be a number without a name in <see cref="ResultCode"/>.</param>
/// <param name="Description">The resultDescription as SEQR sent it, if any.</param>
public sealed record Refusal(ResultCode Code, string? Description = null)
{
    /// <summary>The name of the code in SEQR's documentation, for instance <c>INVALID_INVOICE_REFERENCE</c>.</summary>
    [JsonIgnore]
    public string Name => ResultMeaning.Of(Code).Name;

    /// <summary>The meaning of the code in one sentence.</summary>
    [JsonIgnore]
    public string Explanation => ResultMeaning.Of(Code).Explanation;

    /// <summary>Whether the same request can succeed a little later. If false, something else must change first.</summary>
    [JsonIgnore]
    public bool TryingAgainCanHelp => ResultMeaning.Of(Code).Passing;

    // A system error may occur after the work was done. The effect of an unknown code is unknown.
    [JsonIgnore]
    internal bool LeavesDoubt => Code is ResultCode.PendingApproval or ResultCode.SystemError || !Enum.IsDefined(Code);

    /// <summary>Code, name and explanation in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{(int)Code} {Name}: {Explanation}";
}
