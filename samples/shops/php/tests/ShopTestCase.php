<?php

declare(strict_types=1);

use PHPUnit\Framework\TestCase;
use SeqrSandbox\Testing\UsesSeqr;

/** A test with a sandbox of its own, and a shop that is paid there. */
abstract class ShopTestCase extends TestCase
{
    use UsesSeqr;

    protected ShopProcess $shop;

    protected function setUp(): void
    {
        $this->shop = new ShopProcess($this->seqr()->endpoint);
    }

    protected function tearDown(): void
    {
        $this->shop->close();
    }
}
