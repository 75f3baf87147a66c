using Reference.Client.Checkout;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Docs;

/// <summary>
/// docs/link.md shows how URL classes change a code: the tests run each of its lines, and give the result to the app
/// and to the client.
/// </summary>
public sealed class LinkGuideTests
{
    private const string Code = "HTTP://SEQR.SE/R20260302432000000";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "link.md"));

    /// <summary>The C# expressions of the guide, by their text.</summary>
    private static readonly Dictionary<string, Func<string, string>> Compiled = new()
    {
        ["""new UriBuilder(code) { Scheme = "seqr" }.ToString()"""] = code => new UriBuilder(code) { Scheme = "seqr" }.ToString(),
        ["""new UriBuilder(code) { Scheme = "https" }.ToString()"""] = code => new UriBuilder(code) { Scheme = "https" }.ToString(),
        ["""new UriBuilder(code) { Scheme = "seqr", Port = -1 }.ToString()"""] = code =>
            new UriBuilder(code) { Scheme = "seqr", Port = -1 }.ToString(),
        ["new Uri(code).ToString()"] = code => new Uri(code).ToString(),
    };

    public static IEnumerable<object[]> Wrong => Rows(4);

    public static IEnumerable<object[]> Right => Rows(3);

    public static IEnumerable<object[]> Texts => Rows(2).Select(row => row[..1]);

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_code_that_a_URL_class_has_changed_is_refused_with_the_mistake(
        string by, string expression, string text, string told)
    {
        Assert.Equal(text, await Run(by, expression));
        Assert.False(QrCode.TryReadInvoice(text, out _));
        Assert.Contains(told, CodeMistake.Of(text), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WalletLink.From(text));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_code_that_a_URL_class_leaves_intact_is_read(string by, string expression, string text)
    {
        Assert.Equal(text, await Run(by, expression));
        Assert.True(QrCode.TryReadInvoice(text, out var reference));
        Assert.Equal(Code, QrCode.Of(reference.Value));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_form_that_is_named_is_read_and_made_by_the_client(string text)
    {
        Assert.True(QrCode.TryReadInvoice(text, out _));
        var scheme = text[..text.IndexOf(':', StringComparison.Ordinal)];
        Assert.Equal(text, scheme == "HTTP" ? Code : WalletLink.From(Code, scheme));
    }

    [Fact]
    public void The_guide_has_lines_of_each_kind()
    {
        Assert.Equal(["Node.js", ".NET", "Python"], Rows(4).Select(row => row[0]).Distinct());
        Assert.Equal(["Node.js", ".NET", "PHP", "Python"], Rows(3).Select(row => row[0]).Distinct());
        Assert.Equal(4, Rows(2).Count());
    }

    private static Task<string> Run(string by, string expression) => by switch
    {
        ".NET" => Task.FromResult(Compiled[expression](Code)),
        "Node.js" => Output("node", "-p", $"const code = '{Code}'; {expression}"),
        "PHP" => Output("php", "-r", $"$code = '{Code}'; echo {expression};"),
        "Python" => Output("python3", "-c", $"from urllib.parse import urlsplit; code = '{Code}'; print({expression})"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "There is no way to run this."),
    };

    private static async Task<string> Output(string program, params string[] arguments)
    {
        var (status, output, errors) = await OtherProgram.Run(program, arguments);
        Assert.True(status == 0, errors);
        return output.Trim();
    }

    /// <summary>The rows of the tables with so many columns, without what is only Markdown.</summary>
    private static IEnumerable<string[]> Rows(int columns)
    {
        var inTable = false;
        foreach (var line in Lines)
        {
            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray();
            if (line.StartsWith("|---", StringComparison.Ordinal))
                inTable = cells.Length == columns;
            else if (!line.StartsWith('|'))
                inTable = false;
            else if (inTable)
                yield return cells;
        }
    }
}
