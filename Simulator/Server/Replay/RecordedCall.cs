using System.Xml.Linq;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>A recorded request that can be read as a call.</summary>
internal sealed class RecordedCall
{
    private RecordedCall(XDocument envelope, XElement call, RecordedEntry exchange) =>
        (Envelope, Call, Exchange) = (envelope, call, exchange);

    public XDocument Envelope { get; }

    /// <summary>The element of the operation.</summary>
    public XElement Call { get; }

    public RecordedEntry Exchange { get; }

    /// <summary>
    /// The caller: a terminal by its id, or a user by the reseller's id, a slash and its own. Null if the call does not
    /// say.
    /// </summary>
    public string? Principal
    {
        get
        {
            var initiator = Call.Element("context")?.Element("initiatorPrincipalId");
            return (Text(initiator, "id"), Text(initiator, "userId")) switch
            {
                ({ } id, { } user) when Text(initiator, "type") == "RESELLERUSER" => $"{id}/{user}",
                var (id, _) => id,
            };
        }
    }

    public bool HasMaskedPassword => Text(Call.Element("context"), "password") == PasswordMask.Mask;

    /// <summary>The terminal that the call registered; null if it registered none.</summary>
    public string? Registered =>
        Call.Name.LocalName == "registerTerminal" && Exchange.Response?.Text is { } answer && XmlText.TryParse(answer, out var envelope)
            ? Text(XmlText.Call(envelope)?.Element("return"), "terminalId")
            : null;

    /// <summary>Null if the request is no call, or only its beginning was recorded.</summary>
    public static RecordedCall? Of(RecordedEntry exchange)
    {
        if (exchange.Request is not { Cut: false } body)
            return null;
        var message = body.ToMessage();
        return XmlText.TryParse(BodyEncoding.Of(message).GetString(message.Body.AsSpan()), out var envelope)
            && XmlText.Call(envelope) is { } call
            ? new(envelope, call, exchange)
            : null;
    }

    private static string? Text(XElement? element, string member) => element?.Element(member)?.Value is { Length: > 0 } text ? text : null;
}
