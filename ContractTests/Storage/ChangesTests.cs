using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Values that are saved together.</summary>
public sealed class ChangesTests
{
    private static readonly PropertyInfo[] Parts = [.. typeof(Changes).GetProperties().Where(part => part.PropertyType.IsGenericType)];

    [Fact]
    public void Both_are_saved_whatever_part_they_are_in()
    {
        var (one, other) = (OneOfEach(), OneOfEach());

        var both = one.And(other);

        Assert.Equal(23, Parts.Length);
        Assert.All(
            Parts,
            part => Assert.Equal<object?>([Items(one, part)[0], Items(other, part)[0]], Items(both, part).AsEnumerable(), AreTheSame));
    }

    [Fact]
    public void Nothing_more_changes_nothing()
    {
        var some = OneOfEach();

        Assert.Same(some, some.And(Changes.None));
        Assert.Same(some, Changes.None.And(some));
        Assert.All(Parts, part => Assert.Empty(Items(Changes.None, part)));
    }

    [Fact]
    public void A_new_value_has_revision_0_and_a_changed_one_that_of_the_value_it_was()
    {
        var invoice = Given.Invoice(Phase.Issued);

        Assert.Equal(new(invoice, 0), Stored.New(invoice));
        Assert.Equal(new(Given.Invoice(Phase.Paid), 3), new Stored<Invoice>(invoice, 3).With(Given.Invoice(Phase.Paid)));
    }

    /// <summary>A value in each part, and another one each time. What is in it does not matter here.</summary>
    private static Changes OneOfEach()
    {
        var changes = new Changes();
        foreach (var part in Parts)
        {
            var one = typeof(ChangesTests).GetMethod(nameof(One), BindingFlags.NonPublic | BindingFlags.Static)!;
            part.SetValue(changes, one.MakeGenericMethod(part.PropertyType.GenericTypeArguments).Invoke(null, null));
        }

        return changes;
    }

    private static ImmutableArray<T> One<T>() =>
        [
            typeof(T) == typeof(InvoiceReference)
                ? (T)(object)new InvoiceReference($"{Guid.NewGuid()}")
                : (T)RuntimeHelpers.GetUninitializedObject(typeof(T))
        ];

    /// <summary>Compares by identity where there is any: values that are not filled in are equal.</summary>
    private static bool AreTheSame(object? one, object? other) => one is InvoiceReference ? one.Equals(other) : ReferenceEquals(one, other);

    private static object?[] Items(Changes changes, PropertyInfo part) => [.. ((IEnumerable)part.GetValue(changes)!).Cast<object?>()];
}
