namespace Reference.Client.Tills;

/// <summary>Applies events to a till. The functions are pure.</summary>
internal static class TillRules
{
    public static Till Registering(this Till? till, string tillId, string name, string password) => till is { State: TillState.Registered }
        ? till
        : new() { TillId = tillId, Name = name, Password = password, State = TillState.Registering, Version = till?.Version ?? 0 };

    public static Till Registered(this Till till, string password, RegisteredTerminal terminal) =>
        till.IfRegistering(password, registering => registering with
        {
            State = TillState.Registered,
            TerminalId = terminal.TerminalId,
            Trouble = null,
            LastRefusal = null,
        });

    public static Till NotRegistered(this Till till, string password, Refusal refusal) =>
        till.IfRegistering(password, registering => registering with { LastRefusal = refusal, Trouble = $"SEQR refused: {refusal}" });

    public static Till NotAnswered(this Till till, string password, SeqrTransportException failure) =>
        till.IfRegistering(password, registering => registering with { Trouble = failure.Message });

    public static Till Assigned(this Till till, string seqrId, Refusal? refusal) =>
        refusal is null ? till with { SeqrId = seqrId, LastRefusal = null } : till with { LastRefusal = refusal };

    // 29 means that the terminal is already gone: the answer to an earlier call was lost.
    public static Till Unregistered(this Till till, Refusal? refusal) => refusal is null or { Code: ResultCode.InvalidInitiatorPrincipalId }
        ? till with { State = TillState.Unregistered, SeqrId = null, LastRefusal = null }
        : till with { LastRefusal = refusal };

    // The password identifies one attempt to register. A later attempt has another password.
    private static Till IfRegistering(this Till till, string password, Func<Till, Till> change) =>
        till.State is TillState.Registering && till.Password == password ? change(till) : till;
}
