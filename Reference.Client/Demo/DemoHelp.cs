namespace Reference.Client.Demo;

/// <summary>The text of <c>--help</c>.</summary>
internal static class DemoHelp
{
    public const string Text = """
        A merchant's side of SEQR, shown against a simulator (or another SEQR).

        Usage: demo COMMAND [options]

        Commands:
          pay AMOUNT CURRENCY       an in-app payment from bill to refund
          shop                      a small shop in the browser, until Ctrl-C
          till                      a till's day: registered, two sales, a receipt, a refund, the period closed, unregistered
          reserve AMOUNT CURRENCY   an amount reserved and less of it committed
          reconcile                 the shop's period in SEQR's reports beside the demo's own journal
          instant-checkout          a code on a product's page, the delivery address, the paid order
          unattended                a machine nobody attends: reserved, released, what was taken is committed
          invoice-service           a bill on paper: its code, the issuer's notification, details and report
          external-service          a service with a page in the app: who visits, the bill, the way back
          eproducts                 a till sells vouchers: reserved, bought, given back, a sale canceled, a report
          certify webshop|pos       SEQR's certification procedure (also certify --plan webshop|pos)
          certify PLAN              the same for one of the five services above: its codes are scanned here, and paid by who certifies

        Options of all commands:
          --url URL                 the SOAP service, or a simulator or sandbox that has it (http://localhost:8080)
          --control URL             the simulator whose control API plays the payer (that of --url)
          --terminal ID --password PW
                                    who bills, with pay and reserve (public_test_shop_terminal, 12345678)
          --reseller ID --user ID --reseller-password PW
                                    who registers tills and closes the shop's period (public_test_shop, 9900, 1234)
          --data DIR                where records and journal are kept (seqr-demo in the directory for temporary files)
          --wait                    wait for a person to pay, and for reports

        Options of one command:
          pay --refund AMOUNT|full|none     how much to refund (full)
          reserve --commit AMOUNT           how much to commit (all)
          instant-checkout, unattended, invoice-service, external-service --partner ID
                                            who has the code at SEQR (the simulator's test values)
          invoice-service --secret TEXT     the issuer's secret (5ecr3t)
          shop --urls URL                   where the shop is, as a phone and SEQR reach it (http://localhost:5080)
          shop --wallet URL|app             what "Pay with SEQR" opens: a simulator's pages, or the SEQR app (the sandbox of --url)

        Exit status:
          0  paid, refunded, committed as asked for; reconciled without a difference
          1  it ended otherwise, or there is a difference
          2  the command line is wrong
          3  SEQR, or the simulator's payer, could not be reached or understood

        """;

    public static bool IsAskedFor(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?") || args is ["help"];
}
