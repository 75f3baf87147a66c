using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>
/// The code of a product's page or of a machine: <c>…/000/wss?w=</c> or <c>…/000/ups?w=</c> the partner, <c>&amp;t=</c> the
/// purchase or the machine.
/// </summary>
/// <param name="Kind">Whose code it is.</param>
/// <param name="PartnerId">The web shop or the merchant.</param>
/// <param name="Token">What it is about.</param>
internal sealed record PurchaseCode(PartnerKind Kind, string PartnerId, string Token)
{
    private const int LongestToken = 200;

    /// <summary>Null if the code is of another service.</summary>
    public static PartnerKind? KindOf(ServiceCode code) => code.Service switch
    {
        ServiceCode.WebShop => PartnerKind.WebShop,
        ServiceCode.Machine => PartnerKind.Machine,
        _ => null,
    };

    public static (PurchaseCode? Code, RefusedCode? Refused) Read(ServiceCode code, PartnerKind kind)
    {
        if (code.Values("w") is not [{ Length: > 0 } partner])
            return (null, Wrong("The parameter w, who sells, is missing or there twice."));
        if (code.Values("t") is not [{ Length: > 0 } token])
            return (null, Wrong("The parameter t, what is bought, is missing or there twice."));
        if (token.Length > LongestToken || !token.All(IsOfToken))
        {
            return (null, Wrong(
                $"The parameter t is '{Refusal.Quote(token)}'; it has to be letters, digits, hyphens, underscores and dots, "
                    + $"{LongestToken} at most."));
        }

        return (new(kind, partner, token), null);
    }

    private static bool IsOfToken(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';

    private static RefusedCode Wrong(string sentence) => new(FindingCatalogue.PurchaseCodeWrong, sentence);
}
