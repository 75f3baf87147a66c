<?php

declare(strict_types=1);

namespace SeqrSandbox\Testing;

use SeqrSandbox\Simulator;

/** The simulator that all tests of this process share. It is opened when the first one needs it. */
final class OneSimulator
{
    private static ?Simulator $simulator = null;

    public static function get(): Simulator
    {
        return self::$simulator ??= Simulator::open();
    }
}
