using System.Text;

namespace SeqrSandbox.Simulator.Pages.Start;

/// <summary>A sample in one language: a payment, as a file that runs unchanged, or the tests of a shop.</summary>
/// <param name="Language">Its programming language.</param>
/// <param name="File">The file's name.</param>
/// <param name="Command">The command that runs it.</param>
/// <param name="Code">The program, with the sandbox's address in it.</param>
public sealed record Sample(string Language, string File, string Command, string Code)
{
    private const string Placeholder = "{address}";

    private static readonly Sample[] Templates =
    [
        Read("PHP", "checkout.php", "php checkout.php"),
        Read("Java", "Checkout.java", "java Checkout.java"),
        Read("Python", "checkout.py", "pip install zeep && python3 checkout.py"),
        Read("Node.js", "checkout.mjs", "npm install soap && node checkout.mjs"),
        Read(".NET", "checkout.cs", "dotnet run checkout.cs"),
    ];

    /// <summary>Tests of sample shops, each with the package of its language. CI runs them: samples/run.sh.</summary>
    internal static IReadOnlyList<Sample> Tests { get; } =
    [
        Read("PHP", "PayingTest.php", "phpunit tests"),
        Read("Java", "PayingTest.java", "mvn test"),
        Read("Python", "test_paying.py", "pytest"),
        Read("Node.js", "paying.test.mjs", "npm test"),
        Read(".NET", "PayingTests.cs", "dotnet test"),
    ];

    internal static IReadOnlyList<Sample> For(string address) =>
        [.. Templates.Select(template => template with { Code = template.Code.Replace(Placeholder, address, StringComparison.Ordinal) })];

    private static Sample Read(string language, string file, string command)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream("samples/" + file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(language, file, command, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
