<?php

declare(strict_types=1);

final class NotPayingTest extends ShopTestCase
{
    public function testAnOrderThatThePayerTurnsDownIsNotPaid(): void
    {
        $payer = $this->seqr()->payer('payer-2');
        $payer->scan($this->shop->order('a1', '20.00')['link']);
        $payer->cancel();

        self::assertSame('unpaid', $this->shop->comeBack('a1')['state']);
        self::assertStringContainsString('not so much to give back', $this->shop->refund('a1', 'a1-back')['error']);
        $this->assertSeqr(['operation' => 'refundPayment'], times: 0);
    }

    public function testAnOrderStaysOpenWhileSeqrIsTooBusyToAnswerAndIsPaidThen(): void
    {
        $this->seqr()->scenarios->put('busy', <<<'YAML'
            name: busy
            description: SEQR is too busy for the first question.
            calls:
              - on: getPaymentStatus
                nth: 1
                result: SYSTEM_BUSY
            YAML);
        $this->seqr()->scenarios->use('busy');
        $this->shop->order('a1', '20.00');
        self::assertSame('open', $this->shop->look('a1')['state']);

        $this->seqr()->pay($this->seqr()->invoices()[0]['reference']);
        $this->assertSeqr(['operation' => 'getPaymentStatus', 'response' => ['status' => 'PAID']], within: 10);
        self::assertSame('paid', $this->shop->look('a1')['state']);
    }
}
