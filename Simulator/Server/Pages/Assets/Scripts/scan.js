// Reads a QR code with the camera, where the browser can: what is read is sent like a code that was typed.
(() => {
  const box = document.querySelector('[data-camera]');
  if (!box || !('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) return;
  const video = box.querySelector('video'), button = box.querySelector('button'), trouble = box.querySelector('.error');
  let stream;

  const stop = () => {
    stream?.getTracks().forEach(track => track.stop());
    stream = undefined;
    video.hidden = true;
    button.textContent = 'Scan with the camera';
  };

  const look = async detector => {
    if (!stream) return;
    const [found] = await detector.detect(video).catch(() => []);
    if (!found) { setTimeout(look, 150, detector); return; }
    stop();
    const form = box.closest('form');
    form.elements.code.value = found.rawValue;
    form.requestSubmit();
  };

  const start = async () => {
    trouble.hidden = true;
    try {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      video.hidden = false;
      button.textContent = 'Stop the camera';
      await video.play();
      look(detector);
    } catch (error) {
      stop();
      trouble.textContent = `The camera cannot be used (${error.name}). Type or paste the code instead.`;
      trouble.hidden = false;
    }
  };

  button.addEventListener('click', () => stream ? stop() : start());
  addEventListener('pagehide', stop);
  box.hidden = false;
})();
