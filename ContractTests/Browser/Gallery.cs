namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// Keeps a picture of every page at every width, light and dark, in the folder that SEQR_GALLERY names, which pictures.sh makes. It is
/// for looking at, and no part of the repository.
/// </summary>
internal static class Gallery
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SEQR_GALLERY") is { Length: > 0 } named ? named : null;

    public static bool IsKept => Folder is not null;

    /// <param name="tab">What to take pictures of.</param>
    /// <param name="name">The page and its state; becomes the beginning of the files' names.</param>
    public static void KeepInGallery(this Tab tab, string name)
    {
        if (Folder is null)
            return;
        foreach (var scheme in (string[])["light", "dark"])
        {
            tab.Prefer(scheme);
            var width = tab.Run("return devicePixelRatio > 1 ? screen.width : innerWidth");
            var file = $"{name.Replace('/', '-').Replace('?', '-')}-{width}-{scheme}.png";
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Folder).FullName, file), tab.Picture());
        }

        tab.Prefer("light");
    }
}
