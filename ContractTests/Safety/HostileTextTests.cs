using System.Text;
using System.Text.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.ContractTests.Safety;

/// <summary>
/// Texts that somebody sent are texts wherever they are shown: in pages, and on a terminal, which acts upon what it is
/// shown.
/// </summary>
public abstract class HostileTextTests(Transport transport) : ControlSuite(transport)
{
    private const string Markup = "\"'><x-evil onload=alert(1)></script></textarea></title>";

    // A terminal takes U+009B for the beginning of a command as it does ESC [, and XML lets it through. The last one
    // turns the rest of a line around.
    private const string Commands = "\u009b31m\u009b2J\u202e";

    private async Task<string> GivenHostile(string text)
    {
        var escaped = System.Security.SecurityElement.Escape(text);
        var context = Message.Context.Replace("<context>", $"<context><clientComment>{escaped}</clientComment>", StringComparison.Ordinal);
        var members = $"<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>{escaped}</title>"
            + $"<clientInvoiceId>{escaped}</clientInvoiceId><backURL>{escaped}</backURL><cashierId>"
            + $"{escaped}</cashierId><footer>{escaped}</footer>";
        await Post($"/sandbox/payers", JsonSerializer.Serialize(new { id = "hostile", name = text }));
        var sent = await Call(Message.Of("sendInvoice", Message.Invoice(members: members), context));
        await Call(Message.Of("getPaymentStatus", $"<invoiceReference>{escaped}</invoiceReference><invoiceVersion>0</invoiceVersion>"));
        await Call(Message.Of("getPaymentStatus", "", Message.ContextOf(escaped!)));
        return sent.Split("<invoiceReference>")[1].Split('<')[0];
    }

    private async Task<string> Call(string envelope)
    {
        using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync("/soap/merchant/cashregister-2", content);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>In pages.</summary>
    public sealed class InPages() : HostileTextTests(Transport.InMemory)
    {
        [Fact]
        public async Task They_make_no_element()
        {
            var reference = await GivenHostile(Markup);
            await Post($"/sandbox/invoices/{reference}/pay");
            var entries = (await Get("/sandbox/journal")).Each("items", "id").Select(id => $"/journal/{id}");
            string[] pages =
            [
                "/", $"/invoices/{reference}", "/journal", "/payers", "/payers/hostile", "/terminals", "/findings",
                "/notifications", "/certification/webshop", "/wallet", "/wallet/messages",
                "/wallet/payer", $"/R{reference}", $"/journal?terminal={Uri.EscapeDataString(Markup)}",
                $"/{Uri.EscapeDataString(Markup)}", $"/R{Uri.EscapeDataString(Markup)}",
                $"/@{Uri.EscapeDataString(Markup)}/", $"/pages/sign-in?to=/{Uri.EscapeDataString(Markup)}", .. entries,
            ];
            var shown = 0;
            foreach (var path in pages)
            {
                var page = await new Pages.Visitor(Host.Client).Open(path);
                Assert.Empty(page.Document.QuerySelectorAll("x-evil, [onload]"));
                Assert.InRange(page.Status, 200, 499);
                shown += page.Document.Body!.TextContent.Contains("x-evil", StringComparison.Ordinal) ? 1 : 0;
            }

            Assert.InRange(shown, 6, pages.Length);
        }
    }

    /// <summary>On a terminal.</summary>
    public sealed class OnATerminal() : HostileTextTests(Transport.Kestrel)
    {
        [Fact]
        public async Task The_journal_shows_them_by_their_codes()
        {
            await GivenHostile(Commands);

            var (status, printed, _) = await SimulatorProcess.Run(["journal", "--url", $"{Host.Client.BaseAddress}"]);

            Assert.Equal(0, status);
            Assert.Contains(@"\u009b31m\u009b2J\u202e", printed, StringComparison.Ordinal);
            Assert.DoesNotContain(printed, letter => letter != '\n' && (char.IsControl(letter) || letter == '\u202e'));
        }

        [Fact]
        public async Task An_error_shows_them_by_their_codes()
        {
            var (status, _, error) = await SimulatorProcess.Run(["journal", "--url", "\u001b[31mred"]);

            Assert.Equal(2, status);
            Assert.Contains(@"\u001b[31mred", error, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', error);
        }

        [Fact]
        public async Task A_replay_shows_them_by_their_codes()
        {
            await GivenHostile(Commands);
            using var directory = new TemporaryDirectory();
            var recording = Path.Combine(directory.Path, "recording.jsonl");
            await File.WriteAllBytesAsync(recording, await Host.Client.GetByteArrayAsync("/sandbox/recording"));

            var (status, printed, error) = await SimulatorProcess.Run(
                ["replay", recording, "--speed", "max", "--target", $"{Host.Client.BaseAddress}"]);

            Assert.InRange(status, 0, 1);
            Assert.DoesNotContain(printed + error, letter => letter != '\n' && (char.IsControl(letter) || letter == '\u202e'));
        }
    }

    /// <summary>Letter by letter.</summary>
    public sealed class LetterByLetter
    {
        [Theory]
        [InlineData("Räksmörgås – 149,90 €\u00a0", "Räksmörgås – 149,90 €\u00a0")]
        [InlineData("a\u001b]0;title\u0007b", @"a\u001b]0;title\u0007b")]
        [InlineData("a\r\nb\tc\b", @"a\u000d\u000ab\u0009c\u0008")]
        [InlineData("\u2028\u2066\u200b", @"\u2028\u2066\u200b")]
        public void Control_characters_are_shown_by_their_code(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

        [Fact]
        public void Lines_stay_lines() => Assert.Equal("a\n\\u001bb", Visible.Lines("a\n\u001bb"));
    }
}
