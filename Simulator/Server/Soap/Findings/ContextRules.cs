using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>clientContext: every call but one begins with it.</summary>
internal static class ContextRules
{
    private const int LongestChannel = 40;
    private const int LongestComment = 80;
    private const int LongestReference = 32;

    public static void Judge(ElementPath context, FindingList found)
    {
        context.Require("channel", FindingCatalogue.ChannelMissing, found);
        context.Require("clientId", FindingCatalogue.ClientIdMissing, found);
        context.Require("clientReference", FindingCatalogue.ClientReferenceMissing, found);
        context.Require("password", FindingCatalogue.PasswordMissing, found);
        CheckInitiator(context, found);
        CheckTimeout(context, found);
        CheckLength(context, "channel", LongestChannel, FindingCatalogue.ChannelTooLong, found);
        CheckLength(context, "clientComment", LongestComment, FindingCatalogue.ClientCommentTooLong, found);
        CheckLength(context, "clientReference", LongestReference, FindingCatalogue.ClientReferenceTooLong, found);
    }

    /// <summary>The context of eProducts.</summary>
    public static void JudgeFlat(Operation operation, ElementPath context, FindingList found)
    {
        context.Require("channel", FindingCatalogue.ChannelMissing, found);
        foreach (var member in (string[])["clientId", "clientUserId"])
        {
            if (context.Lacks(member))
                found.Add(FindingCatalogue.ArgumentMissing.At(context.PathOf(member), context.Element.Line, operation.Name, member));
        }

        context.Require("password", FindingCatalogue.PasswordMissing, found);
        CheckTimeout(context, found);
    }

    private static void CheckInitiator(ElementPath context, FindingList found)
    {
        if (context.Element.Member("initiatorPrincipalId") is not { } element)
        {
            context.Require("initiatorPrincipalId", FindingCatalogue.InitiatorMissing, found);
            return;
        }

        var initiator = new ElementPath(element, context);
        initiator.Require("id", FindingCatalogue.InitiatorMissing, found);
        initiator.Require("type", FindingCatalogue.InitiatorMissing, found);
    }

    private static void CheckTimeout(ElementPath context, FindingList found)
    {
        const string Timeout = "clientRequestTimeout";
        if (context.Element.Member(Timeout) is not { } element)
            found.Add(FindingCatalogue.ClientRequestTimeoutMissing.At(context.PathOf(Timeout), context.Element.Line));
        else if (element.Long() is { } value and not 0)
            found.Add(FindingCatalogue.ClientRequestTimeoutNotZero.At(context.PathOf(Timeout), element.Line, value));
    }

    private static void CheckLength(ElementPath context, string member, int most, FindingKind kind, FindingList found)
    {
        if (context.Element.Member(member) is { Text.Length: var length } element && length > most)
            found.Add(kind.At(context.PathOf(member), element.Line, length));
    }
}
