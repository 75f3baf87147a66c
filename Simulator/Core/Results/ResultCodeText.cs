using System.Collections.Frozen;
using System.Text;

namespace SeqrSandbox.Core.Results;

/// <summary>How a result code is written: its name on the wire and its resultDescription.</summary>
public static class ResultCodeText
{
    private static readonly FrozenDictionary<ResultCode, string> Names =
        Enum.GetValues<ResultCode>().ToFrozenDictionary(code => code, code => UpperSnakeCase(code.ToString()));

    /// <summary>The name SEQR's documentation uses, e.g. <c>CANNOT_CANCEL_PAID_INVOICE</c>.</summary>
    public static string Name(this ResultCode code) => Names[code];

    /// <summary>The resultDescription: the name, except for 98, whose text the documentation spells out.</summary>
    public static string Description(this ResultCode code) =>
        code == ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction
            ? "Sum of refunds can not be more than original transaction"
            : Names[code];

    private static string UpperSnakeCase(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
        {
            if (text.Length > 0 && char.IsUpper(letter))
                text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
