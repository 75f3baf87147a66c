using System.Globalization;
using System.Runtime.CompilerServices;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>What holds in each life, in a sentence each.</summary>
internal static class Facts
{
    public const string Books =
        "The books balance at all times: what payers lost is what merchants hold and what is reserved.";

    public const string Once = "Money moves once for each step of an invoice.";
    public const string Refunds = "Refunds never exceed the payment.";
    public const string Arrows = "An invoice moves along the arrows of the lifecycle, and its version rises.";
    public const string Overwriting = "A save that was decided on an old state is refused.";
    public const string References = "A reference is given once, and those of a new process follow all earlier ones.";
    public const string Kept = "What was saved is there.";
    public const string Answers = "What was answered stays, whatever happens afterwards.";
    public const string Notified = "Each payment and each reservation is notified.";
    public const string ToldOnce = "Where nothing failed, a merchant is told once.";
    public const string Tills = "A cash register has one open invoice.";
    public const string Refusals = "A call is answered, or fails because the store or the server did.";
    public const string Rest = "Everything comes to rest.";
}

/// <summary>A fact that did not hold.</summary>
internal sealed class BrokenFactException(string fact, string how) : Exception($"{fact} {how}")
{
    public string Fact => fact;

    public static void Unless(bool holds, string fact, [InterpolatedStringHandlerArgument(nameof(holds))] ref HowText how)
    {
        if (!holds)
            throw new BrokenFactException(fact, how.ToString());
    }
}

/// <summary>How a fact was broken. It is written only if it was.</summary>
[InterpolatedStringHandler]
internal ref struct HowText
{
    private DefaultInterpolatedStringHandler text;

    public HowText(int literalLength, int formattedCount, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        text = isWanted ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => text.AppendFormatted(value, format);

    public override string ToString() => text.ToStringAndClear();
}
