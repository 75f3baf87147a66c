namespace SeqrSandbox.Simulator.Texts;

/// <summary>The reason of a failure, for people.</summary>
internal static class Reason
{
    /// <summary>
    /// The innermost message: outer ones say "see inner exception". An outer message that repeats an inner one and adds
    /// to it, such as the address that refuses a connection, is preferred.
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
