using System.Diagnostics.CodeAnalysis;

namespace SeqrSandbox.Core.Results;

/// <summary>The result of a desk or a rule: a value, or an expected refusal.</summary>
public readonly record struct Outcome<T>
    where T : notnull
{
    private Outcome(Refusal? refusal, T? value) => (Refusal, Value) = (refusal, value);

    public ResultCode Code => Refusal?.Code ?? ResultCode.Success;

    /// <summary>Null if it succeeded.</summary>
    public Refusal? Refusal { get; }

    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(null, value);

    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal, default);

    /// <summary>Continues with the value, or passes the refusal on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull => Succeeded ? next(Value) : Refusal;
}

/// <summary>The value of an operation that reports only its success.</summary>
public readonly record struct Done;
