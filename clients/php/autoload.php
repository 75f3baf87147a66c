<?php

// Loads this package's classes where Composer does not: require it from a test's bootstrap.

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen('SeqrSandbox\\'))) . '.php';
    if (str_starts_with($class, 'SeqrSandbox\\') && is_file($file)) {
        require $file;
    }
});
