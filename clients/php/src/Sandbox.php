<?php

declare(strict_types=1);

namespace SeqrSandbox;

/**
 * A test's own sandbox: its invoices, payers, scenarios, clock and journal are seen by no other test. Each method throws
 * SeqrError if the simulator refuses. Answers are the control API's JSON as arrays.
 */
final class Sandbox
{
    private const JOURNAL = 1000;

    public readonly string $url;
    public readonly string $endpoint;
    public readonly string $wsdl;
    public readonly Clock $clock;
    public readonly Scenarios $scenarios;
    public readonly Terminals $terminals;

    private readonly Control $control;

    /** @internal */
    public function __construct(private readonly Control $simulator, public readonly string $name)
    {
        $this->control = $simulator->below($name);
        $this->url = "$simulator->base/@$name";
        $this->endpoint = "$this->url/soap/merchant/cashregister-2";
        $this->wsdl = "$this->endpoint?wsdl";
        $this->clock = new Clock($this->control);
        $this->scenarios = new Scenarios($this->control);
        $this->terminals = new Terminals($this->control);
    }

    /** The default payer scans the invoice and confirms it. */
    public function pay(string $reference): array
    {
        return $this->act($reference, 'pay');
    }

    /** The same, and the bank refuses for lack of money. */
    public function decline(string $reference): array
    {
        return $this->act($reference, 'decline');
    }

    /** The default payer scans the invoice and turns it down. */
    public function cancel(string $reference): array
    {
        return $this->act($reference, 'cancel');
    }

    /** Reads an invoice. The merchant does not notice: this acknowledges no payment. */
    public function invoice(string $reference): array
    {
        return $this->control->request('GET', self::path($reference));
    }

    /** @return list<array<string, mixed>> All invoices, newest first. */
    public function invoices(): array
    {
        return $this->control->items('/sandbox/invoices');
    }

    /**
     * Waits until the invoice has the status.
     * @param int|float $deadline Seconds of the wall clock.
     * @throws SeqrTimeoutError It did not get the status in time.
     */
    public function waitFor(string $reference, string $status, int|float $deadline = 10): array
    {
        return Waiting::for($this->control, $reference, $status, $deadline);
    }

    /** A person with the app: payer-1 to payer-10 always exist. */
    public function payer(string $id = 'payer-1'): Payer
    {
        return new Payer($this->control, $id);
    }

    /** Makes a payer; what is left out is generated. @param array<string, mixed> $settings */
    public function addPayer(array $settings = []): Payer
    {
        return $this->payer($this->control->request('POST', '/sandbox/payers', Values::members($settings))['id']);
    }

    /**
     * What was seen, newest first, without the messages.
     * @param array<string, mixed> $query Such as operation, kind, invoice, result, and limit, which is 1000 by default.
     * @return list<array<string, mixed>>
     */
    public function journal(array $query = []): array
    {
        $most = $query['limit'] ?? self::JOURNAL;
        unset($query['limit']);
        return $this->control->items('/sandbox/journal', $query, $most);
    }

    /** One entry, with the messages as they went over the wire. */
    public function entry(int $id): array
    {
        return $this->control->request('GET', "/sandbox/journal/$id");
    }

    /**
     * Verifies that something happened.
     * @param array<string, mixed> $pattern Such as operation, invoice, result, request and response.
     * @param int|array{atLeast?: int, atMost?: int}|null $times How often; at least once, if it is not said.
     * @param int|float|string|null $within How long to wait for it: seconds, or a text such as 5s.
     * @throws SeqrVerificationError It happened more or less often.
     */
    public function verify(array $pattern, int|array|null $times = null, int|float|string|null $within = null): array
    {
        return Verifying::count($this->control, $pattern, $times, $within);
    }

    /**
     * Verifies that things happened in this order; others may lie between.
     * @param list<array<string, mixed>> $patterns
     * @throws SeqrVerificationError They did not.
     */
    public function verifySequence(array $patterns, int|float|string|null $within = null): array
    {
        return Verifying::sequence($this->control, $patterns, $within);
    }

    /** What merchants were told, of one invoice or of all, newest first. @return list<array<string, mixed>> */
    public function notifications(?string $reference = null): array
    {
        return $this->control->items('/sandbox/notifications', Values::given(['invoice' => $reference]));
    }

    /** Sends a notification again. The attempt is under way when this returns. */
    public function resend(string $id): array
    {
        return $this->control->request('POST', '/sandbox/notifications/' . Values::named($id, "A notification's id") . '/resend');
    }

    /** What SEQR's certification would say, by what was seen until now. */
    public function certification(string $plan): array
    {
        return $this->control->request('GET', '/sandbox/certification/' . Values::named($plan, 'A plan'));
    }

    /** Everything else of the control API: the path begins with /sandbox/. A body that is a text is YAML. */
    public function request(string $method, string $path, array|\stdClass|string|null $body = null): mixed
    {
        return $this->control->request($method, $path, $body);
    }

    /** Makes the sandbox as new. */
    public function reset(): void
    {
        $this->control->request('POST', '/sandbox/reset');
    }

    /** Removes it. A simulator that is gone must not hide the test's own failure. */
    public function remove(): void
    {
        try {
            $this->simulator->request('DELETE', "/sandboxes/$this->name");
        } catch (SeqrError $error) {
            if ($error->status !== null && $error->status !== 404) {
                throw $error;
            }
        }
    }

    private function act(string $reference, string $what): array
    {
        return $this->control->request('POST', self::path($reference) . "/$what");
    }

    private static function path(string $reference): string
    {
        return '/sandbox/invoices/' . Values::named($reference, "An invoice's reference");
    }
}
