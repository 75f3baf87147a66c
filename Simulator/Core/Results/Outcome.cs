using System.Diagnostics.CodeAnalysis;

namespace SeqrSandbox.Core.Results;

/// <summary>What a desk or a rule answers: a value, or the result code of a refusal that was to be expected.</summary>
public readonly record struct Outcome<T>
    where T : notnull
{
    private Outcome(ResultCode code, T? value) => (Code, Value) = (code, value);

    public ResultCode Code { get; }

    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Code == ResultCode.Success;

    public static implicit operator Outcome<T>(T value) => new(ResultCode.Success, value);

    public static implicit operator Outcome<T>(ResultCode refusal) =>
        refusal == ResultCode.Success
            ? throw new ArgumentException("A success needs a value.", nameof(refusal))
            : new(refusal, default);

    /// <summary>Goes on with the value, or passes the refusal on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull => Succeeded ? next(Value) : Code;
}
