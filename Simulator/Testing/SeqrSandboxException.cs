namespace SeqrSandbox.Testing;

/// <summary>The simulator refused what a test asked for, or could not be asked.</summary>
public sealed class SeqrSandboxException : Exception
{
    internal SeqrSandboxException(string title, string detail, int? status = null, string? type = null, Exception? inner = null)
        : base(status is { } code ? $"{title} ({code}). {detail}" : $"{title}. {detail}", inner) =>
        (Title, Detail, Status, Type) = (title, detail, status, type);

    /// <summary>What went wrong, in a few words that are the same each time.</summary>
    public string Title { get; }

    /// <summary>What went wrong this time, and what can be done.</summary>
    public string Detail { get; }

    /// <summary>The HTTP status of the answer; null when there was none.</summary>
    public int? Status { get; }

    /// <summary>The stable type of the problem, such as <c>/problems/invoice-state</c>; null when the simulator gave none.</summary>
    public string? Type { get; }
}
