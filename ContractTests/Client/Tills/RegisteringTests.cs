using Reference.Client;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Tills;

public sealed class RegisteringTests : TillFixture
{
    [Fact]
    public async Task A_reseller_user_registers_a_till_with_a_password_that_the_till_then_signs_with()
    {
        var till = await Office.RegisterAsync("till-1", "Till 1");
        Assert.Equal((TillState.Registered, T1), (till.State, till.TerminalId));
        var call = Assert.Single(Seqr.Calls("registerTerminal"));
        Assert.Equal(("public_test_shop", "RESELLERUSER", "9900"), (call.Member("id"), call.Member("type"), call.Member("userId")));
        Assert.Equal("till-1", call.Member("externalTerminalId"));

        await Office.AssignSeqrIdAsync("till-1", "ABC123");
        var assigned = Assert.Single(Seqr.Calls("assignSeqrId"));
        Assert.Equal((T1, "TERMINALID", till.Password), (assigned.Member("id"), assigned.Member("type"), assigned.Member("password")));
        Assert.Contains($">{till.Password}</password>", call.Body, StringComparison.Ordinal);
        Assert.Equal(32, till.Password.Length);
    }

    [Fact]
    public async Task A_restart_finds_the_till_its_password_and_its_code()
    {
        var till = await Office.RegisterAsync("till-1", "Till 1");
        await Office.AssignSeqrIdAsync("till-1", "ABC123");
        Restart();
        var found = (await Office.FindAsync("till-1"))!;
        Assert.Equal((till.Password, T1, "HTTP://SEQR.SE/QABC123"), (found.Password, found.TerminalId, found.QrCode));
        Assert.Equal(T1, (await Office.RegisterAsync("till-1", "Till 1")).TerminalId);
        Assert.Single(Seqr.Calls("registerTerminal"));
    }

    [Fact]
    public async Task Registering_at_once_from_two_places_makes_one_terminal()
    {
        var go = new TaskCompletionSource();
        Seqr.On("registerTerminal", Registered(T1).After(go.Task));
        var registering = Enumerable.Range(0, 5).Select(_ => Office.RegisterAsync("till-1", "Till 1")).ToList();
        go.SetResult();
        Assert.All(await Task.WhenAll(registering), till => Assert.Equal(T1, till.TerminalId));
        Assert.Single(Seqr.Calls("registerTerminal"));
    }

    [Fact]
    public async Task The_password_is_kept_before_it_is_sent()
    {
        Till? seen = null;
        Seqr.On("registerTerminal", _ =>
        {
            seen = Stores.Tills.LoadAsync("till-1", default).Result;
            return Registered(T1);
        });
        var till = await Office.RegisterAsync("till-1", "Till 1");
        Assert.Equal((TillState.Registering, till.Password), (seen!.State, seen.Password));
    }

    [Fact]
    public async Task A_registration_without_an_answer_is_made_again_with_another_password()
    {
        Seqr.On("registerTerminal", FakeAnswer.Reset, Registered(T2));
        var lost = await Office.RegisterAsync("till-1", "Till 1");
        Assert.Equal(TillState.Registering, lost.State);
        Assert.Contains("registerTerminal", lost.Trouble!, StringComparison.Ordinal);
        Restart();
        var till = await Office.RegisterAsync("till-1", "Till 1");
        Assert.Equal((TillState.Registered, T2), (till.State, till.TerminalId));
        Assert.NotEqual(lost.Password, till.Password);
    }

    [Fact]
    public async Task A_refused_registration_says_why()
    {
        Seqr.On("registerTerminal", FakeAnswer.Refused(21));
        var till = await Office.RegisterAsync("till-1", "Till 1");
        Assert.Equal((TillState.Registering, ResultCode.AccessDenied), (till.State, till.LastRefusal!.Code));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Office.OpenAsync("till-1"));
    }

    [Fact]
    public async Task A_code_that_another_till_has_is_not_assigned()
    {
        await Office.RegisterAsync("till-1", "Till 1");
        Seqr.On("assignSeqrId", FakeAnswer.Refused(53));
        var till = await Office.AssignSeqrIdAsync("till-1", "TAKEN");
        Assert.Equal((null, ResultCode.InvalidSeqrId), (till.QrCode, till.LastRefusal!.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    public async Task An_unregistered_till_is_out_of_service_even_if_the_first_answer_was_lost(int secondAnswer)
    {
        await Office.RegisterAsync("till-1", "Till 1");
        Seqr.On("unregisterTerminal", FakeAnswer.Reset, FakeAnswer.Refused(secondAnswer));
        await Assert.ThrowsAsync<SeqrTransportException>(() => Office.UnregisterAsync("till-1"));
        Assert.Equal(TillState.Registered, (await Office.FindAsync("till-1"))!.State);
        Assert.Equal(TillState.Unregistered, (await Office.UnregisterAsync("till-1")).State);
        await Office.UnregisterAsync("till-1");
        Assert.Equal(2, Seqr.Calls("unregisterTerminal").Count);
        Assert.Empty(await Office.RegisteredAsync().ToListAsync());
    }

    [Fact]
    public async Task A_till_never_shows_its_password()
    {
        var till = await Office.RegisterAsync("till-1", "Till 1");
        Assert.DoesNotContain(till.Password, $"{till} {till.Credentials}", StringComparison.Ordinal);
    }
}
