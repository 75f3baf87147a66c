using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>principalId: whom a call is about. Who calls is judged with the context.</summary>
internal static class PrincipalRules
{
    private static readonly string[] Known =
    [
        PrincipalTypes.Terminal, PrincipalTypes.ResellerUser, PrincipalTypes.Reseller, PrincipalTypes.Customer, PrincipalTypes.Phone,
        PrincipalTypes.Subscriber,
    ];

    public static void Judge(ElementPath principal, FindingList found)
    {
        var element = principal.Element;
        if (element.Name == "initiatorPrincipalId" || element.Member("type") is not { Reference: null } type || type.Text.Length == 0)
            return;
        if (!Known.Contains(type.Text))
            found.Add(FindingCatalogue.PrincipalTypeUnknown.At(principal.PathOf("type"), type.Line, $"'{type.Text.Shortened()}'"));
        else if (type.Text is PrincipalTypes.Phone or PrincipalTypes.Subscriber
            && element.Member("id") is { Reference: null, Text.Length: > 0 } id
            && PhoneNumber.Digits(id.Text) != id.Text)
            found.Add(FindingCatalogue.PhoneNumberForm.At(principal.PathOf("id"), id.Line, $"'{id.Text.Shortened()}'"));
    }
}
