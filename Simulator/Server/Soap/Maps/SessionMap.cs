using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>erswsClientSessionInfoResponse: who visits, and the parameters of the code.</summary>
internal static class SessionMap
{
    public static WireReply Told(Outcome<SessionInfo> outcome) => new()
    {
        Operation = SessionService.GetClientSessionInfo,
        Refusal = outcome.Refusal,
        Members = outcome.Succeeded ? writer => Write(writer, outcome.Value) : null,
    };

    private static void Write(XmlWriter writer, SessionInfo info)
    {
        writer.WriteStartElement("parameters");
        Entry(writer, "msisdn", info.Payer.Msisdn);
        Entry(writer, "subscriberKey", info.Payer.Id);
        foreach (var parameter in info.Session.Parameters)
            Entry(writer, parameter.Name, parameter.Value);
        writer.WriteEndElement();
    }

    private static void Entry(XmlWriter writer, string key, string value)
    {
        writer.WriteStartElement("entry");
        writer.WriteMember("key", key);
        writer.WriteMember("value", value);
        writer.WriteEndElement();
    }
}
