using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using LogLevel = OpenQA.Selenium.LogLevel;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// The actions of a person on a page, and what the page shows. Each waits, up to a deadline, until it is possible or
/// true.
/// </summary>
internal sealed class Tab(ChromeDriver driver)
{
    /// <summary>Far more than any page takes, on a machine that is building something else.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public Uri Address => new(driver.Url);

    /// <summary>All text that can be seen.</summary>
    public string Text => driver.FindElement(By.TagName("body")).Text;

    public void Open(Uri address) => driver.Navigate().GoToUrl(address);

    public void GoBack() => driver.Navigate().Back();

    /// <summary>Presses the button or link with that text, once it is there.</summary>
    public Task Press(string text) => Do($"press '{text}'", () => Single(Named(text)).Click());

    /// <summary>Presses the first element of a CSS selector, once it is there.</summary>
    public Task Click(string selector) => Do($"press {selector}", () => Single(By.CssSelector(selector)).Click());

    /// <summary>Writes into the field with that label, in place of what it holds.</summary>
    public Task Write(string label, string value) => Do($"write into '{label}'", () =>
    {
        var field = Single(Labelled(label));
        field.Clear();
        field.SendKeys(value);
    });

    /// <summary>Chooses an entry of the list with that id.</summary>
    public Task Choose(string id, string value) =>
        Do($"choose {value} in '{id}'", () => Single(By.CssSelector($"#{id} option[value='{value}']")).Click());

    /// <summary>Moves the focus with the tabulator until it is on the element with that id.</summary>
    public void TabTo(string id) => TabUntil($"return document.activeElement.id === arguments[0]", id);

    /// <summary>Moves the focus with the tabulator until it is on the button or link with that text.</summary>
    public void TabToText(string text) => TabUntil("return document.activeElement.textContent.trim() === arguments[0]", text);

    /// <summary>Presses keys where the focus is.</summary>
    public void Type(string keys) => driver.SwitchTo().ActiveElement().SendKeys(keys);

    /// <summary>Waits until the page shows a text.</summary>
    public Task Shows(string text) => Holds($"'{text}' to be seen", () => Text.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Waits until a condition holds on the page.</summary>
    public Task Holds(string what, Func<bool> condition) => Do($"see {what}", () =>
    {
        if (!condition())
            throw new NoSuchElementException(what);
    });

    /// <summary>The first element of a CSS selector, or null.</summary>
    public IWebElement? Find(string selector) => driver.FindElements(By.CssSelector(selector)).FirstOrDefault();

    /// <summary>Runs a script that ends in a return, and returns its value.</summary>
    public object? Run(string script, params object[] arguments) => driver.ExecuteScript(script, arguments);

    public object? RunAsync(string script, params object[] arguments) => driver.ExecuteAsyncScript(script, arguments);

    /// <summary>Runs a script in each page that is opened, before the page's own, until what is returned is disposed.</summary>
    public IDisposable RunFirst(string script)
    {
        var added = (Dictionary<string, object?>)driver.ExecuteCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = script })!;
        return new Removal(
            () => driver.ExecuteCdpCommand("Page.removeScriptToEvaluateOnNewDocument", new() { ["identifier"] = added["identifier"]! }));
    }

    /// <summary>From now on, accepts a server with an unsigned certificate.</summary>
    public void TrustAnyCertificate() => driver.ExecuteCdpCommand("Security.setIgnoreCertificateErrors", new() { ["ignore"] = true });

    /// <summary>From now on the screen of a phone, upright.</summary>
    public void BecomePhone(int width = 320, int height = 640)
    {
        TakeScreen(width, height, isPhone: true);
        driver.ExecuteCdpCommand("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
    }

    public void PreferDark() => Prefer("dark");

    /// <param name="scheme">light or dark.</param>
    public void Prefer(string scheme) => driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
    {
        ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
    });

    /// <summary>From now on a screen this wide: a phone's up to 400 pixels, else a desktop's.</summary>
    public void BecomeWide(int width)
    {
        if (width <= 400)
            BecomePhone(width, width == 320 ? 568 : 844);
        else
            TakeScreen(width, 900, isPhone: false);
    }

    /// <summary>Opens another tab and goes there; this one then speaks for it.</summary>
    public string OpenAnother(Uri address)
    {
        var before = driver.CurrentWindowHandle;
        driver.SwitchTo().NewWindow(WindowType.Tab);
        Open(address);
        return before;
    }

    /// <summary>Goes to another tab by the handle that <see cref="OpenAnother"/> gave.</summary>
    public string SwitchTo(string tab)
    {
        var before = driver.CurrentWindowHandle;
        driver.SwitchTo().Window(tab);
        return before;
    }

    /// <summary>
    /// What the whole page looks like, as a PNG: on a screen as long as the page, so that what sticks to its lower edge
    /// hides nothing.
    /// </summary>
    public byte[] Picture()
    {
        var isPhone = Number("devicePixelRatio") > 1;
        var (width, height) = (Number(isPhone ? "screen.width" : "innerWidth"), Number(isPhone ? "screen.height" : "innerHeight"));
        TakeScreen(width, Number("document.documentElement.scrollHeight"), isPhone);
        var taken = (Dictionary<string, object?>)driver.ExecuteCdpCommand("Page.captureScreenshot", [])!;
        if (isPhone)
            TakeScreen(width, height, isPhone);
        else
            driver.ExecuteCdpCommand("Emulation.clearDeviceMetricsOverride", []);
        return Convert.FromBase64String((string)taken["data"]!);
    }

    /// <summary>The warnings and errors in the browser's console since the last call.</summary>
    public IReadOnlyList<string> Console() =>
        [.. driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>A page as wide as the screen is not moved sideways.</summary>
    public void HasNoSidewaysScroll() => Assert.True(
        (bool)Run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")!,
        $"{Address} is {Run("return document.documentElement.scrollWidth")} pixels wide on a screen of "
            + $"{Run("return document.documentElement.clientWidth")}.");

    private int Number(string expression) => Convert.ToInt32(Run($"return {expression}"));

    private void TakeScreen(int width, int height, bool isPhone) => driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new()
    {
        ["width"] = width,
        ["height"] = height,
        ["deviceScaleFactor"] = isPhone ? 2 : 1,
        ["mobile"] = isPhone,
    });

    private void TabUntil(string reached, string argument)
    {
        const int most = 60;
        for (var pressed = 0; !(bool)Run(reached, argument)!; pressed++)
        {
            Assert.True(pressed < most, $"The tabulator does not reach '{argument}' on {Address}.");
            Type(Keys.Tab);
        }
    }

    private static By Named(string text) =>
        By.XPath($"//*[self::button or self::a or self::summary][normalize-space()={Quoted(text)} or @aria-label={Quoted(text)}]");

    private static By Labelled(string label) => By.XPath(
        $"//*[@id=//label[normalize-space()={Quoted(label)}]/@for] | "
            + $"//label[normalize-space(text())={Quoted(label)}]//*[self::input or self::select or self::textarea] | "
            + $"//*[@aria-label={Quoted(label)}]");

    // XPath has no escapes: a text with one kind of quotation mark stands between those of the other kind.
    private static string Quoted(string text) => text.Contains('\'') ? $"\"{text}\"" : $"'{text}'";

    private IWebElement Single(By by) => driver.FindElements(by).FirstOrDefault(element => element is { Displayed: true, Enabled: true })
        ?? throw new NoSuchElementException(by.ToString());

    /// <summary>Tries until it succeeds. A page that is just being replaced has no elements, or those of before.</summary>
    private async Task Do(string what, Action action)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (WebDriverException e) when (!deadline.IsCancellationRequested)
            {
                _ = e;
            }
            catch (WebDriverException e)
            {
                Assert.Fail(
                    $"In {Deadline.TotalSeconds} s it was not possible to {what} ({e.Message}) on {driver.Url}, which says:\n{Text}");
            }

            await look.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private sealed class Removal(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
