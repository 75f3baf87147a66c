using System.Xml.Linq;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>Compares with a snapshot that is kept, without touching it.</summary>
internal static class SnapshotGuard
{
    private const string Name = "Snapshot";

    /// <param name="kept">The path of the snapshot from the project's folder, up to <c>.verified.xml</c>.</param>
    /// <param name="message">The message that is wrong.</param>
    public static async Task<Verdict> Judge(string kept, string message)
    {
        using var folder = new TemporaryDirectory();
        var copy = folder.File("message");
        File.Copy(Path.Combine(Repository.Root, "ContractTests", kept + ".verified.xml"), copy + ".verified.xml");
        try
        {
            await new SettingsTask(copy, "xml", XDocument.Parse(message).ToString()).Compare(_ => null);
            return new(Name, false, "The message is as it was.");
        }
        catch (VerifyException difference)
        {
            var lines = difference.Message.Split('\n').Skip(1).Where(line => line[0] is '+' or '-');
            return new(Name, true, $"{Path.GetFileName(kept)}.received.xml differs from the verified file:\n{string.Join('\n', lines)}");
        }
    }

    public static Verdict OfNoMessage { get; } = new(Name, false, "There is no message to compare.");
}
