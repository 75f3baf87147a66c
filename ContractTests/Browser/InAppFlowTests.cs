using OpenQA.Selenium;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The whole way of a payment in an app: the shop, the phone, and back in the shop, each as a person sees it.</summary>
public sealed class InAppFlowTests(Chromium chromium, BrowsedSimulator simulator) : ShoppingSuite(chromium, simulator)
{
    [Fact]
    public async Task An_order_is_paid_on_the_phone_and_given_back_in_the_shop()
    {
        await PlaceOrder();
        await Tab.Press("Pay with SEQR");
        await Tab.Shows("Earl Grey");
        Tab.HasNoBarriers();
        Tab.KeepPicture("phone-bill");
        await Tab.Click("#pay");
        await Tab.Shows("Enter your PIN");
        Tab.HasNoBarriers();
        Tab.KeepPicture("phone-pin");
        await Tab.Write("PIN", "1234");
        await Tab.Press("Confirm");
        await Tab.Shows("Payment completed");
        Tab.HasNoBarriers();
        Tab.KeepPicture("phone-done");
        var phone = Tab.Address;
        var reference = Tab.Find("#payment-reference")!.Text;

        await Tab.Click("#ok");
        await Tab.Shows("Paid. Thank you!");
        await Tab.Shows(reference);
        await Tab.Press("Refund everything");
        await Tab.Shows("All of it was paid back.");
        Tab.Open(phone);
        await Tab.Shows("Payment given back");
    }

    [Fact]
    public async Task A_payment_canceled_on_the_phone_is_canceled_in_the_shop()
    {
        await PlaceOrder();
        await Tab.Press("Pay with SEQR");
        await Tab.Press("Cancel");
        await Tab.Shows("You canceled this payment");
        await Tab.Click("#ok");
        await Tab.Shows("Nothing is owed");
    }

    [Fact]
    public async Task A_payment_the_shop_does_not_ask_about_is_reversed_before_the_payers_eyes()
    {
        await PlaceOrder();
        await Tab.Press("Pay with SEQR");
        await Tab.Shows("Earl Grey");
        await Shop.Close();
        await PayBill();
        Tab.Run("window.loaded = 'once'");
        await Control.Post("clock/advance", new { by = "20s" });
        await Tab.Shows("Your payment was reversed");
        Assert.Equal("once", Tab.Run("return window.loaded"));
        Tab.HasNoBarriers();
        Tab.KeepPicture("phone-reversed");

        await Shop.Reopen();
        await Tab.Click("#ok");
        await Tab.Shows("it has given it back");
        Tab.Open(new(Sandbox, "wallet/messages"));
        await Tab.Holds("a message of SEQR", () => Tab.Find("#messages li") is not null);
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task The_shops_page_shows_a_payment_made_in_another_tab()
    {
        await PlaceOrder();
        var bill = new Uri(Tab.Find("a[href*='/R']")!.GetAttribute("href")!);
        var order = Tab.OpenAnother(bill);
        await PayBill();
        Tab.SwitchTo(order);
        await Tab.Shows("Paid. Thank you!");
    }

    [Fact]
    public async Task An_order_is_paid_with_the_keyboard_alone()
    {
        await PlaceOrder();
        Tab.TabToText("Pay with SEQR");
        Tab.Type(Keys.Enter);
        await Tab.Shows("Earl Grey");
        Tab.TabTo("pay");
        Tab.Type(Keys.Enter);
        await Tab.Shows("Enter your PIN");
        Tab.TabTo("pin");
        Tab.Type("1234" + Keys.Enter);
        await Tab.Shows("Payment completed");
        Tab.TabTo("ok");
        Tab.Type(Keys.Enter);
        await Tab.Shows("Paid. Thank you!");
    }

    [Fact]
    public async Task Each_step_fits_a_phone_of_320_pixels()
    {
        Tab.BecomePhone();
        await PlaceOrder();
        await Tab.Press("Pay with SEQR");
        await Tab.Shows("Earl Grey");
        Tab.HasNoSidewaysScroll();
        await Tab.Click("#pay");
        await Tab.Shows("Enter your PIN");
        Tab.HasNoSidewaysScroll();
        // The phone's own keyboard would cover the page, so there are keys for fingers.
        foreach (var digit in "1234")
            await Tab.Press(digit.ToString());
        await Tab.Press("Confirm");
        await Tab.Shows("Payment completed");
        Tab.HasNoSidewaysScroll();
    }

    private async Task PlaceOrder()
    {
        Tab.Open(new(Shop.Address, "/checkout?tea=2"));
        await Tab.Press("Order and pay with SEQR");
        await Tab.Shows("your receipt appears here");
    }

    private async Task PayBill()
    {
        await Tab.Click("#pay");
        await Tab.Write("PIN", "1234");
        await Tab.Press("Confirm");
        await Tab.Holds("the end of it", () => Tab.Find("#ending") is not null);
    }
}
