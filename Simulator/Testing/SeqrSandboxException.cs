namespace SeqrSandbox.Testing;

/// <summary>The simulator refused a test's request, or did not answer.</summary>
public sealed class SeqrSandboxException : Exception
{
    internal SeqrSandboxException(string title, string detail, int? status = null, string? type = null, Exception? inner = null)
        : base(status is { } code ? $"{title} ({code}). {detail}" : $"{title}. {detail}", inner) =>
        (Title, Detail, Status, Type) = (title, detail, status, type);

    /// <summary>A short description, the same each time.</summary>
    public string Title { get; }

    /// <summary>What went wrong this time, and what to do.</summary>
    public string Detail { get; }

    /// <summary>The HTTP status of the answer; null if there was none.</summary>
    public int? Status { get; }

    /// <summary>
    /// The stable type of the problem, such as <c>/problems/invoice-state</c>; null if the simulator gave none.
    /// </summary>
    public string? Type { get; }
}
