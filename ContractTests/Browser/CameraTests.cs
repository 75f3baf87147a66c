namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// A code read with the camera. The camera is the browser's own for tests; what reads codes off its picture comes from
/// the test, as desktop browsers have none.
/// </summary>
public sealed class CameraTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    private const string Reader =
        """
        window.BarcodeDetector = class {
          async detect(video) {
            window.looked = (window.looked ?? 0) + 1;
            return video.videoWidth > 0 && window.looked > 2 ? [{ rawValue: '{code}' }] : [];
          }
        };
        """;

    private const string NoCamera =
        "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };";

    [Fact]
    public async Task A_code_that_the_camera_reads_is_scanned()
    {
        await using var biller = new Biller(Sandbox);
        var reference = await biller.Send(Biller.Coffee);
        Tab.BecomePhone();
        using var reader = Tab.RunFirst(Reader.Replace("{code}", $"HTTP://SEQR.SE/R{reference}", StringComparison.Ordinal));
        Tab.Open(new(Sandbox, "wallet"));
        await Tab.Click("#camera");
        await Tab.Holds("the bill", () => Tab.Address.AbsolutePath.EndsWith($"/R{reference}", StringComparison.Ordinal));
        await Tab.Shows("Pay");
    }

    [Fact]
    public async Task A_camera_that_may_not_be_used_says_what_to_do_instead()
    {
        using var reader = Tab.RunFirst(Reader + NoCamera);
        Tab.Open(new(Sandbox, "wallet"));
        await Tab.Click("#camera");
        await Tab.Shows("The camera cannot be used (NotAllowedError). Type or paste the code instead.");
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task A_browser_that_reads_no_codes_offers_no_camera()
    {
        using var reader = Tab.RunFirst("delete window.BarcodeDetector;");
        Tab.Open(new(Sandbox, "wallet"));
        await Tab.Shows("Code or link");
        Assert.False(Tab.Find("#camera")!.Displayed);
    }
}
