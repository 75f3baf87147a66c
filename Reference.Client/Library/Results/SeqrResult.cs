using System.Diagnostics.CodeAnalysis;

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
