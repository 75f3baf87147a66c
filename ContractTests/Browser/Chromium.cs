using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using LogLevel = OpenQA.Selenium.LogLevel;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>A browser without a window, with a profile of its own that is gone afterwards.</summary>
public sealed class Chromium : IDisposable
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(60);

    private readonly TemporaryDirectory profile = new();
    private readonly ChromeDriverService service;
    private readonly ChromeDriver driver;

    public Chromium()
    {
        // Both paths are given, so that Selenium looks for nothing, and this keeps it from fetching anything should it look after all.
        Environment.SetEnvironmentVariable("SE_OFFLINE", "true");
        Environment.SetEnvironmentVariable("SE_AVOID_STATS", "true");
        var options = Options(BrowserProgram.Find("SEQR_CHROMIUM", "chromium", "chromium-browser", "google-chrome"));
        var program = BrowserProgram.Find("SEQR_CHROMEDRIVER", "chromedriver");
        service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(program), Path.GetFileName(program));
        service.SuppressInitialDiagnosticInformation = true;
        driver = new(service, options, CommandTimeout);
    }

    /// <summary>A page in a fresh browser: one tab, no cookies, no storage, a desktop's size.</summary>
    internal Tab Open()
    {
        CloseAllTabsButOne();
        driver.ExecuteCdpCommand("Page.navigate", new() { ["url"] = "about:blank" });
        driver.ExecuteCdpCommand("Network.clearBrowserCookies", []);
        driver.ExecuteCdpCommand("Network.clearBrowserCache", []);
        driver.ExecuteCdpCommand("Emulation.clearDeviceMetricsOverride", []);
        driver.ExecuteCdpCommand("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = false });
        driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new() { ["features"] = Array.Empty<object>() });
        driver.Manage().Logs.GetLog(LogType.Browser);
        return new(driver);
    }

    public void Dispose()
    {
        driver.Dispose();
        service.Dispose();
        profile.Dispose();
    }

    private ChromeOptions Options(string chromium)
    {
        var options = new ChromeOptions { BinaryLocation = chromium };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage",
            "--disable-component-update",
            "--disable-sync", "--no-first-run", "--force-color-profile=srgb", "--hide-scrollbars",
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--lang=en",
            "--window-size=1280,900", $"--user-data-dir={profile.Path}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        return options;
    }

    private void CloseAllTabsButOne()
    {
        foreach (var other in driver.WindowHandles.Skip(1))
            driver.SwitchTo().Window(other).Close();
        driver.SwitchTo().Window(driver.WindowHandles[0]);
    }
}
