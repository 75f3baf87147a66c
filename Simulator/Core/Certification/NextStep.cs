namespace SeqrSandbox.Core.Certification;

/// <summary>What happens next in a guided run.</summary>
/// <param name="Kind">Whose turn it is.</param>
/// <param name="Text">What happens, or is waited for, in words.</param>
/// <param name="Invoice">The invoice to pay.</param>
/// <param name="Code">What the payer scans first; null if the invoice is on a phone already, or the guide knows no code.</param>
/// <param name="Payer">The payer who acts; null for anybody.</param>
public sealed record NextStep(NextStepKind Kind, string Text, string? Invoice = null, string? Code = null, string? Payer = null)
{
    public static NextStep Done { get; } = new(NextStepKind.Done, "Every check was seen.");

    public static NextStep Wait(string text) => new(NextStepKind.Wait, text);
}

/// <summary>Whose turn it is in a guided run.</summary>
public enum NextStepKind
{
    /// <summary>The merchant acts next.</summary>
    Wait,

    /// <summary>The payer acts next: scans, if a code is given, and confirms.</summary>
    Pay,

    /// <summary>The payer scans the code that is given; without one, any code of the merchant's.</summary>
    Scan,

    /// <summary>The payer declines what is on the phone.</summary>
    Decline,

    /// <summary>Time passes.</summary>
    Advance,

    /// <summary>Every check was seen.</summary>
    Done,
}
