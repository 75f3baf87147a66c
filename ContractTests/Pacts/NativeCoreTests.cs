using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>How Pact's native core comes here, and what it is told.</summary>
public sealed partial class NativeCoreTests
{
    private const string Package = "@pact-foundation/pact-core-";
    private static readonly string Folder = Path.Combine(Repository.Root, "ContractTests", "Pacts", "Native");

    [Fact]
    public void Every_platform_is_locked_with_its_hash_and_no_place_it_came_from()
    {
        var locked = Read("package-lock.json")["packages"]!.AsObject().Where(package => package.Key.Length > 0).ToArray();

        Assert.Equal(
            NativeCore.Platforms.Order(StringComparer.Ordinal),
            locked.Select(package => package.Key.Split(Package)[1]).Order(StringComparer.Ordinal));
        Assert.All(locked, package => Assert.StartsWith("sha512-", (string?)package.Value!["integrity"], StringComparison.Ordinal));
        Assert.All(locked, package => Assert.Null(package.Value!["resolved"]));
    }

    [Fact]
    public void Every_platform_has_one_version()
    {
        var wanted = Read("package.json")["optionalDependencies"]!.AsObject();

        Assert.Equal(NativeCore.Platforms.Count(), wanted.Count);
        Assert.Single(wanted.Select(package => (string?)package.Value).Distinct());
    }

    [Fact]
    public void It_is_told_to_report_to_nobody()
    {
        _ = PactFfi.LogToBuffer(PactFfi.ErrorsOnly);

        Assert.Equal("true", Marshal.PtrToStringUTF8(GetVariable("PACT_DO_NOT_TRACK")));
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetVariable(string name);
}
