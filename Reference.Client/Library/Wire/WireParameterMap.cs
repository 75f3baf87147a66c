using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>parameterMap: named values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireParameterMap
{
    [XmlElement("parameter", Form = XmlSchemaForm.Unqualified)]
    public WireParameterArray? Parameter { get; set; }
}

/// <summary>mapArray: the entries of a parameterMap.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireParameterArray
{
    [XmlElement("entry", Form = XmlSchemaForm.Unqualified)]
    public WireParameter[]? Entry { get; set; }
}

/// <summary>parameter: one named value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireParameter
{
    [XmlElement("key", Form = XmlSchemaForm.Unqualified)]
    public string? Key { get; set; }

    [XmlElement("value", Form = XmlSchemaForm.Unqualified)]
    public string? Value { get; set; }
}

/// <summary>Maps the named values of a call. It omits entries without a value, and a map without entries.</summary>
internal static class ParameterMap
{
    public static WireParameterMap? Of(params IEnumerable<(string Key, string? Value)> values)
    {
        WireParameter[] entries = [.. values
            .Where(entry => !string.IsNullOrEmpty(entry.Value))
            .Select(entry => new WireParameter { Key = entry.Key, Value = entry.Value })];
        return entries.Length == 0 ? null : new() { Parameter = new() { Entry = entries } };
    }

    public static ClientSession ToClientSession(this WireParameterArray? parameters)
    {
        List<KeyValuePair<string, string>> values =
            [.. (parameters?.Entry ?? []).Select(entry => KeyValuePair.Create(entry.Key ?? "", entry.Value ?? ""))];
        var msisdn = values.Find(entry => entry.Key == "msisdn").Value.Required("msisdn");
        var subscriber = values.Find(entry => entry.Key == "subscriberKey").Value;
        return new(msisdn, subscriber, [.. values.Where(entry => entry.Key is not ("msisdn" or "subscriberKey"))]);
    }
}
