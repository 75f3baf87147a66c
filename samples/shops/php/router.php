<?php
// A web shop that is paid with SEQR. Run it with: php -S 127.0.0.1:9000 router.php

declare(strict_types=1);

foreach (['seqr', 'store', 'orders', 'refunds'] as $part) {
    require_once __DIR__ . "/$part.php";
}
ini_set('display_errors', 'stderr');
date_default_timezone_set('UTC');

const DEFAULTS = [
    'SEQR_URL' => 'http://localhost:8080/soap/merchant/cashregister-2',
    'SEQR_TERMINAL' => 'public_test_shop_terminal',
    'SEQR_PASSWORD' => '12345678',
    'SHOP_URL' => 'http://127.0.0.1:9000', // where SEQR and the payer reach the shop
    'DATA' => __DIR__ . '/data',
    'TEST_CLOCK' => '',
];

function setting(string $name): string
{
    return getenv($name) ?: DEFAULTS[$name];
}

/** Whether the shop is to make this mistake: samples/shops/README.md. */
function mistaken(string $mistake): bool
{
    return getenv('MISTAKE') === $mistake;
}

/** The time in seconds since 1970. A test says what time it is. */
function now(): int
{
    $told = $_SERVER['HTTP_X_NOW'] ?? $_GET['now'] ?? '';
    return setting('TEST_CLOCK') === '1' && $told !== '' ? strtotime($told) : time();
}

function answer(int $status, array $body): bool
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
    return true;
}

/** The order as its customer may see it. */
function answer_order(int $status, array $order): bool
{
    $state = $order['state'] === 'sending' ? 'unsure' : $order['state'];
    return answer($status, [
        'id' => $order['id'],
        'state' => is_refunded($order) ? 'refunded' : $state,
        'reference' => $order['reference'],
        'link' => $state === 'open' ? $order['link'] : null,
    ]);
}

/** POST /orders. The same order may be posted again; it gets no second bill. */
function handle_order(mixed $id, mixed $amount, mixed $currency): bool
{
    if (!is_id($id) || !is_amount($amount) || !is_string($currency) || !preg_match('/^[A-Z]{3}$/D', $currency)) {
        return answer(400, ['error' => 'An order has an id, an amount with at most two decimals, and a currency.']);
    }
    return alone($id, function () use ($id, $amount, $currency) {
        $known = load($id);
        if ($known === null) {
            return answer_order(201, place($id, (string) $amount, $currency));
        }
        $is_same = cents($known['amount']) === cents((string) $amount) && $known['currency'] === $currency;
        return $is_same ? answer_order(200, $known) : answer(409, ['error' => "Order '$id' is another purchase."]);
    });
}

/** Does something to an order. Without an answer from SEQR, the order is as it was saved last. */
function handle_change(string $id, callable $change): bool
{
    return alone($id, function () use ($id, $change) {
        try {
            return answer_order(200, $change(load($id)));
        } catch (NoAnswer) {
            return answer_order(200, load($id));
        }
    });
}

function handle_refund(string $order, mixed $id, mixed $amount): bool
{
    if (!is_id($id) || !($amount === null || is_amount($amount))) {
        return answer(400, ['error' => 'A refund has an id, and an amount or none.']);
    }
    return alone($order, function () use ($order, $id, $amount) {
        $refund = refund(load($order), $id, $amount === null ? null : (string) $amount);
        return $refund ? answer(200, $refund) : answer(409, ['error' => 'There is not so much to give back.']);
    });
}

/** SEQR gives up after 5 s. If another request is asking about the order, SEQR is told to notify again, 10 s later. */
function handle_notification(string $id, string $key, string $invoice): bool
{
    $status = alone($id, function () use ($id, $key, $invoice) {
        try {
            return notified(load($id), $key, $invoice);
        } catch (NoAnswer) {
            return 503;
        }
    }, patience: 1);
    return answer($status ?? 503, []);
}

/** Call it each minute, and let nobody else reach it. */
function handle_cron(): bool
{
    foreach (order_ids() as $id) {
        alone($id, function () use ($id) {
            try {
                look_after(load($id));
            } catch (NoAnswer) {
                // The next run asks again.
            }
        });
    }
    return answer(200, []);
}

function is_id(mixed $text): bool
{
    return is_string($text) && preg_match('/^[A-Za-z0-9_-]{1,64}$/D', $text) === 1;
}

function is_amount(mixed $amount): bool
{
    return (is_string($amount) || is_int($amount) || is_float($amount)) &&
        preg_match('/^\d{1,9}(\.\d{1,2})?$/D', (string) $amount) === 1;
}

$path = explode('/', trim((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), '/'));
$sent = json_decode(file_get_contents('php://input'), true);
$id = $path[0] === 'orders' ? $path[1] ?? null : $_GET['order'] ?? null;
$call = implode(' ', [$_SERVER['REQUEST_METHOD'], $path[0], ...array_slice($path, 2)]); // without the order's id

return match (true) {
    $call === 'GET health' => answer(200, ['status' => 'ready']),
    $call === 'POST cron' => handle_cron(),
    $call === 'POST orders' && $id === null =>
        handle_order($sent['id'] ?? null, $sent['amount'] ?? null, $sent['currency'] ?? null),
    !is_id($id) || !is_order($id) => answer(404, ['error' => 'There is no such order.']),
    $call === 'GET orders' => handle_change($id, ask(...)),
    $call === 'GET back' => handle_change($id, returned(...)),
    $call === 'POST orders cancel' => handle_change($id, cancel(...)),
    $call === 'POST orders again' => handle_change($id, bill_again(...)),
    $call === 'POST orders refunds' => handle_refund($id, $sent['id'] ?? null, $sent['amount'] ?? null),
    $call === 'POST notification' =>
        handle_notification($id, (string) ($_GET['bill'] ?? ''), (string) ($_POST['invoiceReference'] ?? '')),
    default => answer(404, ['error' => 'There is no such page.']),
};
