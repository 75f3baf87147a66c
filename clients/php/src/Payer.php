<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** A person with the app. Every action is recorded in the sandbox's journal. Answers are the control API's JSON as arrays. */
final class Payer
{
    private readonly string $path;

    /** @internal */
    public function __construct(private readonly Control $control, public readonly string $id)
    {
        $this->path = '/sandbox/payers/' . Values::named($id, "A payer's id");
    }

    /** Reads a code. The invoice, or the payer, who waits at a till that has no bill yet. */
    public function scan(string $code): array
    {
        return $this->control->request('POST', "$this->path/scan", ['code' => $code]);
    }

    /**
     * Confirms the invoice scanned last, or the one that is named.
     * @param ?string $pin What is typed; the right PIN, if it is left out.
     * @param ?string $outcome What the bank answers: paid, insufficient-funds, account-closed or bank-down.
     */
    public function confirm(?string $pin = null, ?string $outcome = null, ?string $invoice = null): array
    {
        $body = Values::given(['pin' => $pin, 'outcome' => $outcome, 'invoice' => $invoice]);
        return $this->control->request('POST', "$this->path/confirm", Values::members($body));
    }

    /** Turns the invoice down, or stops waiting at a till; then the answer is the payer. */
    public function cancel(?string $invoice = null): array
    {
        return $this->control->request('POST', "$this->path/cancel", Values::members(Values::given(['invoice' => $invoice])));
    }

    public function show(): array
    {
        return $this->control->request('GET', $this->path);
    }

    /** The payer gets a loyalty card, of public_test_shop unless another merchant is named. */
    public function keepCard(string $id, string $value, ?string $reseller = null): array
    {
        $body = Values::given(['id' => $id, 'value' => $value, 'reseller' => $reseller]);
        return $this->control->request('POST', "$this->path/card", $body);
    }
}
