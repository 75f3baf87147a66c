using System.Diagnostics.CodeAnalysis;

namespace Reference.Client.PaperBills;

/// <summary>The answer of SEQR's Invoice Service: a value, or a refusal. A call throws only if there is no answer.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record BillResult<T>
    where T : class
{
    internal BillResult(T value) => Value = value;

    internal BillResult(BillRefusal refusal) => Refusal = refusal;

    /// <summary>The value; null if the call was refused.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused; null if it was answered.</summary>
    public BillRefusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;
}
