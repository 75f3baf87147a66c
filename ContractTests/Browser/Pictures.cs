namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// Keeps pictures of pages in docs/pictures when SEQR_PICTURES is set, which pictures.sh does; else does nothing, for
/// texts and times differ from run to run and machines draw letters differently.
/// </summary>
internal static class Pictures
{
    /// <param name="tab">What to take a picture of.</param>
    /// <param name="name">The file's name, without its ending.</param>
    public static void KeepPicture(this Tab tab, string name)
    {
        if (Environment.GetEnvironmentVariable("SEQR_PICTURES") is not { Length: > 0 })
            return;
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "pictures"));
        File.WriteAllBytes(Path.Combine(folder.FullName, name + ".png"), tab.Picture());
    }
}
