<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** Finds the program seqr-sandbox. @internal */
final class Program
{
    private const ADVICE = "put it on the PATH, as 'npm install -g seqr-sandbox' does, or the downloaded program; "
        . 'or set SEQR_SANDBOX_PROGRAM to its path; or set SEQR_SANDBOX_URL to the address of a simulator that runs already';

    /** The program: of the option, of SEQR_SANDBOX_PROGRAM, or on the PATH. */
    public static function find(?string $option): string
    {
        $told = $option ?? (getenv('SEQR_SANDBOX_PROGRAM') ?: null);
        if ($told !== null) {
            $by = $option === null ? 'SEQR_SANDBOX_PROGRAM' : 'The option program';
            return self::isProgram($told) ? $told : throw self::missing("$by is '$told', which is no program.");
        }
        $name = PHP_OS_FAMILY === 'Windows' ? 'seqr-sandbox.exe' : 'seqr-sandbox';
        foreach (explode(PATH_SEPARATOR, (string) getenv('PATH')) as $folder) {
            if (self::isProgram("$folder/$name")) {
                return "$folder/$name";
            }
        }
        throw self::missing('There is none on the PATH.');
    }

    private static function isProgram(string $file): bool
    {
        return is_file($file) && is_executable($file);
    }

    private static function missing(string $what): SeqrError
    {
        return new SeqrError('The program seqr-sandbox was not found', "$what To get it: " . self::ADVICE . '.');
    }
}
