// One sendInvoice to each URL by the npm package soap, or strong-soap, as README.md says.
// usage: node npm_soap.cjs PACKAGE WSDL URL...     once the packages are installed in npm/
const { createRequire } = require('node:module');
const { join } = require('node:path');

// strong-soap's settings are those of the package request, soap's those of axios.
const careful = process.env.CAREFUL ? { followRedirect: false, maxRedirects: 0 } : {};

const [name, wsdl, ...urls] = process.argv.slice(2);
const installed = createRequire(join(__dirname, 'npm', 'package.json'))(name);
const soap = name === 'strong-soap' ? installed.soap : installed;

const call = {
  context: {
    channel: 'WS', clientId: 'Example Shop', clientReference: 'Shop backend 1.0', clientRequestTimeout: 0,
    initiatorPrincipalId: { id: 'public_test_shop_terminal', type: 'TERMINALID' }, password: '12345678',
  },
  invoice: { acknowledgmentMode: 'NO_ACKNOWLEDGMENT', title: 'Example Shop', totalAmount: { currency: 'SEK', value: 199.90 } },
};

const create = (url) => new Promise((resolve, reject) => soap.createClient(wsdl, {}, (error, client) => {
  if (error) return reject(error);
  client.setEndpoint(url);
  resolve(client);
}));

const outcome = (client) => new Promise((resolve) => client.sendInvoice(call, (error, answer) => {
  if (error) resolve(`error\t${error.code ?? error.name ?? error.constructor.name}\t${error.message ?? ''}`);
  else if (answer?.return === undefined) resolve(`nothing\t${JSON.stringify(answer)}`);
  else resolve(`answer\t${JSON.stringify(answer.return.resultCode)}\t${answer.return.invoiceReference ?? ''}`);
}, { timeout: 10000, ...careful }));

const clients = {};
(async () => {
  for (const url of urls) {
    clients[url] ??= await create(url);
    console.log((await outcome(clients[url])).replaceAll('\n', ' '));
  }
})();
