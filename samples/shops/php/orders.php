<?php
// What happens to an order. Each function gets an order on which nobody else works, saves it, and returns it.
//
// States: sending (its bill is on the way), open, paid, unpaid (canceled, failed, reversed or refused), and unsure:
// sendInvoice had no answer, so that SEQR may have a bill or not. Nothing is sent again by itself.

declare(strict_types=1);

const ABANDONED_AFTER = 15 * 60; // seconds

function place(string $id, string $amount, string $currency): array
{
    return send_bill(['id' => $id, 'amount' => $amount, 'currency' => $currency,
        'reference' => null, 'key' => null, 'former_keys' => [], 'refunds' => []]);
}

/** A person asked for a new bill. The payer can no longer pay the bill before it, or never got its link. */
function bill_again(array $order): array
{
    return in_array($order['state'], ['unpaid', 'unsure'], true) ? send_bill($order) : $order;
}

/** Saves first and sends then: if the program ends in between, the next one knows that there may be a bill. */
function send_bill(array $order, int $attempt = 1): array
{
    if ($order['key'] !== null) {
        $order['former_keys'][] = $order['key'];
    }
    $order['key'] = bin2hex(random_bytes(16)); // tells this bill's notifications from those of the bills before it
    $bill = ['state' => 'sending', 'billed' => now(), 'invoice' => null, 'version' => 0, 'link' => null];
    $order = save($bill + $order);
    try {
        $answer = seqr('sendInvoice', ['invoice' => invoice_of($order)]);
    } catch (NoAnswer) {
        if ($attempt === 1 && mistaken('sends-again')) {
            return send_bill($order, 2);
        }
        return save(['state' => 'unsure'] + $order);
    }
    if ($answer->resultCode !== 0 || !isset($answer->invoiceReference, $answer->invoiceQRCode)) {
        $refused = $answer->resultCode !== 0 && !leaves_doubt($answer->resultCode);
        return save(['state' => $refused ? 'unpaid' : 'unsure'] + $order);
    }
    $link = preg_replace('/^HTTP:/', 'seqr:', $answer->invoiceQRCode);
    return save(['state' => 'open', 'invoice' => $answer->invoiceReference, 'link' => $link] + $order);
}

function invoice_of(array $order): array
{
    $total = ['currency' => $order['currency'], 'value' => $order['amount']];
    $title = "Order {$order['id']}";
    return [
        'paymentMode' => 'IMMEDIATE_DEBIT',
        'acknowledgmentMode' => 'NO_ACKNOWLEDGMENT',
        'issueDate' => date(DATE_ATOM, $order['billed']),
        'title' => $title,
        'clientInvoiceId' => $order['id'],
        'invoiceRows' => ['invoiceRow' => [
            ['itemDescription' => $title, 'itemQuantity' => '1', 'itemTotalAmount' => $total],
        ]],
        'totalAmount' => $total,
        'cashierId' => 'web',
        'footer' => 'Thank you',
        'backURL' => setting('SHOP_URL') . "/back?order={$order['id']}",
        'notificationUrl' => setting('SHOP_URL') . "/notification?order={$order['id']}&bill={$order['key']}",
    ];
}

/** Asks SEQR about an open order, and keeps the outcome. To ask acknowledges a payment. */
function ask(array $order): array
{
    if ($order['invoice'] === null || ($order['state'] !== 'open' && !mistaken('polls-for-ever'))) {
        return $order;
    }
    try {
        $answer = seqr('getPaymentStatus', [
            'invoiceReference' => $order['invoice'],
            'invoiceVersion' => $order['version'],
        ]);
    } catch (NoAnswer $nothing) {
        if (mistaken('sends-again')) {
            return send_bill($order);
        }
        throw $nothing;
    }
    if ($answer->resultCode !== 0) {
        throw new NoAnswer("getPaymentStatus was refused with {$answer->resultCode}."); // ask again later
    }
    $order['version'] = $answer->version ?? $order['version'];
    $order['state'] = match ($answer->status ?? '') {
        'PAID' => 'paid',
        'CANCELED', 'FAILED' => 'unpaid',
        default => $order['state'],
    };
    if ($order['state'] === 'paid') {
        $order['reference'] = mistaken('wrong-reference') ? $order['invoice'] : ($answer->ersReference ?? null);
    }
    return save($order);
}

/** The payer came back from the wallet. That says nothing about the outcome. */
function returned(array $order): array
{
    if (mistaken('trusts-back-url')) {
        return save(['state' => 'paid'] + $order);
    }
    if (mistaken('asks-once')) {
        $asked = ask_if_possible($order);
        return $asked['state'] === 'open' ? save(['state' => 'unpaid'] + $asked) : $asked;
    }
    return ask_if_possible($order);
}

/** SEQR says that a bill was paid. The answer is the HTTP status; SEQR notifies again after another one than 2xx. */
function notified(array $order, string $key, string $invoice): int
{
    if (mistaken('ignores-notifications')) {
        return 200;
    }
    if (mistaken('notification-is-payment')) {
        save(['state' => 'paid'] + $order);
        return 200;
    }
    if (mistaken('mixes-orders')) {
        ask(['invoice' => $invoice] + load(array_slice(order_ids(), -1)[0]));
        return 200;
    }
    $superseded = in_array($key, $order['former_keys'], true);
    if ($superseded && mistaken('sends-again')) {
        $order['invoice'] = $invoice;
    }
    if ($order['state'] === 'unsure' && $order['invoice'] === null && $order['key'] === $key) {
        // The answer to sendInvoice was lost. Only SEQR knows the bill's key, so this is the order's bill.
        $order = save(['state' => 'open', 'invoice' => $invoice] + $order);
    }
    if ($order['invoice'] === $invoice) {
        ask($order);
        return 200;
    }
    if ($superseded || $order['key'] === $key) {
        seqr('cancelInvoice', ['invoiceReference' => $invoice]); // not asked about, so that SEQR reverses a payment
        return 200;
    }
    return 404;
}

/** The payer may have been faster. Then the order is not canceled. */
function cancel(array $order): array
{
    if ($order['state'] !== 'open') {
        return $order;
    }
    $code = seqr('cancelInvoice', ['invoiceReference' => $order['invoice']])->resultCode;
    return match (true) {
        $code === 0, $code === 95 => save(['state' => 'unpaid'] + $order),
        $code === 50 && mistaken('cancels-after-paying') => save(['state' => 'unpaid'] + $order),
        $code === 50, $code === 51 => ask($order), // it is paid, or being paid
        default => $order,
    };
}

/** Looks after every order from time to time: pages are closed, and notifications get lost. */
function look_after(array $order): array
{
    $is_abandoned = $order['state'] === 'open' && now() - $order['billed'] > ABANDONED_AFTER;
    return $is_abandoned ? cancel($order) : ask($order);
}

function ask_if_possible(array $order): array
{
    try {
        return ask($order);
    } catch (NoAnswer) {
        return $order;
    }
}
