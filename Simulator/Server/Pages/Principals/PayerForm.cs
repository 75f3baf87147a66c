using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>The form that adds a payer, with its values.</summary>
/// <param name="Id">The payer's id. Like every other field, it is generated if empty.</param>
/// <param name="Name">The payer's name.</param>
/// <param name="Msisdn">The phone number.</param>
/// <param name="Pin">The PIN, which is not shown again.</param>
/// <param name="Balance">The account's balance.</param>
/// <param name="Currency">The account's currency.</param>
public sealed record PayerForm(string Id, string Name, string Msisdn, string Pin, string Balance, string Currency)
{
    public static readonly PayerForm Empty = new("", "", "", "", "", "SEK");

    /// <summary>The wrong field; null if there is none.</summary>
    public string? WrongField { get; private init; }

    /// <summary>What is wrong with it.</summary>
    public string? Error { get; private init; }

    internal static PayerForm Of(IFormCollection form)
    {
        return new(Field("id"), Field("name"), Field("msisdn"), Field("pin"), Field("balance"), Field("currency"));

        string Field(string name) => form[name].ToString().Trim();
    }

    /// <summary>The form as the input of POST /sandbox/payers.</summary>
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

    /// <summary>The form with a refusal of the control API, worded for the field instead of the member.</summary>
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
