// Optional comfort: every page is complete without this file.
(() => {
  const root = document.documentElement;
  const modes = ['elder', 'contrast', 'large', 'larger'];
  const store = 'zq-view';
  const parameter = 'zq-view';

  const remembered = () => {
    const handed = new URLSearchParams(location.search).get(parameter);
    try {
      if (handed !== null) localStorage.setItem(store, handed);
      return handed ?? localStorage.getItem(store) ?? '';
    } catch {
      return handed ?? '';
    }
  };
  const chosen = () => modes.filter((mode) => root.classList.contains(mode));
  const remember = () => {
    try {
      localStorage.setItem(store, chosen().join('.'));
    } catch {
      // Without storage the choice holds for this page.
    }
  };

  // Before the first paint, so that no page flashes in another size.
  for (const mode of remembered().split('.')) if (modes.includes(mode)) root.classList.add(mode);
  root.classList.add('scripted');
  const here = new URL(location.href);
  if (here.searchParams.has(parameter)) {
    here.searchParams.delete(parameter);
    history.replaceState(null, '', here);
  }

  const press = (button, on) => {
    button.setAttribute('aria-pressed', String(on));
    if (!button.dataset.on) return;
    button.dataset.off ??= button.textContent;
    button.textContent = on ? button.dataset.on : button.dataset.off;
  };

  const viewButtons = () => {
    for (const button of document.querySelectorAll('[data-view]')) {
      const mode = button.dataset.view;
      press(button, root.classList.contains(mode));
      button.addEventListener('click', () => {
        press(button, root.classList.toggle(mode));
        remember();
      });
    }
  };

  const size = (mode) => {
    root.classList.remove('large', 'larger');
    if (mode) root.classList.add(mode);
    remember();
  };

  const pieces = () => {
    const title = document.querySelector('h1')?.textContent ?? '';
    const texts = [...document.querySelectorAll('[data-read] :is(p, h2, h3, h4, li, td, th, dt, dd)')].map((element) =>
      element.textContent.trim(),
    );
    return [title, ...texts].flatMap((text) => text.match(/[^。！？；.!?;]+[。！？；.!?;]?/g) ?? []);
  };

  // Only voices of the reader's own device: no text leaves it.
  const read = (button) => {
    const speech = window.speechSynthesis;
    if (speech.speaking) {
      speech.cancel();
      press(button, false);
      return;
    }
    const voice = speech.getVoices().find((one) => one.localService && one.lang.startsWith(root.lang.slice(0, 2)));
    const parts = pieces();
    press(button, true);
    parts.forEach((text, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = root.lang;
      if (voice) utterance.voice = voice;
      utterance.rate = root.classList.contains('elder') ? 0.85 : 1;
      if (index === parts.length - 1) utterance.onend = () => press(button, false);
      speech.speak(utterance);
    });
  };

  const copy = async (button) => {
    const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      const field = document.createElement('textarea');
      field.value = address;
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    button.textContent = button.dataset.done;
  };

  const actions = {
    larger: () => size(root.classList.contains('large') ? 'larger' : 'large'),
    normal: () => size(''),
    print: () => window.print(),
    read,
    copy,
  };

  const articleButtons = () => {
    for (const button of document.querySelectorAll('[data-action]')) {
      if (button.dataset.action === 'read' && !('speechSynthesis' in window)) button.hidden = true;
      button.addEventListener('click', () => actions[button.dataset.action]?.(button));
    }
  };

  const twoDays = 2 * 24 * 60 * 60 * 1000;
  const newMarks = () => {
    for (const time of document.querySelectorAll('time[data-new]')) {
      const age = Date.now() - Date.parse(time.dateTime);
      if (age >= 0 && age < twoDays) time.classList.add('is-new');
    }
  };

  // The other sites of the cluster have storage of their own: the choice goes along with the link.
  const handOver = (event) => {
    const link = event.target.closest?.('a[data-cluster]');
    if (!link || link.origin === location.origin) return;
    const target = new URL(link.href);
    target.searchParams.set(parameter, chosen().join('.'));
    link.href = target.href;
  };

  // Counts the page view: no cookie, nothing stored here, no more than the path and where the reader came from.
  const countVisit = () => {
    if (navigator.webdriver || !navigator.sendBeacon || !/^https?:$/.test(location.protocol)) return;
    const referrer = document.referrer.replace(/[?#].*$/s, '').slice(0, 500);
    const visit = { path: location.pathname, ...(referrer && { referrer }) };
    navigator.sendBeacon('/api/v1/visits', new Blob([JSON.stringify(visit)], { type: 'application/json' }));
  };

  const showVisitCount = async () => {
    const place = document.querySelector('[data-visit-count]');
    if (!place) return;
    try {
      const answer = await fetch(`/api/v1/visits/count?path=${encodeURIComponent(location.pathname)}`);
      if (!answer.ok) return;
      place.querySelector('[data-visit-number]').textContent = (await answer.json()).views;
      place.hidden = false;
    } catch {
      // Without an answer the page shows no number.
    }
  };

  // A phone shows the titles and opens what is asked for; a wide page has room for all.
  const folds = () => {
    for (const details of document.querySelectorAll('details[data-fold]'))
      details.open = innerWidth > Number(details.dataset.fold);
  };

  const slides = () => {
    for (const link of document.querySelectorAll('.slide-numbers a')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const slide = document.querySelector(link.getAttribute('href'));
        slide?.parentElement.scrollTo({ left: slide.offsetLeft - slide.parentElement.offsetLeft });
        for (const other of document.querySelectorAll('.slide-numbers a')) other.removeAttribute('aria-current');
        link.setAttribute('aria-current', 'true');
      });
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    viewButtons();
    articleButtons();
    newMarks();
    folds();
    slides();
    showVisitCount();
    if (document.prerendering) document.addEventListener('prerenderingchange', countVisit, { once: true });
    else countVisit();
    document.addEventListener('click', handOver, true);
    document.addEventListener('auxclick', handOver, true);
  });
})();
