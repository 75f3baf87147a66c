namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <summary>Metadata of pages that a shared installation shows only to who knows its token: all but the phone.</summary>
internal sealed class AsksForToken
{
    public static readonly AsksForToken Mark = new();
}
