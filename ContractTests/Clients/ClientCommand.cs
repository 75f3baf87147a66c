namespace SeqrSandbox.ContractTests.Clients;

/// <summary>How the driver of a package is run.</summary>
/// <param name="Program">Its interpreter.</param>
/// <param name="Packages">The Debian packages that it needs.</param>
/// <param name="Arguments">What the interpreter is told, for a directory of temporary files.</param>
internal sealed record ClientCommand(string Program, string Packages, Func<string, string[]> Arguments)
{
    public static ClientCommand Node { get; } = new("node", "nodejs", _ => [InClients("npm", "driver.mjs")]);

    public static ClientCommand Php { get; } = new("php", "php-cli", _ => [InClients("php", "driver.php")]);

    /// <summary>Debian's Python, as in all tests here: another one may be on the PATH.</summary>
    public static ClientCommand Python { get; } = new("/usr/bin/python3", "python3", _ => [InClients("python", "driver.py")]);

    public static ClientCommand Java { get; } = new("bash", "default-jdk-headless", _ => [InClients("java", "driver.sh")]);

    private static string InClients(params string[] path) => Path.Combine([Repository.Root, "clients", .. path]);
}
