using System.Collections;
using System.Reflection;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>
/// A record as text, member by member and deeply: unlike equality it looks into arrays, and tells an array that was
/// never set from an empty one.
/// </summary>
internal static class Shape
{
    public static string Of(object? value, string? except = null) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        DateTimeOffset at => at.ToUniversalTime().ToString("O"),
        IConvertible or TimeSpan => $"{value}",
        IEnumerable when IsNeverSet(value) => "never set",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Of(item)))}]",
        _ => $"{{ {string.Join(", ", MemberTexts(value, except))} }}",
    };

    private static IEnumerable<string> MemberTexts(object value, string? except) =>
        Members(value).Where(member => member.Name != except)
            .Select(member => $"{member.Name} = {Of(member.GetValue(value))}");

    /// <summary>
    /// The members that have the value they would have if nobody had set them, so that a sample of everything stays one
    /// when a member is added.
    /// </summary>
    public static string[] MembersLeftOut(object value) =>
        [
            .. from member in Members(value)
               where member.CanWrite && IsLeftOut(member.GetValue(value))
               select $"{value.GetType().Name}.{member.Name}"
        ];

    private static IEnumerable<PropertyInfo> Members(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.GetIndexParameters().Length == 0).OrderBy(member => member.Name, StringComparer.Ordinal);

    private static bool IsLeftOut(object? value) =>
        value is null
        || (value is IEnumerable items and not string
            ? IsNeverSet(value) || !items.Cast<object?>().Any()
            : value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));

    private static bool IsNeverSet(object value) => value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;
}
