using System.CommandLine;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Simulator.Codes;
using SeqrSandbox.Simulator.Qr;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// The command <c>code</c>: makes the QR codes by which SEQR's other services begin, as a partner prints them. Prints the text and the
/// picture; <c>--png</c> and <c>--svg</c> write the picture to a file. Exit status 0, or 2 if a part is wrong.
/// </summary>
internal static class CodeCommand
{
    public static Command Make() => new("code", "Make a QR code of SEQR's other services, to scan on the phone.")
    {
        Bill(),
        Purchase(
            "webshop", "The code of a product for Instant Checkout.", PartnerKind.WebShop, "example_shop_id", "TOKEN", "The purchase token."),
        Purchase(
            "machine", "The code of a machine for Unattended Payments.", PartnerKind.Machine, "public_test_shop", "MACHINE", "The machine's id."),
        Service(),
    };

    private static Command Bill()
    {
        var amount = new Argument<string>("AMOUNT") { Description = "The amount, such as 29.99." };
        var issuer = Option("--issuer", "NAME", "Who prints the bill.", "example");
        var secret = Option("--secret", "SECRET", "The issuer's secret.", "5ecr3t");
        var currency = Option("--currency", "CODE", "The currency.", "SEK");
        var description = Option("--description", "TEXT", "What is paid.", "Test invoice");
        var reference = Option("--reference", "REF", "The issuer's own reference.", "R820919");
        var once = new Option<bool>("--once") { Description = "The bill may be paid once only." };
        var command = new Command("bill", "The signed code of a paper bill.")
        {
            amount, issuer, secret, currency, description, reference, once,
        };
        return Drawn(command, result => PrintedCode.OfBill(
            result.GetRequiredValue(issuer),
            result.GetRequiredValue(secret),
            new Dictionary<string, string>
            {
                ["a"] = result.GetRequiredValue(amount),
                ["c"] = result.GetRequiredValue(currency),
                ["d"] = result.GetRequiredValue(description),
                ["r"] = result.GetRequiredValue(reference),
                ["o"] = result.GetValue(once) ? "true" : "false",
            }));
    }

    private static Command Purchase(string name, string description, PartnerKind kind, string seeded, string token, string what)
    {
        var bought = new Argument<string>(token) { Description = what };
        var partner = Option("--partner", "ID", "Who sells.", seeded);
        return Drawn(
            new(name, description) { bought, partner },
            result => PrintedCode.OfPurchase(kind, result.GetRequiredValue(partner), result.GetRequiredValue(bought)));
    }

    private static Command Service()
    {
        var id = Option("--partner", "ID", "The service.", "example_service");
        var parameters = new Argument<string[]>("NAME=VALUE")
        {
            Description = "The service's own parameters, which come back from getClientSessionInfo.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        return Drawn(
            new("service", "The code of an external service.") { parameters, id },
            result => PrintedCode.OfService(
                result.GetRequiredValue(id), (result.GetValue(parameters) ?? []).Select(PrintedCode.ReadParameter)));
    }

    private static Option<string> Option(string name, string help, string description, string seeded) => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => seeded,
    };

    private static Command Drawn(Command command, Func<ParseResult, string> make)
    {
        var png = new Option<string?>("--png") { Description = "Also write the picture to this file.", HelpName = "FILE" };
        var svg = new Option<string?>("--svg")
        {
            Description = "Also write the picture to this file, to be printed at any size.",
            HelpName = "FILE",
        };
        command.Options.Add(png);
        command.Options.Add(svg);
        command.SetAction(result =>
        {
            try
            {
                var code = make(result);
                if (result.GetValue(png) is { } pngFile)
                    File.WriteAllBytes(pngFile, QrPicture.Png(code));
                if (result.GetValue(svg) is { } svgFile)
                    File.WriteAllText(svgFile, QrPicture.Svg(code));
                var output = result.InvocationConfiguration.Output;
                output.WriteLine(code);
                output.WriteLine();
                output.WriteLine(QrPicture.Blocks(code));
            }
            catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
            {
                throw new StartException(error.Message);
            }
        });
        return command;
    }
}
