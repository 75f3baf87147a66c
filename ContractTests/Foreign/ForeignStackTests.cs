using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Foreign;

/// <summary>Checkouts by stacks that know nothing of this code but the URL of its WSDL.</summary>
public sealed class ForeignStackTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private const string Service = "/soap/merchant/cashregister-2?wsdl";

    private string Root => simulator.Address.AbsoluteUri.TrimEnd('/');

    [Theory]
    [InlineData("/usr/bin/python3", "zeep_checkout.py", "python3-zeep")]
    [InlineData("php", "php_checkout.php", "php-cli php-soap")]
    public Task A_checkout_from_bill_to_refund_comes_out(string interpreter, string script, string packages) =>
        ForeignProgram.Run(interpreter, script, packages, Root + Service, Root);

    [Theory]
    [InlineData("/usr/bin/python3", "zeep_money.py", "python3-zeep")]
    [InlineData("php", "php_money.php", "php-cli php-soap")]
    public Task A_top_up_and_a_transfer_come_out(string interpreter, string script, string packages) =>
        ForeignProgram.Run(interpreter, script, packages, Root + Service, Root);

    [Theory]
    [InlineData("/usr/bin/python3", "zeep_voucher.py", "python3-zeep")]
    [InlineData("php", "php_voucher.php", "php-cli php-soap")]
    public Task A_till_sells_a_voucher(string interpreter, string script, string packages) =>
        ForeignProgram.Run(interpreter, script, packages, Root + "/extclientproxy/client?wsdl", Root);

    [Theory]
    [InlineData("/usr/bin/python3", "python_bill.py", "python3")]
    [InlineData("php", "php_bill.php", "php-cli")]
    [InlineData("node", "node_bill.mjs", "nodejs")]
    public Task An_issuer_signs_a_code_without_a_library_and_asks_for_the_payment(string interpreter, string script, string packages) =>
        ForeignProgram.Run(interpreter, script, packages, Root + "/api", Root);

    // gSOAP takes what is in front of an @ in an address for the name of a user, wherever it stands.
    [Theory]
    [InlineData("")]
    [InlineData("/~gsoap")]
    public Task A_client_that_gSOAP_makes_checks_out_in_a_sandbox_too(string sandbox) =>
        ForeignProgram.Run("bash", "gsoap_checkout.sh", "gsoap libgsoap-dev gcc curl", Root + sandbox + Service, Root + sandbox);
}
