/** What a page's file exports: `request-detail` → `RequestDetailPage`. */
export const exportNameOf = (page: string): string =>
  `${page.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase())}Page`
