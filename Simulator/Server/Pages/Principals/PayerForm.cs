using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>The form that adds a payer, as it was filled in.</summary>
/// <param name="Id">The payer's id; like every other field generated when empty.</param>
/// <param name="Name">The payer's name.</param>
/// <param name="Msisdn">The phone number.</param>
/// <param name="Pin">The PIN. It is not shown again.</param>
/// <param name="Balance">How much there is on the account.</param>
/// <param name="Currency">The account's currency.</param>
public sealed record PayerForm(string Id, string Name, string Msisdn, string Pin, string Balance, string Currency)
{
    public static readonly PayerForm Empty = new("", "", "", "", "", "SEK");

    /// <summary>The field that is wrong; null where none is.</summary>
    public string? WrongField { get; private init; }

    /// <summary>What is wrong with it.</summary>
    public string? Error { get; private init; }

    internal static PayerForm Of(IFormCollection form)
    {
        return new(Field("id"), Field("name"), Field("msisdn"), Field("pin"), Field("balance"), Field("currency"));

        string Field(string name) => form[name].ToString().Trim();
    }

    /// <summary>What a call of POST /sandbox/payers would say with the same values.</summary>
    internal JsonInput ToInput()
    {
        var body = new JsonObject();
        Add("id", Id);
        Add("name", Name);
        Add("msisdn", Msisdn);
        Add("pin", Pin);
        if (Balance.Length > 0)
            body.Add("balances", new JsonArray(new JsonObject { ["currency"] = Currency, ["value"] = Balance }));
        return JsonInput.Of(body);

        void Add(string name, string value)
        {
            if (value.Length > 0)
                body.Add(name, value);
        }
    }

    /// <summary>The same with what the control API objects to, said of the field instead of the member.</summary>
    internal PayerForm With(Problem refusal)
    {
        var member = refusal.Member ?? "";
        var field = member[(member.LastIndexOf('.') + 1)..] is var last && last == "value" ? "balance" : last;
        var said = refusal.Detail.StartsWith(member + " ", StringComparison.Ordinal)
            ? refusal.Detail[(member.Length + 1)..]
            : refusal.Detail;
        return this with { WrongField = field, Error = char.ToUpperInvariant(said[0]) + said[1..] };
    }
}
