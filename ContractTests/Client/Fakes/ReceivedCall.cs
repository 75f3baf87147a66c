using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Client.Fakes;

/// <summary>A request as it arrived at the fake.</summary>
internal sealed record ReceivedCall(string Operation, string Body, string? SoapAction, string? ContentType)
{
    public static async Task<ReceivedCall> ReadAsync(HttpContext http)
    {
        var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
        var operation = XDocument.Parse(body).Root!.Elements().Last().Elements().Single().Name.LocalName;
        return new(operation, body, http.Request.Headers["SOAPAction"], http.Request.ContentType);
    }

    /// <summary>The text of the first member of that name, however deep.</summary>
    public string? Member(string name) => XDocument.Parse(Body).Descendants(name).FirstOrDefault()?.Value;
}
