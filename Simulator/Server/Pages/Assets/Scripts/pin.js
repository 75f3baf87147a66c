// The keys of the PIN pad. They may come and go with the page's live part, so the document listens.
(() => {
  const show = () => {
    const keys = document.querySelector('[data-keys]');
    if (!keys) return;
    keys.hidden = false;
    // Fingers use these keys: the phone's own keyboard would cover them.
    if (matchMedia('(pointer: coarse)').matches) document.getElementById('pin').inputMode = 'none';
  };

  document.addEventListener('click', event => {
    const key = event.target.closest('[data-key]')?.dataset.key;
    if (!key) return;
    const pin = document.getElementById('pin');
    if (key === 'clear') pin.value = '';
    else if (key === 'back') pin.value = pin.value.slice(0, -1);
    else if (pin.value.length < pin.maxLength) pin.value += key;
  });
  document.addEventListener('live', show);
  show();
})();
