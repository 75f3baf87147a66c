using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Reads the plain messages that most stacks send, straight from their UTF-8 bytes: elements, namespace declarations,
/// text. It accepts a message only if the general reader accepts it too and finds the same. It leaves everything else
/// to that reader: comments, attributes, character references, carriage returns, errors. PlainMessageTests compares the
/// two.
/// </summary>
internal ref struct PlainMessage
{
    private const int Longest = 64 * 1024;
    private const int MostDepth = 32;
    private const int MostElements = 2000;

    private static readonly SearchValues<byte> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"u8);

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(letter => letter is not ('\t' or '\n')).Select(letter => (byte)letter)]);

    [ThreadStatic]
    private static Work? spare;

    private readonly ReadOnlySpan<byte> body;
    private readonly KnownNames names;
    private readonly Work work;
    private int at;
    private int line;
    private int lineAt;
    private int depth;
    private int elements;

    private PlainMessage(ReadOnlySpan<byte> body, KnownNames names, Work work)
    {
        this.body = body;
        this.names = names;
        this.work = work;
        line = 1;
    }

    /// <param name="body">The message.</param>
    /// <param name="charset">The charset of its Content-Type; null without one.</param>
    /// <param name="names">Names and namespaces that it probably holds.</param>
    /// <returns>The element in the SOAP body; null if the general reader has to read the message.</returns>
    public static WireElement? TryRead(ReadOnlySpan<byte> body, string? charset, KnownNames names)
    {
        if (body.Length is 0 or > Longest || !(charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (body.ContainsAny(Controls) || body.IndexOf("\uFFFE"u8) >= 0 || body.IndexOf("\uFFFF"u8) >= 0 || !Utf8.IsValid(body))
            return null;
        var work = spare ?? new();
        spare = null;
        try
        {
            var message = new PlainMessage(body, names, work);
            return message.SkipDeclaration() ? message.ReadEnvelope() : null;
        }
        finally
        {
            work.Forget();
            spare = work;
        }
    }

    private bool SkipDeclaration()
    {
        if (!body.StartsWith("<?xml"u8))
            return true;
        at = body.IndexOf("?>"u8) + 2;
        var declaration = body[..at];
        return declaration.SequenceEqual("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8)
            || declaration.SequenceEqual("<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8)
            || declaration.SequenceEqual("<?xml version='1.0' encoding='UTF-8'?>"u8)
            || declaration.SequenceEqual("<?xml version='1.0' encoding='utf-8'?>"u8)
            || declaration.SequenceEqual("<?xml version=\"1.0\"?>"u8);
    }

    private WireElement? ReadEnvelope()
    {
        SkipSpace();
        if (!Open("Envelope"))
            return null;
        SkipSpace();
        if (NextIsHeader() && !SkipEmptyHeader())
            return null;
        SkipSpace();
        if (!Open("Body"))
            return null;
        SkipSpace();
        if (Start(out var isEmpty) is not { } call || !(isEmpty || ReadContent()) || !CloseAfterSpace() || !CloseAfterSpace())
            return null;
        SkipSpace();
        return at == body.Length ? call : null;
    }

    /// <summary>
    /// Whether the next tag is a header's. The prefix may have any length; opening the tag checks the rest.
    /// </summary>
    private readonly bool NextIsHeader()
    {
        var tag = body[at..];
        var end = tag.IndexOfAny((byte)'>', (byte)' ', (byte)'/');
        return end > 0 && tag[..end].EndsWith("Header"u8);
    }

    private bool SkipEmptyHeader() =>
        Start(out var isEmpty) is { Name: "Header", Namespace: Soap11.EnvelopeNamespace } && (isEmpty || CloseAfterSpace());

    /// <summary>Reads a start tag of SOAP's own; false for any other, and for an empty element.</summary>
    private bool Open(string name) =>
        Start(out var isEmpty) is { } element && !isEmpty && element.Name == name && element.Namespace == Soap11.EnvelopeNamespace;

    private bool CloseAfterSpace()
    {
        SkipSpace();
        return Close();
    }

    /// <summary>Reads everything up to the end tag of the innermost element, and that tag.</summary>
    private bool ReadContent()
    {
        var outside = depth - 1;
        while (depth > outside)
        {
            var element = work.Open[depth - 1].Element;
            if (!ReadText(element) || at + 1 >= body.Length)
                return false;
            if (body[at + 1] == '/')
            {
                if (!Close())
                    return false;
            }
            else if (Start(out _) is { } child)
            {
                element.Add(child);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadText(WireElement element)
    {
        var length = body[at..].IndexOf((byte)'<');
        if (length <= 0)
            return length == 0;
        var text = body.Slice(at, length);
        at += length;
        if (PlainText.Read(text) is not { } read)
            return false;
        element.AddText(read);
        return true;
    }

    /// <summary>Reads a start tag, and opens the element unless it is empty; null if the tag is not plain.</summary>
    private WireElement? Start(out bool isEmpty)
    {
        isEmpty = false;
        if (at >= body.Length || body[at] != '<' || depth == MostDepth || ++elements > MostElements)
            return null;
        CountLines();
        at++;
        var nameAt = at;
        if (!ReadName(out var prefixLength))
            return null;
        var nameLength = at - nameAt;
        var before = work.Namespaces.Count;
        while (true)
        {
            var hasSpace = SkipSpace();
            if (at >= body.Length)
                return null;
            if (body[at] is (byte)'>' or (byte)'/')
                break;
            if (!hasSpace || !ReadNamespace(before))
                return null;
        }

        isEmpty = body[at] == '/';
        if (isEmpty)
            at++;
        if (at >= body.Length || body[at++] != '>')
            return null;
        var name = body.Slice(nameAt, nameLength);
        if (work.Namespaces.Resolve(body, name[..prefixLength]) is not { } space)
            return null;
        var element = new WireElement(names.Find(prefixLength == 0 ? name : name[(prefixLength + 1)..]), space, line);
        if (isEmpty)
            work.Namespaces.Leave(before);
        else
            work.Open[depth++] = new(element, nameAt, nameLength, before);
        return element;
    }

    /// <summary>Reads the end tag of the innermost element.</summary>
    private bool Close()
    {
        if (at + 1 >= body.Length || body[at] != '<' || body[at + 1] != '/')
            return false;
        var open = work.Open[depth - 1];
        at += 2;
        if (!body[at..].StartsWith(body.Slice(open.NameAt, open.NameLength)))
            return false;
        at += open.NameLength;
        SkipSpace();
        if (at >= body.Length || body[at++] != '>')
            return false;
        depth--;
        work.Namespaces.Leave(open.Declarations);
        return true;
    }

    /// <summary>Reads a name of ASCII letters, with or without a prefix.</summary>
    private bool ReadName(out int prefixLength)
    {
        prefixLength = 0;
        var first = ReadPart();
        if (first == 0)
            return false;
        if (at >= body.Length || body[at] != ':')
            return true;
        at++;
        prefixLength = first;
        return ReadPart() > 0 && at < body.Length && body[at] != ':';
    }

    private int ReadPart()
    {
        var rest = body[at..];
        var length = rest.IndexOfAnyExcept(NameLetters);
        if (length <= 0 || !(char.IsAsciiLetter((char)rest[0]) || rest[0] == '_'))
            return 0;
        at += length;
        return length;
    }

    /// <summary>Reads the declaration of a namespace. Any other attribute is not plain.</summary>
    /// <param name="before">The number of declarations outside this element: its own must not repeat each other.</param>
    private bool ReadNamespace(int before)
    {
        if (!body[at..].StartsWith("xmlns"u8))
            return false;
        at += 5;
        var prefix = ReadOnlySpan<byte>.Empty;
        var prefixAt = at;
        if (at < body.Length && body[at] == ':')
        {
            prefixAt = ++at;
            if (ReadPart() == 0)
                return false;
            prefix = body[prefixAt..at];
            // Such prefixes are reserved; xsi and xsd are not.
            if (prefix is [(byte)'x' or (byte)'X', (byte)'m' or (byte)'M', (byte)'l' or (byte)'L', ..])
                return false;
        }

        SkipSpace();
        if (at >= body.Length || body[at++] != '=')
            return false;
        SkipSpace();
        if (at >= body.Length || body[at] is not ((byte)'"' or (byte)'\''))
            return false;
        var quote = body[at++];
        var length = body[at..].IndexOf(quote);
        if (length < 0)
            return false;
        var value = body.Slice(at, length);
        at += length + 1;
        // Undeclaring a prefix is an error. White space and references in a namespace are not plain.
        if (value.IndexOfAny("<&\t\n"u8) >= 0
            || (length == 0 && prefix.Length > 0)
            || value.StartsWith("http://www.w3.org/XML/"u8)
            || value.StartsWith("http://www.w3.org/2000/xmlns"u8))
            return false;
        return work.Namespaces.Declare(body, prefixAt..(prefixAt + prefix.Length), names.FindNamespace(value), before);
    }

    private bool SkipSpace()
    {
        var before = at;
        while (at < body.Length && body[at] is (byte)' ' or (byte)'\t' or (byte)'\n')
            at++;
        return at > before;
    }

    private void CountLines()
    {
        line += body[lineAt..at].Count((byte)'\n');
        lineAt = at;
    }

    private readonly record struct OpenElement(WireElement Element, int NameAt, int NameLength, int Declarations);

    /// <summary>The buffers of a reader; each thread keeps one set.</summary>
    private sealed class Work
    {
        public OpenElement[] Open { get; } = new OpenElement[MostDepth];

        public NamespaceScope Namespaces { get; } = new();

        /// <summary>Makes room for another message, and drops the references to this one.</summary>
        public void Forget()
        {
            Array.Clear(Open);
            Namespaces.Leave(0);
        }
    }
}
