using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>The result of an operation. Whatever is one here has the literal shape and the schema of the contract.</summary>
internal sealed record Result(string Text, XElement Return)
{
    public int Code => (int)Return.Element("resultCode")!;

    /// <summary>A member of the result as text; null without it.</summary>
    public string? this[string member] => (string?)Return.Element(member);

    public static Result Read(Answer answer, ServedContract contract)
    {
        Assert.True(answer.Status == 200, $"HTTP {answer.Status}: {answer.Text}");
        Assert.Equal("text/xml;charset=UTF-8", answer.ContentType);
        var envelope = XDocument.Parse(answer.Text, LoadOptions.PreserveWhitespace);
        var wrapper = envelope.Root!.Elements().Single().Elements().Single();
        var name = wrapper.Name.LocalName;
        Assert.StartsWith(
            $"""<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><ns2:{name} xmlns:ns2="http://external.interfaces.ers.seamless.com/"><return>""",
            answer.Text,
            StringComparison.Ordinal);
        Assert.EndsWith($"</return></ns2:{name}></soap:Body></soap:Envelope>", answer.Text, StringComparison.Ordinal);
        var result = wrapper.Element("return")!;
        Assert.All(result.DescendantsAndSelf(), member => Assert.Equal(("", false), (member.Name.NamespaceName, member.HasAttributes)));
        contract.Validate(wrapper);
        return new(answer.Text, result);
    }
}
