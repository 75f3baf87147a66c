using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reference.Client.Storage;

/// <summary>
/// A turn at a file: one at a time, among all tasks and processes of the machine. The operating system ends it when the
/// process does, so that a crash locks nobody out.
/// </summary>
internal static class FileLock
{
    // The wall clock, and not a TimeProvider: what is waited for is the operating system. Locks last a few milliseconds. Somebody who waits this long waits for a disk that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static async Task<FileStream> AcquireAsync(string file, CancellationToken cancellation)
    {
        var giveUpAt = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (File.Exists(file) && Environment.TickCount64 < giveUpAt)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}

/// <summary>A directory that only its owner can look into, if this makes it: a till's record holds its password.</summary>
internal static class PrivateFolder
{
    public static string Make(string directory) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(directory).FullName
        : Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}

/// <summary>A record as JSON: readable to a person, enumerations by name, what is not there left out.</summary>
internal static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
