using System.Globalization;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>Result codes in requests: a number, or SEQR's name.</summary>
internal static class ResultCodeInput
{
    public const string Allowed = "a result code, as a number or by its name, such as SYSTEM_BUSY";

    public static int? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        foreach (var code in Enum.GetValues<ResultCode>())
        {
            if (text == code.Name() || text == code.Description())
                return (int)code;
        }

        return null;
    }
}
