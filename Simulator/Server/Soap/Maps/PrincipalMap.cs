using System.Xml;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>principalId, principalAccountSpecifier and principal.</summary>
internal static class PrincipalMap
{
    public static PrincipalDraft? Read(WireElement call, string name) =>
        call.Member(name) is { } principal ? new(principal.Text("type"), principal.Text("id"), principal.Text("userId")) : null;

    public static AccountDraft? ReadAccount(WireElement call, string name) =>
        call.Member(name) is { } account ? new(account.Text("accountTypeId"), account.Text("accountId")) : null;

    /// <summary>erswsPrincipalInformationResponse. It moves nothing, so it has no ersReference.</summary>
    public static WireReply Told(Outcome<PrincipalWithAccounts> outcome) => new()
    {
        Operation = InvoiceService.RequestPrincipalInformation,
        Refusal = outcome.Refusal,
        Members = outcome.Succeeded ? writer => Write(writer, "requestedPrincipal", outcome.Value) : null,
    };

    public static void Write(XmlWriter writer, string name, PrincipalWithAccounts told)
    {
        var principal = told.Principal;
        writer.WriteStartElement(name);
        writer.WriteStartElement("principalId");
        writer.WriteMember("id", principal.Id);
        writer.WriteMember("type", principal.Type);
        writer.WriteMember("userId", principal.UserId);
        writer.WriteEndElement();
        writer.WriteMember("principalName", principal.Name);
        WriteAccounts(writer, told.Accounts);
        writer.WriteMember("status", principal.Status.ToString());
        writer.WriteMember("msisdn", principal.Msisdn);
        writer.WriteEndElement();
    }

    public static void WriteAccount(XmlWriter writer, string name, string accountId, string typeId)
    {
        writer.WriteStartElement(name);
        writer.WriteMember("accountId", accountId);
        writer.WriteMember("accountTypeId", typeId);
        writer.WriteEndElement();
    }

    /// <summary>With all decimals of the currency, since nobody sent it.</summary>
    private static void WriteHeld(XmlWriter writer, string name, decimal value, Currency currency) =>
        AmountMap.Write(writer, name, new AmountDraft(currency.Code, value + new decimal(0, 0, 0, false, (byte)currency.Decimals)));

    private static void WriteAccounts(XmlWriter writer, IReadOnlyList<HeldAccount> accounts)
    {
        if (accounts.Count == 0)
            return;
        writer.WriteStartElement("accounts");
        foreach (var account in accounts)
        {
            writer.WriteStartElement("account");
            writer.WriteMember("accountDescription", account.Description);
            WriteAccount(writer, "accountSpecifier", account.AccountId, account.TypeId);
            WriteHeld(writer, "balance", account.Balance.Value, account.Balance.Currency);
            // Nobody may owe anything.
            WriteHeld(writer, "creditLimit", 0, account.Balance.Currency);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
