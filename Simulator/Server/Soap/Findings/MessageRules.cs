using System.Buffers.Text;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Wsdl;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>Compares a message with the contract, member by member, and reports what is ignored or misread.</summary>
internal sealed class MessageRules
{
    private readonly WireRequest call;
    private readonly FindingList found;

    private MessageRules(WireRequest call, FindingList found) => (this.call, this.found) = (call, found);

    public static void Judge(WireRequest call, FindingList found)
    {
        var (type, path) = (call.Service.Schema.Of(call.Operation), new ElementPath(call.Body));
        if (call.Body.Attributes.Count > 0)
            AttributeRules.Judge(type, call.Body, call.Service.Namespace, found);
        new MessageRules(call, found).Walk(type, path);
    }

    private void Walk(ContractType type, ElementPath path)
    {
        Span<int> counts = stackalloc int[type.Members.Count];
        var children = path.Element.Children;
        for (var i = 0; i < children.Count && !found.IsFull; i++)
        {
            var child = children[i];
            if (child.Namespace.Length > 0 || type.IndexOf(child.Name) is var index && index < 0)
            {
                ReportUnknown(child, path, type);
                continue;
            }

            var member = type.Members[index];
            if (++counts[index] == 2 && !member.IsRepeated)
                found.Add(FindingCatalogue.MemberRepeated.At(path.PathOf(child.Name), child.Line, child.Name));
            var number = member.IsRepeated ? counts[index] : 0;
            if (child.Attributes.Count > 0)
                AttributeRules.Judge(member, child, new ElementPath(child, path, number).Path, call.Service.Namespace, found);
            if (member.Type is { } inner)
                Walk(inner, new(child, path, number));
            else
                CheckText(member, child, path);
        }

        CheckMembers(type, path);
    }

    private void CheckMembers(ContractType type, ElementPath path)
    {
        // A value that stands elsewhere lacks nothing here.
        if (path.Element.Reference is not null)
            return;
        switch (type.Name)
        {
            // The context of eProducts names the user itself, and no principal.
            case "clientContext" when type.IndexOf("clientUserId") >= 0:
                ContextRules.JudgeFlat(call.Operation, path, found);
                break;
            case "clientContext":
                ContextRules.Judge(path, found);
                break;
            case "invoice":
                InvoiceRules.Judge(call, path, found);
                break;
            case "paymentInvoiceRow":
                RowRules.Judge(path, found);
                break;
            case "amount":
                AmountRules.Judge(path, call.Caller, found);
                break;
            case "principalId":
                PrincipalRules.Judge(path, found);
                break;
            case "receiptDocument":
                ReceiptRules.Judge(path, found);
                break;
            default:
                if (ReferenceEquals(path.Element, call.Body))
                    ArgumentRules.Judge(call.Operation, path, found);
                break;
        }
    }

    private void ReportUnknown(WireElement child, ElementPath path, ContractType type)
    {
        var (place, name) = (path.PathOf(child.Name), child.Name.Shortened());
        found.Add(child.Namespace.Length > 0
            ? FindingCatalogue.MemberInNamespace.At(place, child.Line, name, child.Namespace.Shortened())
            : FindingCatalogue.MemberUnknown.At(
                place, child.Line, name, Suggestion(child.Name, type.Members.Select(member => member.Name))));
    }

    private void CheckText(ContractMember member, WireElement element, ElementPath path)
    {
        if (element.Children.Count > 0)
            ReportInside(element, element.Children[0], path);
        if (element.Text.Length == 0 && (element.IsNil || element.Reference is not null))
            return;
        if (member.Kind == ScalarKind.Choice)
            CheckChoice(member, element, path);
        else if (Expected(member.Kind, element) is { } expected)
            found.Add(FindingCatalogue.ValueUnreadable.At(
                path.PathOf(element.Name), element.Line, element.Name, Quoted(element), expected, Why(member.Kind, element)));
    }

    /// <summary>Reports an element inside a text. An Include of XOP says that the text is an attachment.</summary>
    private void ReportInside(WireElement element, WireElement inside, ElementPath path)
    {
        var place = path.PathOf(element.Name);
        found.Add(inside is { Name: "Include", Namespace: "http://www.w3.org/2004/08/xop/include", Reference: { } attachment }
            ? FindingCatalogue.ReferenceNotResolved.At(place, element.Line, element.Name, attachment.Shortened())
            : FindingCatalogue.MemberUnknown.At($"{place}/{inside.Name.Shortened()}", inside.Line, inside.Name.Shortened(), ""));
    }

    private void CheckChoice(ContractMember member, WireElement element, ElementPath path)
    {
        var text = element.Text.Trim();
        for (var i = 0; i < member.Choices.Count; i++)
        {
            if (member.Choices[i] == text)
                return;
        }

        found.Add(FindingCatalogue.EnumValueUnknown.At(
            path.PathOf(element.Name), element.Line, element.Name, Quoted(element), Suggestion(text, member.Choices)));
    }

    /// <summary>What an unreadable text should have been; null if the text can be read.</summary>
    private static string? Expected(ScalarKind kind, WireElement element) => kind switch
    {
        ScalarKind.Number when element.Decimals() is null => "a number with a decimal point, such as 149.90",
        ScalarKind.Int when element.Long() is not (>= int.MinValue and <= int.MaxValue) => "a whole number",
        ScalarKind.Long when element.Long() is null => "a whole number",
        ScalarKind.Instant when element.Instant() is null => "a date and time, such as 2015-10-29T10:18:48+01:00",
        ScalarKind.Base64 when !Base64.IsValid(element.Text) => "base64",
        _ => null,
    };

    private string Why(ScalarKind kind, WireElement element) =>
        kind == ScalarKind.Number ? NumberShape.WhyUnreadable(element.Text.Trim(), call.Caller) : "";

    private static string Quoted(WireElement element) => $"'{element.Text.Trim().Shortened()}'";

    private static string Suggestion(string name, IEnumerable<string> known) =>
        Nearest.Of(name, known) is { } nearest ? $" Is {nearest} meant?" : "";
}
