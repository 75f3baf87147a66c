// Opening a bill's or a till's address is a scan: sends the form that stands for it, once, when the page was loaded and not when it changes.
document.querySelector('form[data-at-once]')?.requestSubmit();
