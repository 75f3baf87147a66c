<?php
// Refunds. Each is saved before it is sent. One without an answer is in doubt: it counts as given back, is never sent
// again by itself, and a person looks it up in SEQR's reports.

declare(strict_types=1);

/** Gives back $amount, or all that is left. The answer is the refund, or null if there is not so much to give back. */
function refund(array $order, string $id, ?string $amount): ?array
{
    $known = $order['refunds'][$id] ?? null;
    if ($known !== null && $known['state'] !== 'refused') {
        return $known;
    }
    $left = cents($order['amount']) - given_back($order, ['sending', 'in doubt', 'done']);
    $cents = $amount === null ? $left : cents($amount);
    if ($order['state'] !== 'paid' || $order['reference'] === null || $cents < 1 || $cents > $left) {
        return null;
    }
    $value = sprintf('%d.%02d', intdiv($cents, 100), $cents % 100);
    $order['refunds'][$id] = ['id' => $id, 'amount' => $value, 'state' => 'sending'];
    return send_refund(save($order), $id);
}

function send_refund(array $order, string $id, int $attempt = 1): array
{
    $refund = $order['refunds'][$id];
    try {
        $answer = seqr('refundPayment', ['ersReference' => $order['reference'], 'invoice' => [
            'title' => "Refund $id",
            'clientInvoiceId' => $order['id'],
            'totalAmount' => ['currency' => $order['currency'], 'value' => $refund['amount']],
        ]]);
        $code = $answer->resultCode;
        $refund['state'] = $code === 0 ? 'done' : (leaves_doubt($code) ? 'in doubt' : 'refused');
        $refund['reference'] = $code === 0 ? $answer->ersReference ?? null : null;
    } catch (NoAnswer) {
        if ($attempt === 1 && mistaken('refunds-again')) {
            return send_refund($order, $id, 2);
        }
        $refund['state'] = 'in doubt';
    }
    $order['refunds'][$id] = $refund;
    save($order);
    return $refund;
}

function is_refunded(array $order): bool
{
    return $order['state'] === 'paid' && given_back($order, ['done']) === cents($order['amount']);
}

function given_back(array $order, array $states): int
{
    $counted = array_filter($order['refunds'], fn ($refund) => in_array($refund['state'], $states, true));
    return array_sum(array_map(fn ($refund) => cents($refund['amount']), $counted));
}

/** The amount in hundredths. The shop sells in currencies with two decimals only. */
function cents(string $amount): int
{
    [$whole, $fraction] = explode('.', "$amount.");
    return (int) $whole * 100 + (int) str_pad($fraction, 2, '0');
}
