using System.Xml.Linq;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// Makes the request to send from a recorded one: with the target's references in place of the recorded ones, and
/// passwords in place of their masks.
/// </summary>
internal sealed class RequestRewriter(ReferenceMap references, PasswordBook passwords)
{
    /// <summary>The bytes to send. A request that is no call, or needs no change, is sent byte for byte.</summary>
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
        // Passwords come first, because they are found by values that later steps change.
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

    /// <summary>
    /// A wrong password was recorded with the same mask as a right one. Then the mask will do, which is wrong too.
    /// </summary>
    private string Password(RecordedCall call) =>
        call.Exchange.Result != (int)ResultCode.AuthenticationFailed && call.Principal is { } principal
            ? passwords.Of(principal) ?? PasswordMask.Mask
            : PasswordMask.Mask;
}
