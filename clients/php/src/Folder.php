<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** A temporary folder. @internal */
final class Folder
{
    public static function make(): string
    {
        $path = sys_get_temp_dir() . '/seqr-sandbox-' . bin2hex(random_bytes(8));
        if (!@mkdir($path, 0700)) {
            throw new SeqrError('The simulator does not start', "No temporary folder can be made at $path.");
        }
        return $path;
    }

    public static function remove(string $path): void
    {
        if (!is_dir($path)) {
            return;
        }
        $below = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator($path, \FilesystemIterator::SKIP_DOTS), \RecursiveIteratorIterator::CHILD_FIRST);
        foreach ($below as $file) {
            // Two that remove the folder at a time do no harm.
            $file->isDir() && !$file->isLink() ? @rmdir($file->getPathname()) : @unlink($file->getPathname());
        }
        @rmdir($path);
    }
}
