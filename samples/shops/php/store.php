<?php
// The orders, each in a JSON file. A file is replaced as a whole, so that a kill leaves the old one or the new one.

declare(strict_types=1);

/** Runs $work while no other request works on the order. Null if its turn did not come within $patience seconds. */
function alone(string $id, callable $work, float $patience = INF): mixed
{
    $lock = fopen(orders_folder() . "/$id.lock", 'c'); // the lock ends with the process, also if it is killed
    for ($until = microtime(true) + $patience; !flock($lock, LOCK_EX | LOCK_NB); usleep(10_000)) {
        if (microtime(true) > $until) {
            return null;
        }
    }
    try {
        return $work();
    } finally {
        fclose($lock);
    }
}

function is_order(string $id): bool
{
    return is_file(orders_folder() . "/$id.json");
}

/**
 * The order, or null. Call it in alone(). What is still being sent although nobody else works on the order was
 * interrupted by the end of the program: SEQR may have it or not.
 */
function load(string $id): ?array
{
    if (!is_order($id)) {
        return null;
    }
    $order = read_order(orders_folder() . "/$id.json");
    if ($order['state'] === 'sending') {
        $order['state'] = 'unsure';
    }
    foreach ($order['refunds'] as $refund => $sent) {
        if ($sent['state'] === 'sending') {
            $order['refunds'][$refund]['state'] = 'in doubt';
        }
    }
    return $order;
}

function save(array $order): array
{
    write_file(orders_folder() . "/{$order['id']}.json", json_encode($order, JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR));
    return $order;
}

/** The ids of all orders, the latest bill last. */
function order_ids(): array
{
    $orders = array_map(read_order(...), glob(orders_folder() . '/*.json'));
    usort($orders, fn ($one, $other) => $one['billed'] <=> $other['billed']);
    return array_column($orders, 'id');
}

function read_order(string $file): array
{
    return json_decode(file_get_contents($file), true, 16, JSON_THROW_ON_ERROR);
}

function write_file(string $file, string $text): void
{
    $new = $file . '.' . getmypid();
    file_put_contents($new, $text);
    rename($new, $file); // survives a kill; to survive a power cut, fsync the file first
}

function orders_folder(): string
{
    return folder(data_folder() . '/orders' . (mistaken('forgets-on-restart') ? '-of-' . server_process() : ''));
}

function data_folder(): string
{
    return folder(setting('DATA'));
}

function folder(string $name): string
{
    if (!is_dir($name)) {
        @mkdir($name, recursive: true); // another worker may be faster
    }
    return $name;
}

/** The id of the PHP server's first process: this one, or the one that this worker comes from. */
function server_process(): int
{
    $parent = posix_getppid();
    $is_worker = @file_get_contents("/proc/$parent/cmdline") === @file_get_contents('/proc/self/cmdline');
    return $is_worker ? $parent : getmypid();
}
