using System.Collections.Immutable;
using System.Reflection;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>
/// Random values of stored records. They are made by reflection, so a member that is added to a record is set too.
/// </summary>
/// <param name="random">Makes the choices.</param>
/// <param name="everything">Sets each member that may be null, and puts something into each list.</param>
/// <param name="longer">By how many letters each text is longer than without it.</param>
internal sealed class StoredSamples(Random random, bool everything = false, int longer = 0)
{
    private static readonly string[] Texts =
    [
        "till", "", "Räksmörgås \"<&>'+`\" \\/", "\U0001F990\n\r\t\0\u2028\u007F", "日本語", new('x', 300), "null", "2026-03-02T12:00:00Z", "1 SEK",
    ];

    private static readonly string[] Currencies = ["SEK", "JPY", "KWD", "BGN", "EUR"];

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>How many texts are in the values so far.</summary>
    public int MadeTexts { get; private set; }

    public T Next<T>() => (T)Value(typeof(T));

    private object Value(Type type) => type switch
    {
        _ when type == typeof(string) => Text(),
        _ when type == typeof(bool) => everything || random.Next(2) == 0,
        _ when type == typeof(int) => Number(),
        _ when type == typeof(long) => random.NextInt64(),
        _ when type == typeof(decimal) => Decimal(),
        _ when type == typeof(TimeSpan) => new TimeSpan(random.NextInt64(1, TimeSpan.TicksPerDay * 20)),
        _ when type == typeof(DateTimeOffset) => Instant(),
        _ when type == typeof(Amount) => Amount.Of(random.Next(1, 1_000_000), Currency.Of(One<string>(Currencies))),
        _ when type == typeof(TraceParent) => TraceParent.Of($"{random.NextInt64(1, long.MaxValue):x32}", $"{random.Next(1, 99):x16}", 1),
        _ when type == typeof(Operation) => One(Services.Operations.AsSpan()),
        _ when type == typeof(ImmutableDictionary<Operation, int>) => Calls(),
        _ when type.IsEnum => EnumValue(type),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => List(type),
        _ => Record(type),
    };

    private string Text()
    {
        MadeTexts++;
        return One<string>(Texts) + new string('x', longer);
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(made => made.GetParameters().Count(parameter => parameter.ParameterType != type))!;
        var parameters = constructor.GetParameters();
        var value = constructor.Invoke([.. parameters.Select(
            parameter => MemberValue(parameter.ParameterType, MayBeNull(Nullability.Create(parameter), parameter.ParameterType)))]);
        var others = type.GetProperties().Where(member => member.CanWrite && parameters.All(parameter => parameter.Name != member.Name));
        foreach (var member in others.Where(member => !IsLeftOut(member)))
            member.SetValue(value, MemberValue(member.PropertyType, MayBeNull(Nullability.Create(member), member.PropertyType), member.Name));
        return value;
    }

    private object? MemberValue(Type type, bool mayBeNull, string name = "")
    {
        if (mayBeNull && !everything && random.Next(2) == 0)
            return null;
        if (name == nameof(Bill.Rows) && !everything && random.Next(4) == 0)
            return Activator.CreateInstance(type);
        // A plan's next step is one that it can have.
        return name == nameof(Plan.NextStep) ? random.Next(1, 4) : Value(Nullable.GetUnderlyingType(type) ?? type);
    }

    private static bool MayBeNull(NullabilityInfo member, Type type) =>
        Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && member.ReadState == NullabilityState.Nullable);

    /// <summary>A plan's scenario has no match any more.</summary>
    internal static bool IsLeftOut(PropertyInfo member) =>
        member.DeclaringType == typeof(Scenario) && member.Name == nameof(Scenario.Match);

    private object EnumValue(Type type)
    {
        var values = Enum.GetValues(type);
        // Not the first, which a member has that was never set.
        return values.GetValue(random.Next(everything ? 1 : 0, values.Length))!;
    }

    private object List(Type type)
    {
        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, everything ? random.Next(2, 5) : random.Next(4));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Value(item), i);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsSZArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private ImmutableDictionary<Operation, int> Calls() =>
        Services.Operations.Where(_ => everything || random.Next(4) == 0).ToImmutableDictionary(operation => operation, _ => Number());

    private int Number() => random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(1, 10);

    private decimal Decimal() => random.Next(3) switch
    {
        0 => new decimal(random.Next(), random.Next(), random.Next(), isNegative: true, (byte)random.Next(29)),
        1 => 149.900m,
        _ => random.Next(1, 1000),
    };

    /// <summary>With ticks or whole seconds, and any offset.</summary>
    private DateTimeOffset Instant()
    {
        var ticks = random.NextInt64(new DateTime(1970, 1, 2).Ticks, new DateTime(2200, 1, 1).Ticks);
        var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60));
        return new(random.Next(2) == 0 ? ticks : ticks - (ticks % TimeSpan.TicksPerSecond), offset);
    }

    private T One<T>(ReadOnlySpan<T> values) => values[random.Next(values.Length)];
}
