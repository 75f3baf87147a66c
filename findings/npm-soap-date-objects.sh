#!/usr/bin/env bash
# The npm package soap and a JavaScript Date in a request.
#
# Guess:     a Date is sent as xs:dateTime where the WSDL says so. The package does it the other way round: an xs:dateTime of an
#            answer comes back as a Date, so what was read can be sent again.
# Version:   soap 1.13.0, on Node.js 20.
# Behaviour: the element is sent without its text. A text in its place goes out as it stands. No error, no warning.
# Hurt:      SEQR takes an empty issueDate for an absent one, so the bill is issued and its date is lost; so is every other date that
#            is sent as an object.
# Remedy:    send date.toISOString().
# Seen:      Date: <issueDate></issueDate>
#            text: <issueDate>2026-11-28T12:00:00.000Z</issueDate>
#            answer: Date 2026-11-28T12:00:00.000Z
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund soap@1.13.0 > /dev/null
cat > service.wsdl <<'XML'
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
             xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:bills" targetNamespace="urn:bills">
  <types><xs:schema targetNamespace="urn:bills">
    <xs:element name="send" type="t:bill"/><xs:element name="sendResponse" type="t:bill"/>
    <xs:complexType name="bill"><xs:sequence><xs:element name="issueDate" type="xs:dateTime" minOccurs="0"/></xs:sequence></xs:complexType>
  </xs:schema></types>
  <message name="call"><part name="body" element="t:send"/></message>
  <message name="answer"><part name="body" element="t:sendResponse"/></message>
  <portType name="Bills"><operation name="send"><input message="t:call"/><output message="t:answer"/></operation></portType>
  <binding name="BillsBinding" type="t:Bills">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="send"><soap:operation soapAction=""/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
  </binding>
  <service name="BillService"><port name="BillPort" binding="t:BillsBinding"><soap:address location="http://127.0.0.1/"/></port></service>
</definitions>
XML
cat > send.mjs <<'JS'
import http from 'node:http';
import soap from 'soap';
const answer = '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><t:sendResponse xmlns:t="urn:bills">'
  + '<issueDate>2026-11-28T12:00:00Z</issueDate></t:sendResponse></e:Body></e:Envelope>';
const server = http.createServer((request, response) => request.resume().on('end', () => response.setHeader('Content-Type', 'text/xml').end(answer)));
server.listen(0, '127.0.0.1', async () => {
  const client = await soap.createClientAsync('service.wsdl', { endpoint: `http://127.0.0.1:${server.address().port}/` });
  let sent;
  client.on('request', xml => { sent = xml.match(/<issueDate>.*<\/issueDate>|<issueDate\/>/)?.[0]; });
  const [read] = await client.sendAsync({ issueDate: new Date('2026-11-28T12:00:00Z') });
  console.log('Date:', sent);
  await client.sendAsync({ issueDate: new Date('2026-11-28T12:00:00Z').toISOString() });
  console.log('text:', sent);
  console.log('answer:', read.issueDate.constructor.name, read.issueDate.toISOString());
  server.close();
});
JS
seen=$(timeout 60 node send.mjs)
echo "$seen"
expected='Date: <issueDate></issueDate>
text: <issueDate>2026-11-28T12:00:00.000Z</issueDate>
answer: Date 2026-11-28T12:00:00.000Z'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
