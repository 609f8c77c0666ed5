import { diffDocuments, edit, lint, parseDocument } from '@cartie/flow'
import { unwrap } from '@cartie/kernel'
import { bigDocument, readDocument } from './flow/big-document.ts'
import { option, percentile, report, round, say } from './report.ts'

/**
 * The thinking part of publishing a scenario: read the draft, lint it whole, diff it with the version before. The peer is the least
 * that could be done with the same JSON: read it, write it, and compare it as text, which checks nothing and shows nothing.
 */
const rounds = option('rounds', 30)

function measure(run: () => unknown): { medianMs: number; p95Ms: number } {
  for (let at = 0; at < 3; at++) run()
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return { medianMs: round(percentile(times, 0.5), 2), p95Ms: round(percentile(times, 0.95), 2) }
}

function publish(nodes: number) {
  const draft = JSON.stringify(bigDocument(nodes))
  const published = readDocument(JSON.parse(draft))
  const changed = unwrap(
    edit(published, { do: 'set-text', at: { nodeId: 'say-1' }, path: 'text', language: 'uk', text: 'Інакше' }),
  ).document
  const changedText = JSON.stringify(changed)
  const findings = lint(published).length
  if (findings > 0) throw new Error(`the document of the benchmark is not sound: ${findings} findings`)
  const parse = measure(() => parseDocument(JSON.parse(draft)))
  const check = measure(() => lint(published))
  const diff = measure(() => diffDocuments(published, readDocument(JSON.parse(changedText))))
  const whole = measure(() => {
    const document = readDocument(JSON.parse(changedText))
    return [lint(document), diffDocuments(published, document)]
  })
  const peer = measure(() => JSON.stringify(JSON.parse(changedText)) === draft)
  const kilobytes = Math.round(draft.length / 1024)
  say(`${nodes} nodes (${kilobytes} kB): ${whole.medianMs} ms to read, lint and diff`)
  return { nodes: Object.keys(published.nodes).length, kilobytes, parse, lint: check, readAndDiff: diff, whole, peer }
}

const [small, large] = [publish(500), publish(5000)]
const peerOf = ({ nodes, peer }: ReturnType<typeof publish>) => ({ nodes, ...peer })
const oursOf = ({ peer: _peer, ...ours }: ReturnType<typeof publish>) => ours
report({
  name: 'publish-flow',
  ours: { of500: oursOf(small), of5000: oursOf(large) },
  peer: { what: 'JSON.parse, JSON.stringify and comparing as text', of500: peerOf(small), of5000: peerOf(large) },
  ratio: round(small.peer.medianMs / small.whole.medianMs, 3),
})
