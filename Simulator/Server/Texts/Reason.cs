namespace SeqrSandbox.Simulator.Texts;

/// <summary>Why something failed, for people.</summary>
internal static class Reason
{
    /// <summary>
    /// The innermost message: outer ones say "see inner exception". An outer one that repeats an inner one and adds to it, such as the
    /// address that refuses a connection, is the better one.
    /// </summary>
    public static string Of(Exception error)
    {
        var reason = error.Message;
        for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (!reason.Contains(inner.Message.TrimEnd('.'), StringComparison.Ordinal))
                reason = inner.Message;
        }

        return reason;
    }
}
