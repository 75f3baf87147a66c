using System.Globalization;

namespace Reference.Client.PaperBills;

/// <summary>A bill that is printed on paper with a code to scan. Source: SEQR's Invoice Service.</summary>
public sealed record PaperBill
{
    private const int LongestDescription = 50;
    private const int LongestReference = 30;
    private const decimal Most = 1_000_000_000;
    private const string Marks = " \t\r\n_()[]{}-/\\,.'\"";

    /// <summary>Creates a bill.</summary>
    /// <param name="total">What there is to pay: more than 0, with at most nine digits before the dot and two after it.</param>
    /// <param name="description">What the payer reads, at most 50 characters.</param>
    /// <param name="reference">The issuer's own reference, at most 30 characters.</param>
    /// <exception cref="ArgumentException">
    /// One of them is not as SEQR takes it. Texts have letters A to Z and a to z, digits, underscore, white space, braces, dash, slash,
    /// backslash, comma, dot and quotes.
    /// </exception>
    public PaperBill(Money total, string description, string reference)
    {
        ArgumentNullException.ThrowIfNull(total);
        if (total.Value is <= 0 or >= Most)
            throw new ArgumentException($"A bill is over more than 0 and less than {Most:0}; this one is over {total}.", nameof(total));
        if (decimal.Round(total.Value, 2) != total.Value)
            throw new ArgumentException($"The amount of a bill has at most two decimals; this one is {total}.", nameof(total));
        Check(description, LongestDescription, nameof(description));
        Check(reference, LongestReference, nameof(reference));
        (Total, Description, Reference) = (total, description, reference);
    }

    /// <summary>What there is to pay.</summary>
    public Money Total { get; }

    /// <summary>What the payer reads.</summary>
    public string Description { get; }

    /// <summary>The issuer's own reference.</summary>
    public string Reference { get; }

    /// <summary>Whether the bill may be paid once only. If false, each payer who scans it gets an invoice.</summary>
    public bool Once { get; init; }

    /// <summary>The amount as the code has it: a dot, and no decimals if they are zero.</summary>
    internal string Amount => Total.Value.ToString(
        decimal.Truncate(Total.Value) == Total.Value ? "0" : "0.00", CultureInfo.InvariantCulture);

    private static void Check(string text, int longest, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > longest)
            throw new ArgumentException($"The {name} of a bill has at most {longest} characters; this one has {text.Length}.", name);
        foreach (var character in text)
        {
            if (!IsTaken(character))
                throw new ArgumentException($"The {name} of a bill cannot have the character '{character}'.", name);
        }
    }

    private static bool IsTaken(char character) => char.IsAsciiLetterOrDigit(character)
        || Marks.Contains(character, StringComparison.Ordinal);
}
