namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>What a page belongs to; the layout shows where one is.</summary>
public enum PageArea
{
    Dashboard,
    Phone,
}
