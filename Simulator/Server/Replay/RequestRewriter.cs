using System.Xml.Linq;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// Makes of a recorded request the one to send: the target's references in the place of the recorded ones, and
/// passwords for their masks.
/// </summary>
internal sealed class RequestRewriter(ReferenceMap references, PasswordBook passwords)
{
    /// <summary>What is sent. What is no call, and what needs no change, goes out byte for byte.</summary>
    public byte[] Rewrite(RecordedEntry exchange)
    {
        var message = exchange.Request!.ToMessage();
        if (RecordedCall.Of(exchange) is not { } call || !Change(call))
            return [.. message.Body];
        return BodyEncoding.Of(message).GetBytes(XmlText.Write(call.Envelope));
    }

    private bool Change(RecordedCall call)
    {
        var isChanged = false;
        // First of all: what is changed afterwards may be what they are found by.
        var passwordOfCaller = Password(call);
        foreach (var member in call.Call.Descendants().Where(member => !member.HasElements).ToList())
        {
            var text = member.Value;
            var now = text == PasswordMask.Mask && PasswordMask.IsPassword(member.Name.LocalName)
                ? member.Parent!.Name.LocalName == "context" ? passwordOfCaller : PasswordBook.OfRegistered
                : references.Substitute(text);
            if (now == text)
                continue;
            member.Value = now;
            isChanged = true;
        }

        return isChanged;
    }

    /// <summary>A wrong password was recorded as it is for a right one: then the mask will do, which is wrong too.</summary>
    private string Password(RecordedCall call) =>
        call.Exchange.Result != (int)ResultCode.AuthenticationFailed && call.Principal is { } principal
            ? passwords.Of(principal) ?? PasswordMask.Mask
            : PasswordMask.Mask;
}
