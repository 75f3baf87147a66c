using System.Xml.Linq;

namespace ShopTests;

/// <summary>SEQR's answer to a call that it carried out.</summary>
internal sealed class SeqrAnswer
{
    private readonly XElement result;

    private SeqrAnswer(XElement result) => this.result = result;

    /// <exception cref="SeqrRefusedException">SEQR did not carry it out.</exception>
    public static SeqrAnswer Read(string envelope)
    {
        var answer = new SeqrAnswer(XDocument.Parse(envelope).Descendants("return").Single());
        return answer.Text("resultCode") == "0"
            ? answer
            : throw new SeqrRefusedException(answer.Text("resultCode"), answer.Text("resultDescription"));
    }

    public string Text(string member) => (string?)result.Element(member) ?? throw new FormatException($"SEQR's answer has no {member}.");
}
