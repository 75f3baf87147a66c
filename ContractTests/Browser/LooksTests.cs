using OpenQA.Selenium;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>How all pages look, with nothing on them, with something, and with the longest of everything.</summary>
public sealed class LooksTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    public static TheoryData<Filling, int> Screens
    {
        get
        {
            var screens = new TheoryData<Filling, int>();
            foreach (var filling in Enum.GetValues<Filling>())
            {
                foreach (var width in (int[])[320, 390, 1280])
                    screens.Add(filling, width);
            }

            return screens;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task No_word_is_broken_and_nothing_is_cut(Filling filling, int width)
    {
        ConsoleMaySay("404 (Not Found)");
        var paths = await new FilledSandbox(Biller, Control, await Inside).Fill(filling);
        var faults = new List<string>();
        Tab.BecomeWide(width);
        foreach (var path in paths)
        {
            Tab.Open(new(Sandbox, path));
            faults.AddRange(Tab.FaultsInSight().Select(fault => $"/{path}: {fault}"));
            Tab.KeepInGallery($"{filling}-{(path.Length == 0 ? "invoices" : path)}");
        }

        Assert.True(faults.Count == 0, $"{filling} at {width} pixels:\n{string.Join('\n', faults)}");
    }

    /// <summary>What looks like a card is read out as the row of a table, with its headings.</summary>
    [Theory]
    [InlineData("invoices")]
    [InlineData("payers")]
    [InlineData("findings")]
    public async Task The_cards_of_a_phone_are_rows_of_a_table_to_a_screen_reader(string path)
    {
        await new FilledSandbox(Biller, Control, await Inside).Fill(Filling.Filled);
        Tab.BecomeWide(390);
        Tab.Open(new(Sandbox, path));
        var table = (WebElement)Tab.Find("table.entries")!;
        Assert.Equal("table", table.ComputedAccessibleRole);
        var roles = table.FindElements(By.CssSelector("tr, th, td:not(:empty)")).Cast<WebElement>()
            .Select(element => element.ComputedAccessibleRole);
        Assert.Equal(["cell", "columnheader", "row", "rowheader"], roles.Distinct().Order(StringComparer.Ordinal));
    }
}
