<?php

declare(strict_types=1);

namespace SeqrSandbox\Tests;

use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\TestCase;
use SeqrSandbox\Testing\OneSimulator;
use SeqrSandbox\Testing\UsesSeqr;

/** The trait, with the program. */
final class UsesSeqrTest extends TestCase
{
    use UsesSeqr;

    /** @var list<string> */
    private static array $names = [];

    /** @dataProvider twice */
    public function testEachTestHasASandboxOfItsOwnThatIsRemovedAfterIt(int $run): void
    {
        self::$names[] = $this->seqr()->name;

        self::assertSame($this->seqr(), $this->seqr());
        self::assertCount($run, array_unique(self::$names));
        $known = array_column(OneSimulator::get()->request('GET', '/sandboxes?limit=500')['items'], 'name');
        self::assertSame([$this->seqr()->name], array_values(array_intersect(self::$names, $known)));
    }

    public static function twice(): array
    {
        return [[1], [2]];
    }

    public function testAVerificationIsAnAssertion(): void
    {
        $this->seqr()->clock->freeze();
        $before = $this->getNumAssertions();

        $this->assertSeqr(['kind' => 'clock-change'], times: 1);

        self::assertSame($before + 1, $this->getNumAssertions());
        $this->expectException(AssertionFailedError::class);
        $this->expectExceptionMessage('{"operation":"sendInvoice"} at least once; found 0.');
        $this->assertSeqr(['operation' => 'sendInvoice']);
    }
}
