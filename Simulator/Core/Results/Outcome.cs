using System.Diagnostics.CodeAnalysis;

namespace SeqrSandbox.Core.Results;

/// <summary>What a desk or a rule answers: a value, or a refusal that was to be expected.</summary>
public readonly record struct Outcome<T>
    where T : notnull
{
    private Outcome(Refusal? refusal, T? value) => (Refusal, Value) = (refusal, value);

    public ResultCode Code => Refusal?.Code ?? ResultCode.Success;

    /// <summary>Null of a success.</summary>
    public Refusal? Refusal { get; }

    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(null, value);

    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal, default);

    /// <summary>Goes on with the value, or passes the refusal on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull => Succeeded ? next(Value) : Refusal;
}

/// <summary>The value of an operation that has nothing to say beyond its success.</summary>
public readonly record struct Done;
