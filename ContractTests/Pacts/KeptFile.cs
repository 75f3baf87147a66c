using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>A file that is made by a test and kept, because others use it as it is.</summary>
internal static class KeptFile
{
    /// <summary>
    /// Compares; accepted with SEQR_ACCEPT_SNAPSHOTS=1, as snapshots are. What differs is left beside it as
    /// <c>.received</c>.
    /// </summary>
    public static async Task MustHold(FileInfo kept, string made)
    {
        var (expected, actual) = (
            kept.Exists ? await File.ReadAllTextAsync(kept.FullName) : null,
            made.ReplaceLineEndings("\n").TrimEnd() + "\n");
        var received = Path.ChangeExtension(kept.FullName, ".received" + kept.Extension);
        var accepts = Environment.GetEnvironmentVariable("SEQR_ACCEPT_SNAPSHOTS") == "1"
            && Environment.GetEnvironmentVariable("CI") != "true";
        File.Delete(received);
        if (expected == actual)
            return;
        await File.WriteAllTextAsync(accepts ? kept.FullName : received, actual);
        if (!accepts)
            throw new VerifyException(
                $"{kept.FullName} is not what is made now: see {received}, and run with SEQR_ACCEPT_SNAPSHOTS=1 if that is right.");
    }
}
