// Before the first paint: the appearance that was chosen here. A classic script, since modules run too late; see src/lib/appearance.ts.
(function () {
  try {
    var chosen = localStorage.getItem('whetstone.appearance');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // storage is switched off: the system's appearance stands
  }
})();
