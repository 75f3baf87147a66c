using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Headers as they are recorded: credentials are masked, and their size is bounded.</summary>
internal static partial class HeaderMask
{
    private const int MostHeaders = 50;
    private const int LongestName = 100;
    private const int LongestValue = 500;
    private const int MostLetters = 8000;

    /// <summary>
    /// Parts of the names of headers that carry a secret, in lower case and without hyphens and underscores.
    /// </summary>
    private static readonly SearchValues<string> Secrets = SearchValues.Create(
        [
            "authorization", "authentication", "authtoken", "cookie", "credential", "passw", "secret", "session", "token", "apikey",
            "accesskey", "privatekey", "signature", "pwd", "passphrase", "jwt", "bearer", "clientcert",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <param name="texts">Alternating names and values.</param>
    public static RecordedHeaders Keep(ReadOnlySpan<string> texts)
    {
        var kept = ImmutableArray.CreateBuilder<RecordedHeader>(Math.Min(texts.Length / 2, MostHeaders));
        var letters = 0;
        for (var index = 0; index < texts.Length && kept.Count < MostHeaders; index += 2)
        {
            var header = new RecordedHeader(Cut(texts[index], LongestName), Cut(Hide(texts[index], texts[index + 1]), LongestValue));
            letters += header.Name.Length + header.Value.Length;
            if (letters > MostLetters)
                break;
            kept.Add(header);
        }

        return new(kept.ToImmutable(), (texts.Length / 2) - kept.Count);
    }

    private static string Hide(string name, string value) =>
        IsSecret(name) || IsCredential(value)
            ? Scheme(value) + PasswordMask.Mask
            : TokenText.Mask(Parameters().Replace(HideUser(value), PasswordMask.Mask));

    /// <summary>A value that looks like a credential is one, whatever the header's name.</summary>
    private static bool IsCredential(string value) =>
        value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecret(string name)
    {
        var plain = name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.AsSpan().ContainsAny(Secrets) || plain is "pin" || plain.EndsWith("auth", StringComparison.Ordinal);
    }

    /// <summary><c>Basic</c> or <c>Bearer</c>, which is no secret.</summary>
    private static string Scheme(string value) =>
        value.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 20 and var end
            && value.AsSpan(0, end).ContainsAnyExcept(Letters) is false
            ? value[..(end + 1)]
            : "";

    /// <summary>A name and a password in an address, as in <c>http://user:password@host</c>.</summary>
    private static string HideUser(string value)
    {
        var start = value.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3)
            return value;
        var host = value.AsSpan(start);
        var end = host.IndexOfAny('/', '?', '#');
        var user = (end < 0 ? host : host[..end]).LastIndexOf('@');
        return user < 0 ? value : $"{value[..start]}{PasswordMask.Mask}{value[(start + user)..]}";
    }

    // The values of token=, password= and the like in an address.
    [GeneratedRegex("""(?<=[?&;][\w.-]{0,40}(?:token|passw(?:or)?d|pwd|pin|secret|apikey|signature)=)[^&;#\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Parameters();

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..longest]}… ({text.Length - longest} more characters)";
}
