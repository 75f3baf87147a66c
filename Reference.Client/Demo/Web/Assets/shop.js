// Keeps an order's page up to date: asks the shop, which answers as soon as something is new, and puts the answer in place of what was there.
'use strict';

const second = () => new Promise(done => setTimeout(done, 1000));

const tell = text => { document.getElementById('news').textContent = text; };

async function ask(card) {
  try {
    return await fetch(card.dataset.follow);
  } catch {
    tell('The connection to the shop is lost. Trying again.');
    return null;
  }
}

function show(card, html) {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('order');
  const heading = next.querySelector('h1');
  const changed = heading.textContent !== card.querySelector('h1').textContent;
  const hadFocus = card.contains(document.activeElement);
  card.replaceWith(next);
  if (changed) tell(heading.textContent);
  if (hadFocus) heading.focus();
  return next;
}

async function follow(card) {
  while (card?.dataset.follow) {
    const answer = await ask(card);
    if (answer && !answer.ok) return;
    if (answer) card = show(card, await answer.text());
    if (card.dataset.follow) await second();
  }
}

follow(document.getElementById('order'));
