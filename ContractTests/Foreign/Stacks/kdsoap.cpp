// One sendInvoice to each URL by KDSoap, as README.md says.   usage: kdsoap URL...
#include <QCoreApplication>
#include <QTextStream>
#include "wsdl_seqr.h"

static TNS__SendInvoice bill()
{
    TNS__PrincipalId till;
    till.setId("public_test_shop_terminal");
    till.setType("TERMINALID");
    TNS__ClientContext context;
    context.setChannel("WS");
    context.setClientId("Example Shop");
    context.setClientReference("Shop backend 1.0");
    context.setClientRequestTimeout(0);
    context.setInitiatorPrincipalId(till);
    context.setPassword("12345678");
    TNS__Amount total;
    total.setCurrency("SEK");
    total.setValue(199.90);
    TNS__Invoice invoice;
    invoice.setAcknowledgmentMode(TNS__AcknowledgmentMode(TNS__AcknowledgmentMode::NO_ACKNOWLEDGMENT));
    invoice.setTitle("Example Shop");
    invoice.setTotalAmount(total);
    TNS__SendInvoice call;
    call.setContext(context);
    call.setInvoice(invoice);
    return call;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList urls = application.arguments().mid(1);
    QScopedPointer<ERSWSExternalClientServiceService> service;
    for (const QString &url : urls) {
        if (!service || service->endPoint() != url)
            service.reset(new ERSWSExternalClientServiceService);
        service->setEndPoint(url);
        service->clientInterface()->setTimeout(10000);
        const auto answer = service->sendInvoice(bill()).return_();
        if (service->lastErrorCode() != 0 || !service->lastError().isEmpty())
            out << "error\tcode " << service->lastErrorCode() << "\t" << service->lastError().simplified() << Qt::endl;
        else
            out << "answer\t" << answer.resultCode() << "\t" << answer.invoiceReference() << Qt::endl;
    }
}
