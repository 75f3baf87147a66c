using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Snapshots;

/// <summary>
/// Compares a text with the one accepted before, kept beside the test. Names and habits are those of Verify.Xunit, so that
/// the package can take this folder's place by a changed using.
/// </summary>
public static class Verifier
{
    public static SettingsTask Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(Path.ChangeExtension(Repository.Find(sourceFile), method), "txt", target);

    /// <summary>As Verify, with the XML indented alike; prefixes, attributes and the order of members stay as they were.</summary>
    public static SettingsTask VerifyXml(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(Path.ChangeExtension(Repository.Find(sourceFile), method), "xml", XDocument.Parse(target).ToString());
}
