using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>The script that shows a till's calls to integrators.</summary>
public sealed class VoucherScriptTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Fact]
    public async Task It_sells_and_cancels_vouchers_with_curl_alone()
    {
        var (status, output, errors) = await OtherProgram.Run(
            "bash", ["docs/examples/voucher.sh", simulator.Address.AbsoluteUri.TrimEnd('/')], Repository.Root, "bash curl");

        Assert.True(status == 0, $"It left with {status}. It needs bash and curl.\n{output}{errors}");
        string[] calls =
        [
            "getProductList", "reserveVoucher", "buyReservedVoucher", "buyReservedVoucher", "cancelTransaction", "reserveVoucher",
            "cancelVoucherReservation",
        ];
        var lines = output.Split('\n').Where(line => line.StartsWith("   ", StringComparison.Ordinal));
        Assert.Equal(calls, lines.Select(line => line.Trim().Split(':')[0]));
    }
}
