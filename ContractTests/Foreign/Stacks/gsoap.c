/* One sendInvoice to each URL by gSOAP, as README.md says.   usage: gsoap URL...
   Keeping a connection is not its default: it is switched on here. */
#include <stdio.h>
#include <string.h>
#include "soapH.h"
#include "ERSWSExternalClientServiceServiceSoapBinding.nsmap"

static void call(struct soap *soap, const char *url)
{
    struct ns1__principalId till = { .id = "public_test_shop_terminal", .type = "TERMINALID" };
    struct ns1__clientContext context = { .channel = "WS", .clientId = "Example Shop", .clientReference = "Shop backend 1.0",
        .initiatorPrincipalId = &till, .password = "12345678" };
    struct ns1__amount total = { "SEK", "199.90" };
    enum ns1__acknowledgmentMode mode = ns1__acknowledgmentMode__NO_USCOREACKNOWLEDGMENT;
    struct ns1__invoice bill = { .acknowledgmentMode = &mode, .title = "Example Shop", .totalAmount = &total };
    struct ns1__sendInvoice send = { .context = &context, .invoice = &bill };
    struct ns1__sendInvoiceResponse sent = { NULL };

    int status = soap_call___ns1__sendInvoice(soap, url, NULL, &send, &sent);
    if (status != SOAP_OK) {
        soap_set_fault(soap);
        printf("error\tstatus %d\t%s\n", status, *soap_faultstring(soap) ? *soap_faultstring(soap) : "no text");
    } else if (!sent.return_) {
        printf("nothing\tNULL\n");
    } else {
        printf("answer\t%d\t%s\n", sent.return_->resultCode, sent.return_->invoiceReference ? sent.return_->invoiceReference : "");
    }
    fflush(stdout);
}

int main(int argc, char **argv)
{
    struct soap *soap = NULL;
    for (int i = 1; i < argc; i++) {
        if (!soap || strcmp(argv[i], argv[i - 1]) != 0)
            soap = soap_new1(SOAP_IO_KEEPALIVE | SOAP_C_UTFSTRING);
        soap->connect_timeout = soap->send_timeout = soap->recv_timeout = 10;
        call(soap, argv[i]);
    }
    return 0;
}
