// The service worker: the shell opens without a network, hashed assets are fetched once, pushes are shown.
// `SHELL` and `VERSION` are put in by service-worker-plugin.ts at build time.
const cacheName = `cartie-${VERSION}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(cachedFirst(request))
  else if (request.mode === 'navigate' && isOfTheApp(url.pathname)) event.respondWith(networkFirst(request))
})

self.addEventListener('push', (event) => {
  const { title, body, href, tag } = event.data ? event.data.json() : {}
  event.waitUntil(
    self.registration.showNotification(title || 'Cartie', {
      body,
      tag,
      icon: '/icon-192.png',
      badge: '/icon-mono.png',
      data: { href },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const href = new URL((event.notification.data && event.notification.data.href) || '/', location.origin)
  if (href.origin === location.origin) event.waitUntil(show(href.href))
})

/** A hashed file never changes: what is here is right. */
async function cachedFirst(request) {
  const cached = await caches.match(request)
  if (cached) return cached
  const response = await fetch(request)
  if (response.ok) await (await caches.open(cacheName)).put(request, response.clone())
  return response
}

/** The page itself comes from the network, and from here when there is none. */
async function networkFirst(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const shell = await caches.match('/')
    if (shell) return shell
    throw error
  }
}

/** Public pages, files and the API are not the members' app. */
function isOfTheApp(pathname) {
  return !/^\/(r|s|p|dealer|mini|api|rpc|events|files|health|metrics)(\/|$)/.test(pathname) || pathname === '/health'
}

async function show(href) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = windows[0]
  if (!open) return self.clients.openWindow(href)
  await open.focus()
  return open.navigate(href)
}
