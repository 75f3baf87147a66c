using System.Globalization;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>Remembers, in this browser, up to which message a payer has read. A reset of the sandbox makes all of them new.</summary>
internal static class ReadMessages
{
    /// <summary>The number of messages that came since.</summary>
    /// <param name="context">The browser's request.</param>
    /// <param name="sandbox">The payer's sandbox.</param>
    /// <param name="payerId">The payer.</param>
    /// <param name="messages">All messages, newest first.</param>
    public static int CountNew(HttpContext context, Sandbox sandbox, string payerId, IReadOnlyList<PayerMessage> messages)
    {
        var newest = context.Request.Cookies[Cookie(sandbox, payerId)];
        return messages.TakeWhile(message => Mark(message) != newest).Count();
    }

    /// <summary>All of them are read.</summary>
    public static void Keep(HttpContext context, Sandbox sandbox, string payerId, IReadOnlyList<PayerMessage> messages)
    {
        if (messages is [var newest, ..])
            context.Response.Cookies.Append(
                Cookie(sandbox, payerId), Mark(newest),
                new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true });
    }

    private static string Mark(PayerMessage message) => message.At.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static string Cookie(Sandbox sandbox, string payerId) => $"seqr-read.{sandbox.Name}.{payerId}";
}
