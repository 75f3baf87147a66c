/* A checkout by a merchant whose backend is C with gSOAP: bill, pay, ask, refund. Built and run by gsoap_checkout.sh.
   The address of the service is the one that wsdl2h found in the WSDL. Exit status 0 when every step came out, else 1. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "soapH.h"
#include "ERSWSExternalClientServiceServiceSoapBinding.nsmap"

static struct soap *soap;

static void expect(const char *step, const char *actual, const char *wanted)
{
    printf("%s: %s\n", step, actual ? actual : "nothing");
    if (actual && strcmp(actual, wanted) == 0)
        return;
    fprintf(stderr, "FAILED: %s: %s was expected\n", step, wanted);
    exit(1);
}

static void expect_code(const char *step, int status, int code)
{
    char text[16];
    if (status != SOAP_OK) {
        soap_print_fault(soap, stderr);
        exit(1);
    }
    snprintf(text, sizeof text, "%d", code);
    expect(step, text, "0");
}

static void pay(const char *control, const char *reference)
{
    char command[1000];
    snprintf(command, sizeof command, "curl -fsS -m 10 -o /dev/null -X POST '%s/sandbox/invoices/%s/pay'", control, reference);
    expect("pay answered 2xx", system(command) == 0 ? "yes" : "no", "yes");
}

int main(int argc, char **argv)
{
    soap = soap_new1(SOAP_C_UTFSTRING);
    soap->connect_timeout = soap->send_timeout = soap->recv_timeout = 10;

    struct ns1__principalId till = { .id = "public_test_shop_terminal", .type = "TERMINALID" };
    struct ns1__clientContext context = { .channel = "C", .clientId = "gSOAP", .clientReference = "gsoap-1", .initiatorPrincipalId = &till, .password = "12345678" };
    struct ns1__amount total = { "SEK", "149.99" }, sandwich = { "SEK", "129.50" }, coffee = { "SEK", "20.49" };
    struct ns1__paymentInvoiceRow rows[] = {
        { .itemDescription = "R\xc3\xa4ksm\xc3\xb6rg\xc3\xa5s", .itemQuantity = "1", .itemTotalAmount = &sandwich },
        { .itemDescription = "Kaffe <stor>", .itemQuantity = "1", .itemTotalAmount = &coffee },
    };
    struct _ns1__invoice_invoiceRows all = { 2, rows };
    enum ns1__paymentMode mode = ns1__paymentMode__IMMEDIATE_USCOREDEBIT;
    enum ns1__acknowledgmentMode none = ns1__acknowledgmentMode__NO_USCOREACKNOWLEDGMENT;
    struct ns1__invoice bill = { .paymentMode = &mode, .acknowledgmentMode = &none, .title = "R\xc3\xa4ksm\xc3\xb6rg\xc3\xa5s & kaffe", .invoiceRows = &all, .totalAmount = &total };

    struct ns1__sendInvoice send = { .context = &context, .invoice = &bill };
    struct ns1__sendInvoiceResponse sent;
    int status = soap_call___ns1__sendInvoice(soap, NULL, NULL, &send, &sent);
    expect_code("sendInvoice resultCode", status, status == SOAP_OK ? sent.return_->resultCode : -1);
    char *reference = sent.return_->invoiceReference;

    struct ns1__getPaymentStatus question = { .context = &context, .invoiceReference = reference };
    struct ns1__getPaymentStatusResponse open, paid;
    status = soap_call___ns1__getPaymentStatus(soap, NULL, NULL, &question, &open);
    expect_code("getPaymentStatus resultCode", status, status == SOAP_OK ? open.return_->resultCode : -1);
    expect("getPaymentStatus status", *open.return_->status == ns1__invoiceStatus__ISSUED ? "ISSUED" : "another", "ISSUED");

    pay(argv[argc - 1], reference);

    question.invoiceVersion = open.return_->version;
    status = soap_call___ns1__getPaymentStatus(soap, NULL, NULL, &question, &paid);
    expect_code("getPaymentStatus resultCode", status, status == SOAP_OK ? paid.return_->resultCode : -1);
    expect("getPaymentStatus status", *paid.return_->status == ns1__invoiceStatus__PAID ? "PAID" : "another", "PAID");
    expect("receipt title", paid.return_->receipt->invoice->title, bill.title);
    expect("receipt paymentReference", paid.return_->receipt->paymentReference, paid.return_->ersReference);

    struct ns1__invoice part = { .title = "Kaffe", .totalAmount = &coffee };
    struct ns1__refundPayment back = { .context = &context, .ersReference = paid.return_->ersReference, .invoice = &part };
    struct ns1__refundPaymentResponse refunded;
    status = soap_call___ns1__refundPayment(soap, NULL, NULL, &back, &refunded);
    expect_code("refundPayment resultCode", status, status == SOAP_OK ? refunded.return_->resultCode : -1);
    printf("OK\n");
    return 0;
}
