namespace SeqrSandbox.Core.Journal;

/// <summary>Opens a recorded message: what comes back gives the texts of all members at a path, such as <c>invoice/totalAmount/value</c>; none where there are none.</summary>
public delegate Func<string, IReadOnlyList<string>> MessageReader(RecordedMessage message);
