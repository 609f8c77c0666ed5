import { describe, expect, it } from 'vitest'
import { money } from '@cartie/kernel'
import { formatMileage, formatMileageShort } from './mileage.ts'
import { formatDuration, formatExact, formatRelative } from './moment.ts'
import { formatMoney } from './money.ts'
import { formatNumber, formatPercent } from './number.ts'
import { formatPhone, phoneOf } from './phone.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', '_')

describe('money', () => {
  it.each([
    ['uk', money(25_900, 'USD'), '25_900_$'],
    ['uk', money(1_050_000, 'UAH'), '1_050_000_грн'],
    ['ru', money(9_500, 'EUR'), '9_500_€'],
    ['uk', money(12.5, 'USD'), '12,5_$'],
    ['en', money(25_900, 'USD'), '$25,900'],
    ['en', money(-400, 'USD'), '-$400'],
    ['en', money(40_000, 'PLN'), '40,000_zł'],
    ['uk', money(0, 'USD'), '0_$'],
  ] as const)('in %s %o is %s', (locale, value, expected) => {
    expect(plain(formatMoney(value, locale))).toBe(expected)
  })
})

describe('mileage and numbers', () => {
  it('is exact or as the trade says it, and never breaks across lines', () => {
    expect(plain(formatMileage(61_000, 'uk'))).toBe('61_000_км')
    expect(plain(formatMileageShort(61_400, 'uk'))).toBe('61_тис._км')
    expect(plain(formatMileageShort(61_400, 'en'))).toBe('61k_km')
    expect(plain(formatMileageShort(800, 'ru'))).toBe('800_км')
    expect(plain(formatNumber(1300, 'uk'))).toBe('1_300')
    expect(plain(formatPercent(0.123, 'uk'))).toBe('12_%')
    expect(formatPercent(0.123, 'en')).toBe('12%')
  })
})

describe('phones', () => {
  it.each([
    ['+380674128805', '+380_67_412_88_05'],
    ['+48601234567', '+48_601_234_567'],
    ['+12025550123', '+1_202_555_0123'],
    ['+37360123456', '+373_601_234_56'],
    ['not a phone', 'not a phone'],
  ])('%s is shown as %s', (e164, shown) => expect(plain(formatPhone(e164))).toBe(shown))

  it.each([
    ['067 412 88 05', '+380674128805'],
    ['8 (067) 412-88-05', '+380674128805'],
    ['380674128805', '+380674128805'],
    ['+48 601 234 567', '+48601234567'],
    ['067 412', null],
    ['601234567', null],
    ['+12', null],
  ])('what is typed as %s is %s', (typed, e164) => expect(phoneOf(typed)).toBe(e164))

  it('reads back what it shows', () => {
    for (const e164 of ['+380674128805', '+48601234567', '+12025550123']) expect(phoneOf(formatPhone(e164))).toBe(e164)
  })
})

describe('moments', () => {
  const zone = 'Europe/Kyiv'
  const now = new Date('2025-11-19T12:30:00Z') // 14:30 in Kyiv
  it.each([
    ['2025-11-19T12:29:40Z', 'щойно'],
    ['2025-11-19T12:27:00Z', '3 хв тому'],
    ['2025-11-19T08:05:00Z', '10:05'],
    ['2025-11-18T22:10:00Z', '00:10'], // Kyiv's midnight has passed, London's has not
    ['2025-11-18T21:50:00Z', 'учора, 23:50'],
    ['2025-11-10T09:00:00Z', '10 лист.'],
    ['2024-11-10T09:00:00Z', '10 лист. 2024 р.'],
    ['2025-11-19T12:35:00Z', 'через 5 хв'],
    ['2025-11-20T08:00:00Z', 'завтра, 10:00'],
  ])('%s is said as %s', (at, said) => {
    expect(formatRelative(new Date(at), now, 'uk', zone).replaceAll('\u00a0', ' ')).toBe(said)
  })
  it('gives the exact moment for the hint', () => {
    expect(formatExact(new Date('2025-11-19T12:21:00Z'), 'uk', zone)).toContain('19 листопада 2025')
    expect(formatExact(new Date('2025-11-19T12:21:00Z'), 'uk', zone)).toContain('14:21')
  })
  it.each([
    [12_000, '12_с'],
    [6 * 60_000, '6_хв'],
    [65 * 60_000, '1_год 5_хв'],
    [51 * 3600_000, '2_дн 3_год'],
    [3600_000, '1_год'],
  ])('%d ms last %s', (ms, said) => expect(plain(formatDuration(ms, 'uk'))).toBe(said))
})
