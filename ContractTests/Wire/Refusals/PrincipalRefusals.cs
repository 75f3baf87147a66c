using SeqrSandbox.ContractTests.Hosting;
using static SeqrSandbox.ContractTests.Wire.Message;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;
using static SeqrSandbox.ContractTests.Wire.Refusals.Refusal;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>Calls about principals that are refused. Source: docs/protocol.md, "Principals and money orders".</summary>
internal static class PrincipalRefusals
{
    private const string Information = "requestPrincipalInformation";
    private const string Password = "changePrincipalPassword";
    private const string Registration = "confirmCustomerRegistration";
    private const string Subject = "principalId";

    public static IReadOnlyList<Refusal> All { get; } =
    [
        Of(30, "requestPrincipalInformation without a principal", new Provocation(Information)),
        Of(30, "requestPrincipalInformation of an empty principal", new Provocation(Information, "<principalId/>")),
        Of(30, "requestPrincipalInformation of an unknown type", new Provocation(Information, Principal(Subject, "anna", "PERSON"))),
        Of(30, "requestPrincipalInformation without a type", new Provocation(Information, Principal(Subject, "anna", null))),
        Of(30, "requestPrincipalInformation without an id", new Provocation(Information, Principal(Subject, null, "CUSTOMERID"))),
        Of(30, "requestPrincipalInformation of a number that is none", new Provocation(Information, Phone(Subject, "070-12 34"))),
        Of(38, "requestPrincipalInformation of an unknown reseller", new Provocation(Information, Reseller(Subject, "nobody"))),
        Of(38, "requestPrincipalInformation of an unknown user", new Provocation(Information, Reseller(Subject, user: "1"))),
        Of(38, "requestPrincipalInformation of an unknown terminal", new Provocation(
            Information, Principal(Subject, "nobody", "TERMINALID"))),
        Of(
            38,
            "requestPrincipalInformation of an unregistered terminal",
            new Provocation(Information, Principal(Subject, ExtraPrincipals.UnregisteredTerminal, "TERMINALID"))),
        Of(38, "requestPrincipalInformation of an unknown payer", new Provocation(Information, Customer(Subject, "nobody"))),
        Of(38, "requestPrincipalInformation of a number that nobody has", new Provocation(Information, Phone(Subject, "46799999999"))),

        Of(30, "changePrincipalPassword of nobody", new Provocation(Password, NewPassword("secret"))),
        Of(30, "changePrincipalPassword of a reseller without a user", new Provocation(
            Password, Reseller(Subject) + NewPassword("secret"), User)),
        Of(38, "changePrincipalPassword of an unknown user", new Provocation(
            Password, Reseller(Subject, user: "1") + NewPassword("secret"), User)),
        Of(21, "changePrincipalPassword of a payer", new Provocation(Password, Customer(Subject) + NewPassword("secret"), User)),
        Of(21, "changePrincipalPassword of a user by a terminal", new Provocation(
            Password, Reseller(Subject, user: "9900") + NewPassword("secret"))),
        Of(
            21,
            "changePrincipalPassword of another terminal by a terminal",
            new Provocation(Password, Principal(Subject, ExtraPrincipals.BlockedTerminal, "TERMINALID") + NewPassword("secret"))),
        Of(
            21,
            "changePrincipalPassword of another reseller's user",
            new Provocation(Password, Reseller(Subject, OtherShop, "9900") + NewPassword("secret"), User)),
        Of(22, "changePrincipalPassword to nothing", new Provocation(Password, Principal(Subject, Message.Shop, "TERMINALID"))),
        Of(22, "changePrincipalPassword to three characters", new Provocation(
            Password, Principal(Subject, Message.Shop, "TERMINALID") + NewPassword("abc"))),
        Of(
            34,
            "changePrincipalPassword of a blocked terminal",
            new Provocation(Password, Principal(Subject, ExtraPrincipals.BlockedTerminal, "TERMINALID") + NewPassword("secret"), User)),

        Of(52, "confirmCustomerRegistration of nobody", new Provocation(Registration, Reference(ExtraPrincipals.Registration))),
        Of(52, "confirmCustomerRegistration of an unknown payer", new Provocation(Registration, Customer(Subject, "nobody"))),
        Of(52, "confirmCustomerRegistration of a reseller", new Provocation(Registration, Reseller(Subject))),
        Of(
            52,
            "confirmCustomerRegistration with another payer's number",
            new Provocation(
                Registration,
                Customer(
                    Subject,
                    ExtraPrincipals.UnregisteredPayer) + Customer("secondaryPrincipalId") + Reference(ExtraPrincipals.Registration))),
        Of(56, "confirmCustomerRegistration of a registered payer", new Provocation(Registration, Customer(Subject) + Reference("R-1"))),
        Of(
            56,
            "confirmCustomerRegistration without a reference",
            new Provocation(Registration, Customer(Subject, ExtraPrincipals.UnregisteredPayer))),
        Of(
            56,
            "confirmCustomerRegistration with another reference",
            new Provocation(Registration, Customer(Subject, ExtraPrincipals.UnregisteredPayer) + Reference("R-2"))),
    ];

    private static string NewPassword(string password) => Member("newPassword", password);

    private static string Reference(string reference) => Member("registrationReference", reference);
}
