#!/usr/bin/env bash
# KDSoap's generated code and xs:decimal.
#
# Guess:     an xs:decimal becomes something that holds 199.90, or a text: it is the type of amounts.
# Version:   kdwsdl2cpp of KDSoap 1.9.1 with Qt 5.15 (Debian 12: libkdsoap-dev, libkdsoap-bin, qtbase5-dev, g++).
# Behaviour: the setter takes a 32-bit float, and the float's digits are sent. A million is sent with an exponent, which xs:decimal does
#            not have. No warning when the code is made.
# Hurt:      199.90 is another amount for whoever reads it; a service that is strict refuses it. Above 2^24 whole units are lost.
# Remedy:    KDSoapMessage by hand, with a text as the argument's value.
# Seen:      199.90 is sent as 199.89999389648438
#            1000000 is sent as 1e+06
#            20000001 is sent as 2e+07
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > service.wsdl <<'XML'
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
             xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:bills" targetNamespace="urn:bills">
  <types><xs:schema targetNamespace="urn:bills">
    <xs:element name="send" type="t:bill"/><xs:element name="sent" type="t:bill"/>
    <xs:complexType name="bill"><xs:sequence><xs:element name="amount" type="xs:decimal"/></xs:sequence></xs:complexType>
  </xs:schema></types>
  <message name="call"><part name="body" element="t:send"/></message>
  <message name="answer"><part name="body" element="t:sent"/></message>
  <portType name="Bills"><operation name="send"><input message="t:call"/><output message="t:answer"/></operation></portType>
  <binding name="BillsBinding" type="t:Bills">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="send"><soap:operation soapAction=""/>
      <input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
  </binding>
  <service name="BillService"><port name="BillPort" binding="t:BillsBinding"><soap:address location="http://127.0.0.1/"/></port></service>
</definitions>
XML
cat > send.cpp <<'CPP'
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextStream>
#include "wsdl_bills.h"

// Answers nothing: what was sent is all there is to see.
static QString sent(const T__Bill &bill)
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    BillService service;
    service.setEndPoint(QString("http://127.0.0.1:%1/").arg(server.serverPort()));
    service.asyncSend(bill);
    QByteArray request;
    QTcpSocket *socket = nullptr;
    while (!request.contains("</amount>")) {
        QCoreApplication::processEvents();
        if (!socket)
            socket = server.nextPendingConnection();
        if (socket && socket->waitForReadyRead(50))
            request += socket->readAll();
    }
    return QString(request).section("<amount>", 1).section("</amount>", 0, 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    T__Bill bill;
    for (const char *amount : { "199.90", "1000000", "20000001" }) {
        bill.setAmount(QString(amount).toDouble());
        QTextStream(stdout) << amount << " is sent as " << sent(bill) << Qt::endl;
    }
}
CPP
kdwsdl2cpp -o wsdl_bills.h service.wsdl > log 2>&1
kdwsdl2cpp -impl wsdl_bills.h -o wsdl_bills.cpp service.wsdl >> log 2>&1
/usr/lib/qt5/bin/moc wsdl_bills.h -o moc_bills.cpp
qt="Qt5Core Qt5Network Qt5Xml"
g++ -w -fPIC -I. -I/usr/include/KDSoapClient $(pkg-config --cflags $qt) -o send send.cpp wsdl_bills.cpp moc_bills.cpp \
    -lkdsoap $(pkg-config --libs $qt) || { cat log >&2; exit 1; }
seen=$(timeout 60 ./send)
echo "$seen"
expected='199.90 is sent as 199.89999389648438
1000000 is sent as 1e+06
20000001 is sent as 2e+07'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
