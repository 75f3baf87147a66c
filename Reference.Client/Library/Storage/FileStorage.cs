using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reference.Client.Storage;

/// <summary>
/// An exclusive lock on a file, among all tasks and processes of the machine. The operating system releases it when the process ends,
/// so a crash leaves no lock behind.
/// </summary>
internal static class FileLock
{
    // This uses the wall clock and not a TimeProvider, because it waits for the operating system. A lock lasts a few
    // milliseconds. After this timeout the disk is probably not responding.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(2);

    public static async Task<FileStream> AcquireAsync(string file, CancellationToken cancellation)
    {
        var giveUpAt = Environment.TickCount64 + (long)Timeout.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (File.Exists(file) && Environment.TickCount64 < giveUpAt)
            {
                await Task.Delay(RetryDelay, cancellation);
            }
        }
    }
}

/// <summary>Creates a directory that only its owner can read, because a till's record contains its password.</summary>
internal static class PrivateFolder
{
    public static string Create(string directory) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(directory).FullName
        : Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}

/// <summary>The JSON format of records: indented, with enumerations by name and without null members.</summary>
internal static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
