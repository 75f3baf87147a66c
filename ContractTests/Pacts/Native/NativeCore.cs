using System.Reflection;
using System.Runtime.InteropServices;

namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>Finds the file of Pact's native core for this platform and loads it without its telemetry.</summary>
internal static partial class NativeCore
{
    public const string Library = "pact_ffi";

    private static readonly (string Platform, string File)[] Files =
    [
        ("darwin-arm64", "libpact_ffi.dylib"),
        ("darwin-x64", "libpact_ffi.dylib"),
        ("linux-arm64-glibc", "libpact_ffi.so"),
        ("linux-arm64-musl", "libpact_ffi_musl.so"),
        ("linux-x64-glibc", "libpact_ffi.so"),
        ("linux-x64-musl", "libpact_ffi_musl.so"),
        ("windows-x64", "pact_ffi.dll"),
    ];

    /// <summary>Where npm has the core for, each with its own file.</summary>
    public static IEnumerable<string> Platforms => Files.Select(known => known.Platform);

    /// <summary>Called once, before the first function of the core.</summary>
    public static void Prepare()
    {
        SilenceTelemetry();
        NativeLibrary.SetDllImportResolver(typeof(NativeCore).Assembly, Resolve);
    }

    /// <summary>Loads the core from a folder.</summary>
    /// <exception cref="DllNotFoundException">It is not there, or does not run here: the platform, and what to do.</exception>
    internal static nint Load(string directory, string platform)
    {
        var file = FileOf(platform) ?? throw new DllNotFoundException(
            $"Pact's native core does not exist for {platform}. Run the pact tests on one of {string.Join(", ", Platforms)}.");
        var path = Path.Combine(directory, file);
        return NativeLibrary.TryLoad(path, out var handle) ? handle : throw new DllNotFoundException(
            $"Pact's native core for {platform} cannot be loaded from {path}. Run 'npm ci' in "
                + "ContractTests/Pacts/Native on this machine, then build again.");
    }

    internal static string Platform()
    {
        var system = OperatingSystem.IsWindows()
            ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsLinux() ? "linux" : "this system";
        var processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var library = !OperatingSystem.IsLinux()
            ? ""
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "-musl" : "-glibc";
        return $"{system}-{processor}{library}";
    }

    private static string? FileOf(string platform) => Files.FirstOrDefault(known => known.Platform == platform).File;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) =>
        name == Library ? Load(AppContext.BaseDirectory, Platform()) : 0;

    // The core reads the variable from the process, and on Unix Environment.SetEnvironmentVariable changes a copy of .NET's own.
    private static void SilenceTelemetry()
    {
        Environment.SetEnvironmentVariable("PACT_DO_NOT_TRACK", "true");
        if (!OperatingSystem.IsWindows())
            _ = SetVariable("PACT_DO_NOT_TRACK", "true", 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
