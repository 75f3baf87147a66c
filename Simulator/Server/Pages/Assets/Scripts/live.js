// Keeps the elements marked data-live (each has an id) as the server shows them. A server-sent event says that something changed; the page
// is then fetched again, and the attributes and children of those elements take the place of the old ones where they differ. Focus, what was typed and
// the scroll position stay. Without this script a page shows how things stood when it was loaded.
(() => {
  // Of the tabs that do not fit, the current one is in sight.
  const tab = document.querySelector('.areas [aria-current]');
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.clientWidth / 2 + tab.offsetWidth / 2;

  const regions = () => [...document.querySelectorAll('[data-live][id]')];
  const served = new Map(regions().map(region => [region.id, region.outerHTML]));
  if (served.size === 0) return;

  const address = document.currentScript.dataset.stream;
  const banner = document.getElementById('offline');
  // A page of what is no change of a sandbox says how often it is to be asked, in milliseconds.
  const everySoOften = () => Number(document.querySelector('[data-live][data-every]')?.dataset.every ?? 15000);
  let source, retry, trouble, asking = false, again = false, delay = 1000;

  const connected = isConnected => {
    clearTimeout(trouble);
    // A moment later, as leaving a page also breaks its connection.
    if (isConnected) banner.hidden = true;
    else trouble = setTimeout(() => { banner.hidden = false; }, 700);
  };

  const sameAs = element => candidate => candidate.tagName === element.tagName
    && (element.id ? candidate.id === element.id : candidate.name === element.name && candidate.textContent === element.textContent);

  const replace = (region, fresh) => {
    const focused = region.contains(document.activeElement) ? document.activeElement : null;
    const typed = [...region.querySelectorAll('input:not([type=hidden]), select, textarea')].map(field => [field, field.value]);
    const open = [...region.querySelectorAll('details[open]')].map(details => details.id);
    for (const { name } of [...region.attributes]) if (!fresh.hasAttribute(name)) region.removeAttribute(name);
    for (const { name, value } of fresh.attributes) region.setAttribute(name, value);
    region.replaceChildren(...fresh.cloneNode(true).childNodes);
    const all = [...region.querySelectorAll('*')];
    for (const [field, value] of typed) {
      const same = all.find(sameAs(field));
      if (same && same.type !== 'radio' && same.type !== 'checkbox') same.value = value;
    }
    for (const id of open) if (id) all.find(element => element.id === id)?.setAttribute('open', '');
    if (focused) (all.find(sameAs(focused)) ?? region.querySelector('h1, h2') ?? region).focus({ preventScroll: true });
    region.dispatchEvent(new CustomEvent('live', { bubbles: true }));
  };

  const show = text => {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const found = regions().map(region => [region, fresh.getElementById(region.id)]);
    if (found.some(([, replacement]) => !replacement)) return location.reload();
    document.title = fresh.title;
    for (const [region, replacement] of found) {
      if (served.get(region.id) === replacement.outerHTML) continue;
      served.set(region.id, replacement.outerHTML);
      replace(region, replacement);
    }
  };

  const refresh = async () => {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
      if (answer.status >= 500) throw new Error(answer.statusText);
      connected(true);
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) location.replace(answer.url);
      else show(await answer.text());
    } catch {
      connected(false);
    }
    asking = false;
    if (again) { again = false; setTimeout(refresh, 100); }
  };

  const connect = () => {
    clearTimeout(retry);
    source?.close();
    if (document.hidden) return;
    source = new EventSource(address);
    source.addEventListener('ready', () => { delay = 1000; connected(true); refresh(); });
    source.addEventListener('changed', refresh);
    source.onerror = () => {
      connected(false);
      source.close();
      retry = setTimeout(connect, delay);
      delay = Math.min(delay * 2, 10000);
    };
  };

  // A page that nobody looks at keeps no connection: browsers allow few of them to a host.
  document.addEventListener('visibilitychange', connect);
  addEventListener('pagehide', () => { clearTimeout(trouble); source?.close(); });
  addEventListener('pageshow', event => { if (event.persisted) connect(); });
  addEventListener('online', connect);
  addEventListener('offline', () => connected(false));
  const keepAsking = () => setTimeout(() => { if (!document.hidden) refresh(); keepAsking(); }, everySoOften());
  keepAsking();
  connect();
})();
