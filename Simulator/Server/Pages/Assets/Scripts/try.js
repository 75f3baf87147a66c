// Tries a scenario: plays a merchant who sends one invoice and asks for its status each second. The messages go over the wire like any other
// merchant's, so that what the scenario does to them happens here too, and the dashboard records them.
(() => {
  const form = document.getElementById('try');
  if (!form) return;
  const { soap, scenario, terminal, password, invoices, phone } = form.dataset;
  const [start, stop] = form.querySelectorAll('button');
  const log = document.getElementById('try-log');
  const secondBetween = 1000, patience = 15000, mostQuestions = 120;
  let trial;

  const text = value => value.replace(/[&<>]/g, letter => `&#${letter.charCodeAt(0)};`);
  const envelope = (operation, members) => `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ext="http://external.interfaces.ers.seamless.com/">
  <soapenv:Body>
    <ext:${operation}>
      <context>
        <channel>WS</channel>
        <clientComment>scenario=${text(scenario)}</clientComment>
        <clientId>Dashboard</clientId>
        <clientReference>Trial of ${text(scenario)}</clientReference>
        <clientRequestTimeout>0</clientRequestTimeout>
        <initiatorPrincipalId><id>${text(terminal)}</id><type>TERMINALID</type></initiatorPrincipalId>
        <password>${text(password)}</password>
      </context>
      ${members}
    </ext:${operation}>
  </soapenv:Body>
</soapenv:Envelope>`;

  const invoice = () => {
    const price = `<currency>SEK</currency><value>${text(form.elements.amount.value)}</value>`;
    const url = form.elements.url.value.trim();
    return `<invoice>
        <paymentMode>${form.elements.mode.value}</paymentMode>
        <acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
        <title>Trial of ${text(scenario)}</title>
        <invoiceRows><invoiceRow>
          <itemDescription>Tea</itemDescription><itemQuantity>1</itemQuantity><itemTotalAmount>${price}</itemTotalAmount>
        </invoiceRow></invoiceRows>
        <totalAmount>${price}</totalAmount>${url ? `
        <notificationUrl>${text(url)}</notificationUrl>` : ''}
      </invoice>`;
  };

  const question = (reference, version) => `<invoiceReference>${reference}</invoiceReference>
      <invoiceVersion>${version}</invoiceVersion>`;

  // Looked for and not parsed: the browser puts an error page into XML that is broken, which the page's own security policy then objects to.
  const isWhole = body => /^\s*<[^]*:Envelope>\s*$/.test(body);
  const plain = value => value?.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

  // What came back, or in `trouble` why that is not to be read.
  const call = async (signal, operation, members) => {
    try {
      const answer = await fetch(soap, {
        method: 'POST', body: envelope(operation, members), headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: '""' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
      const body = await answer.text();
      const member = (name, value = '[^<]*') => plain(body.match(`<${name}>(${value})</${name}>`)?.[1]);
      if (!isWhole(body)) return { trouble: `HTTP ${answer.status}, and no answer of SEQR's in it` };
      if (member('resultCode') !== undefined) return { member };
      return { trouble: `fault: ${member('faultstring') ?? `HTTP ${answer.status}`}` };
    } catch (error) {
      return { trouble: error.name === 'TimeoutError' ? `no answer within ${patience / 1000} s` : 'the connection broke' };
    }
  };

  const told = answer => answer.trouble ?? `${answer.member('resultCode')} ${answer.member('resultDescription')}`;

  const line = (what, ...more) => {
    const item = document.createElement('li');
    item.append(what, ...more);
    log.append(item);
    return item;
  };

  const link = (address, words) => Object.assign(document.createElement('a'), { href: address, textContent: words });

  // Says the same answer once, with how often it came.
  const poller = () => {
    let last, item, times;
    return words => {
      if (words !== last) { last = words; times = 1; item = line(`getPaymentStatus: ${words}`); return; }
      item.textContent = `getPaymentStatus: ${words}, ${++times} times`;
    };
  };

  const wait = signal => new Promise(done => {
    const end = setTimeout(done, secondBetween);
    signal.addEventListener('abort', () => { clearTimeout(end); done(); }, { once: true });
  });

  const run = async signal => {
    const sent = await call(signal, 'sendInvoice', invoice());
    line(`sendInvoice: ${told(sent)}`);
    const reference = sent.member?.('invoiceReference');
    if (signal.aborted) return 'Stopped before SEQR answered.';
    if (!reference) return 'No reference came, so there is nothing to ask about.';
    line('', link(invoices + reference, `invoice ${reference}`), ', ', link(phone + reference, 'its bill on the phone'));
    const say = poller();
    for (let asked = 0, version = 0; asked < mostQuestions; asked++) {
      await wait(signal);
      const answer = signal.aborted ? undefined : await call(signal, 'getPaymentStatus', question(reference, version));
      if (signal.aborted) return 'Stopped. The invoice stands as it is.';
      // A loyalty card has a status too, which is a number.
      const status = answer.member?.('status', '[A-Z_]+');
      version = answer.member?.('version') ?? version;
      say(status ?? told(answer));
      if (status && !['ISSUED', 'PENDING_ISSUER_ACKNOWLEDGE'].includes(status)) return `It ended as ${status}.`;
    }
    return `Given up after ${mostQuestions} questions: nobody has paid.`;
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    trial?.abort();
    const mine = trial = new AbortController();
    log.replaceChildren();
    stop.hidden = false;
    start.textContent = 'Try it again';
    const end = await run(mine.signal);
    // Another was started meanwhile.
    if (mine !== trial) return;
    line(end);
    stop.hidden = true;
    start.focus();
  });
  stop.addEventListener('click', () => trial.abort());
  form.hidden = false;
})();
