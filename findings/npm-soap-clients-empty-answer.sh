#!/usr/bin/env bash
# The npm packages soap and strong-soap, and an answer without an envelope.
#
# Guess:     a call whose answer has no SOAP envelope ends with an error: the WSDL says that there is an output message.
# Version:   soap 1.13.0, strong-soap 6.0.1, on Node.js 20.
# Behaviour: an empty 200, an empty 202, and (soap without redirects) an empty 302 are results without an error: {} or null. strong-soap
#            takes a 503 for such a result too, if its page happens to be well-formed XML.
# Hurt:      a call that was lost at a proxy looks carried out, unless the program looks for each member.
# Remedy:    look for the answer's own element before anything else.
# Seen:      soap, empty 200: {}
#            soap, empty 202: {}
#            soap, 503 as XML: error
#            soap, 302 with maxRedirects 0: {}
#            strong-soap, empty 200: null
#            strong-soap, empty 202: null
#            strong-soap, 503 as XML: null
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund soap@1.13.0 strong-soap@6.0.1 > /dev/null
cat > service.wsdl <<'XML'
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
             xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:bills" targetNamespace="urn:bills">
  <types><xs:schema targetNamespace="urn:bills">
    <xs:element name="send" type="t:bill"/><xs:element name="sent" type="t:bill"/>
    <xs:complexType name="bill"><xs:sequence><xs:element name="code" type="xs:int"/></xs:sequence></xs:complexType>
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
cat > call.cjs <<'JS'
const http = require('node:http');
const answers = {
  'empty 200': [200, {}, ''],
  'empty 202': [202, {}, ''],
  '503 as XML': [503, { 'Content-Type': 'text/html' }, '<html><body><h1>Closed</h1></body></html>'],
  '302 with maxRedirects 0': [302, { Location: '/elsewhere' }, ''],
};
const server = http.createServer((request, response) => {
  const [status, headers, body] = answers[decodeURIComponent(request.url.slice(1))];
  request.resume().on('end', () => response.writeHead(status, headers).end(body));
});
server.listen(0, '127.0.0.1', async () => {
  for (const [name, soap] of [['soap', require('soap')], ['strong-soap', require('strong-soap').soap]]) {
    for (const what of Object.keys(answers)) {
      if (name === 'strong-soap' && what.startsWith('302')) continue;
      const client = await new Promise((done, fail) => soap.createClient('service.wsdl', {}, (e, made) => (e ? fail(e) : done(made))));
      client.setEndpoint(`http://127.0.0.1:${server.address().port}/${encodeURIComponent(what)}`);
      await new Promise((done) => client.send({ code: 1 }, (error, result) => {
        console.log(`${name}, ${what}: ${error ? 'error' : JSON.stringify(result)}`);
        done();
      }, { maxRedirects: 0 }));
    }
  }
  process.exit();
});
JS
seen=$(timeout 60 node call.cjs)
echo "$seen"
expected='soap, empty 200: {}
soap, empty 202: {}
soap, 503 as XML: error
soap, 302 with maxRedirects 0: {}
strong-soap, empty 200: null
strong-soap, empty 202: null
strong-soap, 503 as XML: null'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
