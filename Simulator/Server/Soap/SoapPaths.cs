using System.Collections.Frozen;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>
/// Where SEQR's service answers, and what each address makes of an invoice without acknowledgmentMode: on the oldest one it
/// needs none, on the two newer ones it needs one. Source: SEQR API 2.6.0 and integrations in the field.
/// </summary>
internal static class SoapPaths
{
    public const string Current = "/soap/merchant/cashregister-2";

    public static readonly FrozenDictionary<string, AcknowledgmentMode> WithoutMode = new Dictionary<string, AcknowledgmentMode>
    {
        [Current] = AcknowledgmentMode.RequireAcknowledgment,
        ["/extclientproxy/service/v2"] = AcknowledgmentMode.RequireAcknowledgment,
        ["/extclientproxy/service"] = AcknowledgmentMode.NoAcknowledgment,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
