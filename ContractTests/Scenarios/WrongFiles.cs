namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>One file for each mistake that is reported.</summary>
internal static class WrongFiles
{
    private const string Order = "a schema does not compare one item with another";
    private const string Meaning = "a schema does not know what the value means";
    private const string NotYaml = "it is no YAML, or YAML that a converter to JSON takes";
    private const string End = "name: wrong\ndescription: A file with a mistake.\n";

    public static IEnumerable<WrongFile> All =>
        [.. OfYaml, .. OfTheWhole, .. OfMatch, .. OfPayer, .. OfCalls, .. OfFaults, .. OfPosts, .. OfTheRest];

    private static IEnumerable<WrongFile> OfYaml =>
    [
        new("an empty file", "", NotYaml),
        new("a file of comments", "# name: x\n", NotYaml),
        new("a single text", "paid\n"),
        new("a list", "- name: x\n"),
        new("a list without an end", "match: { terminal: [a, b\n" + End, NotYaml),
        new("a text without an end", "match:\n  title: \"shoes\n", NotYaml),
        new("a sign without quotes", With("match:\n  amount: >= 1000\n"), NotYaml),
        new("an at sign without quotes", With("match:\n  title: @shoes\n"), NotYaml),
        new("a colon without quotes", "name: wrong\ndescription: A file: with a mistake.\n", NotYaml),
        new("a tab", With("match:\n\ttitle: shoes\n"), NotYaml),
        new("a star without quotes", With("match:\n  title: *shoes*\n"), NotYaml),
        new("an alias", With("match: &m\n  title: shoes\npayer: *m\n"), NotYaml),
        new("a tag", With("match:\n  title: !!str shoes\n"), NotYaml),
        new("a merge key", With("<<: { payer: [] }\n")),
        new("two documents", With("---\n" + End + "---\n"), NotYaml),
        new("a name twice", With("payer:\n  - do: scan\npayer: []\n"), NotYaml),
        new("a list as a name", With("[a, b]: c\n"), NotYaml),
        new("too much inside each other", With("payer: [[[[[[[[1]]]]]]]]\n")),
    ];

    private static IEnumerable<WrongFile> OfTheWhole =>
    [
        new("nothing but a description", "description: Of nothing.\n"),
        new("unknown names", With("payers: []\nbogus: 1\ntimes: 3\n")),
        new("a name with a space", "name: my scenario\ndescription: A file with a mistake.\n"),
        new("a reserved name", "name: default\ndescription: A file with a mistake.\n"),
        new("a description of many lines", "name: wrong\ndescription: |\n  One.\n  Two.\n"),
        new("a description that is a switch", "name: wrong\ndescription: true\n"),
        new("nothing where a list should be", With("payer:\n")),
        new("a text where names should be", With("match: shoes\n")),
        new(
            "many mistakes",
            "match:\n  amount: 200..100\n  currency: SEKK\npayer:\n  - do: skan\n  - du: confirm\ncalls:\n"
                + "  - on: getPaymentstatus\n    result: SYSTEM_BUSSY\nname: wrong\n"),
    ];

    private static IEnumerable<WrongFile> OfMatch =>
    [
        new("an empty match", With("match: {}\n")),
        new("an amount that is none", With("match:\n  amount: much\n")),
        new("an amount with a comma", With("match:\n  amount: 13,37\n")),
        new("a range that is upside down", With("match:\n  amount: 200..100\n"), Order),
        new("an amount below nothing", With("match:\n  amount: \"< 0\"\n"), Meaning),
        new("no amount at all", With("match:\n  amount: 0\n")),
        new("an amount that is too large", With("match:\n  amount: \"> 999999999\"\n"), Meaning),
        new("more decimals than the currency has", With("match:\n  amount: 13.375\n  currency: SEK\n"), Order),
        new("decimals of a currency without", With("match:\n  currency: JPY\n  amount: \">= 0.5\"\n"), Order),
        new("more decimals than any currency has", With("match:\n  amount: \"13.3751\"\n"), Meaning),
        new("a currency in small letters", With("match:\n  currency: sek\n")),
        new("an unknown currency", With("match:\n  currency: SEX\n"), Meaning),
        new("a terminal that cannot be", With("match:\n  terminal: my shop\n"), Meaning),
        new("a pattern without an end", With("match:\n  title: /shoes/i\n"), Meaning),
        new("a pattern that is no expression", With("match:\n  title: /sho(es/\n"), Meaning),
        new("a pattern that looks back", With("match:\n  clientInvoiceId: /(a)\\1/\n"), Meaning),
        new("a pattern of nothing", With("match:\n  title: \"\"\n")),
        new("a list of patterns", With("match:\n  title: [a, b]\n")),
        new("times of 0", With("match:\n  title: shoes\n  times: 0\n")),
        new("times in quotes", With("match:\n  title: shoes\n  times: \"3\"\n")),
        new("an unknown name in match", With("match:\n  clientInvoiceID: A-1\n")),
    ];

    private static IEnumerable<WrongFile> OfPayer =>
    [
        new("a step that is a word", With("payer:\n  - scan\n")),
        new("a step without do", With("payer:\n  - after: 3s\n")),
        new("an unknown action", With("payer:\n  - do: scan\n  - do: comfirm\n")),
        new("a number without a unit", With("payer:\n  - after: 3\n    do: scan\n")),
        new("no polls", With("payer:\n  - after: 0 polls\n    do: scan\n")),
        new("an unknown trigger", With("payer:\n  - after: updated\n    do: scan\n")),
        new("an outcome of a scan", With("payer:\n  - do: scan\n    outcome: paid\n")),
        new("a debit of a scan", With("payer:\n  - do: scan\n    takes: 3s\n")),
        new("an unknown outcome", With("payer:\n  - do: scan\n  - do: confirm\n    outcome: insuficient-funds\n")),
        new("a card of a scan", With("payer:\n  - do: scan\n    card: { id: a, value: b }\n")),
        new("an empty card", With("payer:\n  - do: scan\n  - do: present-card\n    card: {}\n")),
        new("confirmed before any scan", With("payer:\n  - do: confirm\n"), Order),
        new("canceled before the scan", With("payer:\n  - do: cancel\n  - do: scan\n"), Order),
        new("a step after abandon", With("payer:\n  - do: scan\n  - do: abandon\n  - do: confirm\n"), Order),
        new(
            "a second try after a failed one",
            With("payer:\n  - do: scan\n  - do: confirm\n    outcome: bank-down\n  - do: confirm\n"),
            Order),
        new("a duration that is too long", With("payer:\n  - after: 367d\n    do: scan\n"), Meaning),
        new("a range of durations upside down", With("payer:\n  - after: 3s..1s\n    do: scan\n"), Order),
        new("too many steps", With("payer: [" + string.Join(", ", Enumerable.Repeat("{ do: scan }", 101)) + "]\n")),
    ];

    private static IEnumerable<WrongFile> OfCalls =>
    [
        new("a rule without an operation", With("calls:\n  - result: SYSTEM_BUSY\n")),
        new("a rule without an effect", With("calls:\n  - on: getPaymentStatus\n    nth: 2\n")),
        new("an unknown operation", With("calls:\n  - on: getPaymentstatus\n    result: SYSTEM_BUSY\n")),
        new("an unknown result code", With("calls:\n  - on: \"*\"\n    result: SYSTEM_BUSSY\n")),
        new("a result code nowhere near", With("calls:\n  - on: \"*\"\n    result: OUT_OF_CHEESE\n")),
        new("a result code by number", With("calls:\n  - on: \"*\"\n    result: 93\n")),
        new("a success", With("calls:\n  - on: \"*\"\n    result: SUCCESS\n")),
        new("the call before the first", With("calls:\n  - on: \"*\"\n    nth: 0\n    result: SYSTEM_BUSY\n")),
        new("calls upside down", With("calls:\n  - on: \"*\"\n    nth: 3-1\n    result: SYSTEM_BUSY\n"), Order),
        new("a word for the call", With("calls:\n  - on: \"*\"\n    nth: first\n    result: SYSTEM_BUSY\n")),
        new("a status of another operation", With("calls:\n  - on: cancelInvoice\n    status: PAID\n")),
        new("a status that is true anyway", With("calls:\n  - on: getPaymentStatus\n    when: PAID\n    status: PAID\n"), Order),
        new("a status that nobody sees", With("calls:\n  - on: getPaymentStatus\n    status: PAID\n    fault: { kind: reset }\n"), Order),
        new("an unknown status", With("calls:\n  - on: getPaymentStatus\n    status: PAYED\n")),
        new("a result with a status", With("calls:\n  - on: getPaymentStatus\n    status: PAID\n    result: SYSTEM_BUSY\n")),
        new("a result with a fault", With("calls:\n  - on: getPaymentStatus\n    result: SYSTEM_BUSY\n    fault: { kind: reset }\n")),
        new("a status that no invoice has", With("calls:\n  - on: getPaymentStatus\n    when: PARTIALLY_PAID\n    result: SYSTEM_BUSY\n")),
        new(
            "a status before there is an invoice",
            With("calls:\n  - on: sendInvoice\n    when: ISSUED\n    result: SYSTEM_BUSY\n"),
            Meaning),
        new(
            "a rule that another hides",
            With("calls:\n  - on: \"*\"\n    result: SYSTEM_BUSY\n  - on: getPaymentStatus\n    nth: 3\n    result: SYSTEM_ERROR\n"),
            Order),
        new(
            "a rule that two others hide",
            With(
                "calls:\n  - on: cancelInvoice\n    nth: 3-\n    result: SYSTEM_BUSY\n  - on: cancelInvoice\n"
                    + "    nth: 1-2\n    result: SYSTEM_ERROR\n  - on: cancelInvoice\n    nth: 2-4\n    result: SYSTEM_ERROR\n"),
            Order),
        new(
            "a payer of an invoice that never is",
            With("calls:\n  - on: sendInvoice\n    result: SYSTEM_BUSY\npayer:\n  - do: scan\n"),
            Order),
    ];

    private static IEnumerable<WrongFile> OfPosts =>
    [
        new("a post without a name", With("posts:\n  - fault: { kind: lost }\n")),
        new("a post that SEQR does not make", With("posts:\n  - on: sendInvoice\n    fault: { kind: lost }\n")),
        new("a post to which nothing happens", With("posts:\n  - on: createPurchase\n    nth: 2\n")),
        new("a fault of calls in a post", With("posts:\n  - on: createPurchase\n    fault: { kind: soap-fault }\n")),
        new("a fault of a post without a kind", With("posts:\n  - on: createPurchase\n    fault: { arrives: true }\n")),
        new("a late post of no length", With("posts:\n  - on: notification\n    fault: { kind: delay }\n")),
        new("a post that is too late", With("posts:\n  - on: notification\n    fault: { kind: delay, for: 1m }\n"), Meaning),
        new("a lost post with a length", With("posts:\n  - on: notification\n    fault: { kind: lost, for: 1s }\n")),
        new("a post with http and no status", With("posts:\n  - on: notification\n    fault: { kind: http }\n")),
        new("a lost post with a status", With("posts:\n  - on: notification\n    fault: { kind: lost, status: 502 }\n")),
        new("a late post that never arrives", With("posts:\n  - on: createPurchase\n    fault: { kind: delay, for: 1s, arrives: false }\n")),
        new("a notification that is posted twice", With("posts:\n  - on: notification\n    fault: { kind: twice }\n"), Meaning),
        new(
            "half an answer to a notification",
            With("posts:\n  - on: notification\n    fault: { kind: truncated, arrives: true }\n"),
            Meaning),
        new(
            "a rule of posts that another hides",
            With(
                "posts:\n  - on: createPurchase\n    fault: { kind: lost }\n  - on: createPurchase\n    nth: 2\n"
                    + "    fault: { kind: twice }\n"),
            Order),
    ];

    private static IEnumerable<WrongFile> OfFaults =>
    [
        new("a fault without a kind", With("calls:\n  - on: \"*\"\n    fault: { for: 3s }\n")),
        new("an unknown kind of fault", With("calls:\n  - on: \"*\"\n    fault: { kind: time-out }\n")),
        new("a delay of no length", With("calls:\n  - on: \"*\"\n    fault: { kind: delay }\n")),
        new("a delay of nothing", With("calls:\n  - on: \"*\"\n    fault: { kind: delay, for: 0s }\n"), Meaning),
        new("a reset with a length", With("calls:\n  - on: \"*\"\n    fault: { kind: reset, for: 3s }\n")),
        new("an http fault without a status", With("calls:\n  - on: \"*\"\n    fault: { kind: http }\n")),
        new("a status beside the fault", With("calls:\n  - on: \"*\"\n    status: 503\n    fault: { kind: http }\n")),
        new("a status without a body", With("calls:\n  - on: \"*\"\n    fault: { kind: http, status: 204 }\n")),
        new("a status of a reset", With("calls:\n  - on: \"*\"\n    fault: { kind: reset, status: 503 }\n")),
        new(
            "half an answer of a call that is not carried out",
            With("calls:\n  - on: \"*\"\n    fault: { kind: truncated, carriedOut: false }\n")),
        new("carried out in words", With("calls:\n  - on: \"*\"\n    fault: { kind: reset, carriedOut: \"yes\" }\n")),
    ];

    private static IEnumerable<WrongFile> OfTheRest =>
    [
        new("a notification without deliver", With("notification:\n  after: 3s\n")),
        new("an unknown delivery", With("notification:\n  deliver: twise\n")),
        new("late without a duration", With("notification:\n  deliver: late\n")),
        new("never after a while", With("notification:\n  deliver: never\n  after: 3s\n")),
        new("a step at the shop without a time", With("shop:\n  - do: cancel\n")),
        new("an unknown step at the shop", With("shop:\n  - { at: 1s, do: cancle }\n")),
        new("a share of what is no refund", With("shop:\n  - { at: 1s, do: cancel, percent: 50 }\n"), Meaning),
        new("a restart of an order", With("shop:\n  - { at: 1s, do: restart, order: 1 }\n"), Meaning),
        new("a step about an order that comes later", With("shop:\n  - { at: 1s, do: cancel, order: 2 }\n"), Meaning),
        new(
            "too many orders",
            With("shop:\n  - { at: 1s, do: order }\n  - { at: 2s, do: order }\n  - { at: 3s, do: order }\n"),
            Meaning),
        new("an empty reservation", With("reservation: {}\n")),
        new("a reservation of no length", With("reservation:\n  expiresAfter: 0s\n"), Meaning),
    ];

    private static string With(string text) => text + End;
}
