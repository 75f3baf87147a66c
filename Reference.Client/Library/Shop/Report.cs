namespace Reference.Client;

/// <summary>A reconciliation report.</summary>
/// <param name="Title">Its file name; may be empty.</param>
/// <param name="MimeType">What SEQR says it is; it says <c>text/html</c> of XML.</param>
/// <param name="Text">The XML.</param>
public sealed record Report(string? Title, string? MimeType, string Text);
