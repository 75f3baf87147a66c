using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Storage.Documents;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>
/// Documents are written and read by hand exactly as by the conversion that the library made, which wrote those in
/// existing databases.
/// </summary>
public abstract class StoredJsonTests<T>
    where T : class
{
    private const string Refused = "refused";

    private static readonly string Full = StoredJson.Write(new StoredSamples(new(1), everything: true).Next<T>());

    private static IEnumerable<int> Seeds => Enumerable.Range(0, 300);

    [Fact]
    public void Any_value_is_written_and_read_as_before() => Assert.All(Seeds, seed =>
    {
        var value = new StoredSamples(new(seed), everything: seed % 10 == 0).Next<T>();
        var text = FormerStoredJson.Write(value);

        Assert.Equal(text, StoredJson.Write(value));
        var read = StoredJson.Read<T>(text);
        Assert.Equal(Dump(value), Dump(read));
        Assert.Equal(Dump(FormerStoredJson.Read<T>(text)), Dump(read));
    });

    /// <summary>A member that is added to a record has to be added to its conversion too.</summary>
    [Fact]
    public void A_value_with_every_member_of_every_record_comes_back()
    {
        var value = new StoredSamples(new(2), everything: true).Next<T>();
        Assert.Empty(NeverSet(value).Distinct());

        Assert.Equal(Dump(value), Dump(StoredJson.Read<T>(StoredJson.Write(value))));
    }

    [Fact]
    public void The_order_of_members_unknown_ones_and_the_spelling_of_names_do_not_matter() => Assert.All(Seeds, seed =>
    {
        var value = new StoredSamples(new(seed)).Next<T>();
        var text = Shuffled(JsonNode.Parse(StoredJson.Write(value))!, new(seed)).ToJsonString(new() { WriteIndented = seed % 2 == 0 })
            .Replace("\"Id\":", "\"\\u0049d\":", StringComparison.Ordinal)
            .Replace("\"Bill\":", "\"B\\u0069ll\":", StringComparison.Ordinal);

        Assert.Equal(Dump(value), Dump(StoredJson.Read<T>(text)));
        Assert.Equal(Dump(value), Dump(FormerStoredJson.Read<T>(text)));
    });

    [Fact]
    public void A_member_given_twice_has_its_last_value() =>
        Assert.Equal(
            Dump(FormerStoredJson.Read<T>(GivenTwice(Full))),
            Dump(StoredJson.Read<T>(GivenTwice(Full))));

    [Fact]
    public void Without_any_one_member_a_document_is_read_or_refused_as_before()
    {
        foreach (var path in Members(JsonNode.Parse(Full)!))
        {
            var text = Changed(path, (owner, name) => owner.Remove(name));

            Assert.Equal((path, Former(text)), (path, Now(text)));
        }
    }

    [Fact]
    public void A_member_that_is_null_counts_as_missing()
    {
        foreach (var path in Members(JsonNode.Parse(Full)!).Where(path => !path.Contains("Calls.", StringComparison.Ordinal)))
        {
            var text = Changed(path, (owner, name) => owner[name] = null);

            Assert.Equal((path, Now(Changed(path, (owner, name) => owner.Remove(name)))), (path, Now(text)));
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[]]")]
    [InlineData("[null]")]
    [InlineData("true")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1.5")]
    [InlineData("\"\"")]
    [InlineData("\"no such value\"")]
    [InlineData("\"1 XYZ\"")]
    [InlineData("\"1.5 JPY\"")]
    public void A_value_of_another_kind_is_read_as_before_or_refused(string other)
    {
        foreach (var path in Members(JsonNode.Parse(Full)!))
        {
            var text = Changed(path, (owner, name) => owner[name] = JsonNode.Parse(other));

            var now = Now(text);
            Assert.Contains(now, new[] { Refused, Former(text) });
        }
    }

    [Fact]
    public void A_document_that_is_cut_or_followed_by_something_is_refused()
    {
        for (var length = 0; length < Full.Length; length++)
            Assert.Equal(Refused, Now(Full[..length]));
        Assert.Equal(Refused, Now(Full + "x"));
        Assert.Equal(Refused, Now(Full + Full));
        Assert.Equal(Refused, Now("null"));
        Assert.Equal(Refused, Now("[]"));
        Assert.Equal(Refused, Now("\"text\""));
        Assert.Equal(Dump(StoredJson.Read<T>(Full)), Now($" {Full}\n"));
    }

    [Fact]
    public void A_refusal_names_the_document_and_the_trouble()
    {
        var refused = Assert.Throws<JsonException>(() => StoredJson.Read<T>("{}"));

        Assert.StartsWith($"A stored {typeof(T).Name} cannot be read at byte 2: {typeof(T).Name}.", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(" is missing.", refused.Message, StringComparison.Ordinal);
    }

    private static string Now(string text)
    {
        try
        {
            return Dump(StoredJson.Read<T>(Encoding.UTF8.GetBytes(text)));
        }
        catch (JsonException)
        {
            return Refused;
        }
    }

    private static string Former(string text)
    {
        try
        {
            return Dump(FormerStoredJson.Read<T>(text));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return Refused;
        }
    }

    private static string Changed(string path, Action<JsonObject, string> change)
    {
        var document = JsonNode.Parse(Full)!;
        var names = path.Split('.');
        var owner = document;
        foreach (var name in names[..^1])
            owner = int.TryParse(name, out var index) ? owner[index]! : owner[name]!;
        change((JsonObject)owner, names[^1]);
        return document.ToJsonString();
    }

    /// <summary>The paths of all members, and of those of their values.</summary>
    private static IEnumerable<string> Members(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value, $"{path}{member.Key}.").Prepend(path + member.Key)),
        JsonArray items => items.Take(1).SelectMany((item, index) => Members(item, $"{path}{index}.")),
        _ => [],
    };

    private static JsonNode Shuffled(JsonNode node, Random random)
    {
        if (node is JsonArray items)
            return new JsonArray([.. items.Select(item => item is null ? null : Shuffled(item, random))]);
        if (node is not JsonObject members)
            return node.DeepClone();
        var shuffled = new JsonObject();
        foreach (var (name, value) in members.OrderBy(_ => random.Next()))
        {
            if (random.Next(3) == 0 && !IsCalls(members))
                shuffled[$"Extra{shuffled.Count}"] = JsonNode.Parse("""{"Id":[1,{"Id":2}],"Total":null}""");
            shuffled[name] = value is null ? null : Shuffled(value, random);
        }

        return shuffled;
    }

    private static bool IsCalls(JsonObject members) => members.Parent is JsonObject && members.GetPropertyName() == "Calls";

    private static string GivenTwice(string text) =>
        $"{{{StoredJson.Write(new StoredSamples(new(3), everything: true).Next<T>())[1..^1]},{text[1..]}";

    /// <summary>What was set, deeply, with the offsets of instants, and without what follows from other members.</summary>
    private static string Dump(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        DateTimeOffset at => at.ToString("O"),
        IConvertible or TimeSpan or Amount or Operation or InvoiceReference or ErsReference => $"{value}",
        IEnumerable when IsNeverSet(value) => "never set",
        ImmutableDictionary<Operation, int> calls => string.Join(", ", calls.Select(call => $"{call.Key}: {call.Value}").Order()),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Dump))}]",
        _ => $"{{ {string.Join(", ", Settable(value).Select(member => $"{member.Name} = {Dump(member.GetValue(value))}"))} }}",
    };

    private static IEnumerable<string> NeverSet(object value) => value switch
    {
        string or IConvertible or DateTimeOffset or TimeSpan or Amount or Operation or InvoiceReference or ErsReference => [],
        IEnumerable items => items.Cast<object>().SelectMany(NeverSet),
        _ => Settable(value).SelectMany(member => member.GetValue(value) switch
        {
            null => [$"{value.GetType().Name}.{member.Name}"],
            IEnumerable items and not string when IsNeverSet(items) || !items.Cast<object>().Any() => [$"{value.GetType().Name}.{member.Name}"],
            var set => NeverSet(set),
        }),
    };

    private static IEnumerable<PropertyInfo> Settable(object value) =>
        value.GetType().GetProperties().Where(member => member.CanWrite && !StoredSamples.IsLeftOut(member));

    private static bool IsNeverSet(object value) => value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;
}

public sealed class StoredInvoiceTests : StoredJsonTests<Invoice>
{
    [Fact]
    public void Rows_that_were_never_sent_are_null_and_no_rows_are_an_empty_list()
    {
        var without = Everything.BareInvoice;
        var empty = without with { Bill = without.Bill with { Rows = [] } };

        Assert.Contains("\"Rows\":null", StoredJson.Write(without), StringComparison.Ordinal);
        Assert.Contains("\"Rows\":[]", StoredJson.Write(empty), StringComparison.Ordinal);
        Assert.True(StoredJson.Read<Invoice>(StoredJson.Write(without)).Bill.Rows.IsDefault);
        Assert.False(StoredJson.Read<Invoice>(StoredJson.Write(empty)).Bill.Rows.IsDefault);
    }

    [Fact]
    public void A_row_may_name_a_currency_that_is_none()
    {
        BillRow[] rows = [.. new[] { "sek", "", "\u00E5", new string('x', 65), "SEK" }.Select(code => new BillRow { Total = new(code, 1m) })];
        var invoice = Everything.BareInvoice with { Bill = Everything.BareInvoice.Bill with { Rows = [.. rows] } };

        Assert.Equal(rows, StoredJson.Read<Invoice>(StoredJson.Write(invoice)).Bill.Rows);
    }

    [Fact]
    public void Every_currency_comes_back()
    {
        foreach (var currency in Currency.All)
        {
            var invoice = Everything.BareInvoice with { Reserved = Amount.Of(1m, currency) };

            Assert.Equal(invoice.Reserved, StoredJson.Read<Invoice>(StoredJson.Write(invoice)).Reserved);
        }
    }

    [Fact]
    public void After_a_value_that_cannot_be_written_the_next_one_is_written_as_ever()
    {
        var text = StoredJson.Write(Everything.Invoice);

        var refused = Assert.Throws<InvalidOperationException>(() => StoredJson.Write(Everything.Invoice with { Tokens = default }));
        Assert.Equal("The list Tokens was never set.", refused.Message);
        Assert.Throws<InvalidOperationException>(() => StoredJson.Write(Everything.Invoice with { Phase = (Phase)99 }));
        Assert.Throws<InvalidOperationException>(() => StoredJson.Write(Everything.Invoice with { Phase = (Phase)(-1) }));
        Assert.Throws<NotSupportedException>(() => StoredJson.Write("text"));
        Assert.Throws<NotSupportedException>(() => StoredJson.Read<string>("{}"));

        Assert.Equal(text, StoredJson.Write(Everything.Invoice));
    }

    [Fact]
    public void The_memory_of_a_large_document_is_given_back()
    {
        var buffer = new DocumentBuffer();

        Assert.Equal("\"a\"", buffer.Write("a", (writer, text) => writer.WriteStringValue((string)text)));
        Assert.True(buffer.IsWorthKeeping);
        buffer.Write(new string('a', 100_000), (writer, text) => writer.WriteStringValue((string)text));
        Assert.False(buffer.IsWorthKeeping);
    }

    [Fact]
    public void Every_value_of_every_stored_enum_has_its_name()
    {
        var enums = StoredEnums(typeof(Invoice), []).Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))).ToList();

        Assert.Contains(typeof(Phase), enums);
        Assert.Contains(typeof(Core.Results.ResultCode), enums);
        foreach (var type in enums)
        {
            var names = new StoredNames(type);
            Assert.All(Enum.GetValues(type).Cast<object>(), value => Assert.Equal($"{value}", Encoding.UTF8.GetString(names.Of((int)value))));
        }
    }

    private static IEnumerable<Type> StoredEnums(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(type))
            return [];
        if (type.IsEnum)
            return [type];
        return type.Namespace!.StartsWith("SeqrSandbox.Core", StringComparison.Ordinal)
            ? type.GetProperties().SelectMany(member => StoredEnums(member.PropertyType, seen))
            : type.GetGenericArguments().SelectMany(argument => StoredEnums(argument, seen));
    }
}

public sealed class StoredNotificationTests : StoredJsonTests<Notification>;

public sealed class StoredPayerTests : StoredJsonTests<Payer>;

public sealed class StoredTerminalTests : StoredJsonTests<Terminal>;

public sealed class StoredClientSessionTests : StoredJsonTests<ClientSession>;

public sealed class StoredPartnerTests : StoredJsonTests<Partner>;

public sealed class StoredResellerTests : StoredJsonTests<Reseller>;

public sealed class StoredProductTests : StoredJsonTests<Product>;

public sealed class StoredVoucherProductTests : StoredJsonTests<VoucherProduct>;

public sealed class StoredVoucherTests : StoredJsonTests<VoucherSale>;
