// Before the first paint: the chosen theme, density and language, so that nothing flashes. A file and not an inline
// script, so that the page needs no hole in its content security policy.
;(function () {
  var root = document.documentElement
  try {
    var theme = localStorage.getItem('cartie.theme')
    var density = localStorage.getItem('cartie.density')
    var locale = localStorage.getItem('cartie.locale')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    if (density === 'comfortable') root.dataset.density = density
    if (locale === 'uk' || locale === 'en' || locale === 'ru') root.lang = locale
  } catch {
    // storage is closed in some private modes: the defaults stand
  }
})()
