// Keeps an order's page up to date: asks the shop, which answers as soon as something is new, and puts the answer in place of what was there.
'use strict';

const second = () => new Promise(done => setTimeout(done, 1000));

const news = document.getElementById('news');
const lost = document.getElementById('lost');

// The answer's status and text; null if there is none.
const ask = card => fetch(card.dataset.follow)
  .then(async answer => ({ status: answer.status, html: await answer.text() }))
  .catch(() => null);

function show(card, html) {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('order');
  const heading = next.querySelector('h1');
  const changed = heading.textContent !== card.querySelector('h1').textContent;
  const hadFocus = card.contains(document.activeElement);
  card.replaceWith(next);
  if (changed) news.textContent = heading.textContent;
  if (hadFocus) heading.focus();
  return next;
}

async function follow(card) {
  while (card?.dataset.follow) {
    const answer = await ask(card);
    lost.hidden = answer !== null && answer.status < 500;
    if (answer?.status === 200) card = show(card, answer.html);
    else if (lost.hidden) return;
    if (card.dataset.follow) await second();
  }
}

// Nothing can be ordered before something is chosen.
function heed(form, button, why) {
  const look = () => {
    button.disabled = ![...form.querySelectorAll('select')].some(count => count.value !== '0');
    why.hidden = !button.disabled;
  };
  form.addEventListener('change', look);
  // A browser that goes back restores what was chosen after this script has run.
  addEventListener('pageshow', look);
  look();
}

const checkOut = document.getElementById('check-out');
if (checkOut) heed(checkOut.form, checkOut, document.getElementById('nothing-chosen'));
follow(document.getElementById('order'));
