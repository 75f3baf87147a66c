using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>Attributes: the contract has none, so each is ignored. Source: docs/decisions/what-nil-means.md.</summary>
internal static class AttributeRules
{
    /// <summary>Judges the operation's own element.</summary>
    public static void Judge(ContractType operation, WireElement call, string service, FindingList found) =>
        Judge(new(operation.Name, false, ScalarKind.None) { Type = operation }, call, null, service, found);

    /// <param name="member">The element's member in the contract.</param>
    /// <param name="element">A member of a call.</param>
    /// <param name="place">The element's path; null for the operation's own element.</param>
    /// <param name="service">The namespace of the service and its types.</param>
    /// <param name="found">Collects the findings.</param>
    public static void Judge(ContractMember member, WireElement element, string? place, string service, FindingList found)
    {
        foreach (var attribute in element.Attributes)
        {
            if (found.IsFull)
                return;
            if (Judge(member, element, attribute, place, service) is { } finding)
                found.Add(finding);
        }
    }

    private static Finding? Judge(ContractMember member, WireElement element, WireAttribute attribute, string? place, string service) =>
        attribute switch
        {
            { IsNil: true } =>
                FindingCatalogue.MemberNil.At(place, element.Line, element.Name, attribute.Name, TakenFor(member, element)),
            { IsReference: true } =>
                FindingCatalogue.ReferenceNotResolved.At(place, element.Line, element.Name, attribute.Value.Shortened()),
            { IsType: true } => TypeNames.IsRight(member, attribute, service)
                ? null
                : FindingCatalogue.TypeIgnored.At(
                    place, element.Line, element.Name, $"'{attribute.Value.Shortened()}'", ReadAs(member.Kind)),
            _ => IsHarmless(member, attribute) ? null : Ignored(member, element, attribute, place),
        };

    private static Finding Ignored(ContractMember member, WireElement element, WireAttribute attribute, string? place)
    {
        var (name, prefix) = (attribute.Name.Shortened(), place is null ? "" : $"{place}/");
        return FindingCatalogue.AttributeIgnored.At($"{prefix}@{name}", element.Line, name, Suggestion(member, element, attribute));
    }

    private static string Suggestion(ContractMember member, WireElement element, WireAttribute attribute) => attribute switch
    {
        { Namespace.Length: > 0 } => "",
        { Name: "nil" or "null" } => $" Is xsi:nil meant? Leave {element.Name} out instead.",
        { Name: var name } when member.Type?.IndexOf(name) >= 0 => " Send it as an element.",
        _ => "",
    };

    /// <summary>
    /// Whether an attribute changes nothing: xsi:nil="false" is the default, and an id serves only references, unless
    /// it is a misplaced member.
    /// </summary>
    private static bool IsHarmless(ContractMember member, WireAttribute attribute) =>
        (attribute is { Namespace: WireAttribute.Instance, Name: "nil" or "null" } && attribute.Value.Trim() is "false" or "0")
        || (attribute is { Namespace: "", Name: "id" } && !(member.Type?.IndexOf("id") >= 0));

    private static string TakenFor(ContractMember member, WireElement element) => member.Kind switch
    {
        _ when element.Children.Count > 0 || element.Text.Length > 0 => "what stands in it",
        ScalarKind.None => "one without members",
        ScalarKind.Text => "an empty text",
        ScalarKind.Base64 => "an empty document",
        ScalarKind.Int => "0",
        _ => "left out",
    };

    private static string ReadAs(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "text",
        ScalarKind.Number => "a decimal number",
        ScalarKind.Int or ScalarKind.Long => "a whole number",
        ScalarKind.Instant => "a date and time",
        ScalarKind.Base64 => "base64",
        ScalarKind.Choice => "a value of its list",
        _ => "its members",
    };
}
