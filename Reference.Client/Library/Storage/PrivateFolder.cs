namespace Reference.Client.Storage;

/// <summary>A directory that only its owner can look into, if this makes it: a till's record holds its password.</summary>
internal static class PrivateFolder
{
    public static string Make(string directory) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(directory).FullName
        : Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
