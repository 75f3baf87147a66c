using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>The phone's mailbox.</summary>
internal static class MessageEndpoints
{
    private const int Most = 100;

    public static void MapMessages(this IEndpointRouteBuilder pages) => pages.MapGet("/wallet/messages", Show);

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox)
    {
        var payer = await Owner.Find(context, sandbox);
        var messages = await sandbox.Store.ListMessages(payer.Id);
        ReadMessages.Keep(context, sandbox, payer.Id, messages);
        return PageResult.Of<MessagesPage, MessagesView>(PageArea.Phone, "Messages", new(
            new(payer.Name, Messages: 0),
            [.. messages.Take(Most).Select(message => new Message(InstantText.Of(message.At), message.Text))]));
    }
}
