<?php

declare(strict_types=1);

final class PayingTest extends ShopTestCase
{
    public function testAnOrderIsPaidThroughTheLinkAndPartOfItIsGivenBack(): void
    {
        $order = $this->shop->order('a1', '149.90');
        self::assertSame('open', $order['state']);

        $payer = $this->seqr()->payer();
        $invoice = $payer->scan($order['link'])['reference']; // the app opens the link
        $payer->confirm();

        // SEQR notifies the shop, which asks for the status. That acknowledges the payment.
        $this->assertSeqr(['kind' => 'notification-attempt', 'invoice' => $invoice, 'status' => 200], within: 10);
        $paid = $this->shop->comeBack('a1');
        self::assertSame('paid', $paid['state']);
        self::assertSame($this->seqr()->invoice($invoice)['ersReference'], $paid['reference']);
        $this->shop->look('a1');
        $this->assertSeqr(['operation' => 'getPaymentStatus', 'response' => ['status' => 'PAID']], times: 1); // not again

        self::assertSame('done', $this->shop->refund('a1', 'a1-back', '49.90')['state']);
        $this->assertSeqr(
            ['operation' => 'refundPayment', 'result' => 'SUCCESS', 'request' => ['ersReference' => $paid['reference']]], times: 1);
        $this->seqr()->clock->advance('1h');
        self::assertSame('PAID', $this->seqr()->invoice($invoice)['status']);
    }
}
