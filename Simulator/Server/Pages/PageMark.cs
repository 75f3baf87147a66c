namespace SeqrSandbox.Simulator.Pages;

/// <summary>Metadata of the endpoints that are pages.</summary>
internal sealed class PageMark
{
    public static readonly PageMark Mark = new();
}
