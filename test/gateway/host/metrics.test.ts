import { expect, test } from 'vitest';
import { RejectReason } from '../../../engine/schema/index.ts';
import { METRICS, type MetricName, publishedName } from '../../../gateway/host/metric-catalog.ts';
import { BOUNDS_US, Metrics } from '../../../gateway/host/metrics.ts';
import { MetricsPage } from '../../../gateway/http/metrics-page.ts';

async function linesOf(metrics: Metrics, name: string): Promise<string[]> {
  const text = await new MetricsPage().text(metrics.samples());
  return text.split('\n').filter((line) => line.includes(name));
}

test('a counter is there from the start, a gauge while it is a number', async () => {
  const metrics = new Metrics();
  metrics.count('commands', 2);
  metrics.counter('commands').add();
  metrics.gauge('disk_free', () => 7);
  metrics.gauge('disk_free_files', () => Number.POSITIVE_INFINITY);
  expect(metrics.value('commands')).toBe(3);
  expect(metrics.value('disk_free')).toBe(7);
  expect(await linesOf(metrics, 'praya_commands_total')).toEqual([
    expect.stringMatching(/^# HELP praya_commands_total \S/),
    '# TYPE praya_commands_total counter',
    'praya_commands_total 3',
  ]);
  expect(await linesOf(metrics, 'praya_defects_total')).toContain('praya_defects_total 0');
  expect(await linesOf(metrics, 'praya_disk_free_bytes')).toContain('praya_disk_free_bytes 7');
  expect(await linesOf(metrics, 'praya_disk_free_files ')).toHaveLength(2); // No sample.
});

test('every reason has a series from the start, and nothing else is a reason', async () => {
  const metrics = new Metrics();
  metrics.counter('refusals', 'noMark').add(5);
  const lines = await linesOf(metrics, 'praya_refusals_total{');
  expect(lines).toEqual(
    Object.keys(RejectReason).map(
      (name) => `praya_refusals_total{reason="${name}"} ${name === 'noMark' ? 5 : 0}`,
    ),
  );
  expect(metrics.value('refusals')).toBe(5);
  expect(metrics.value('refusals', 'noMark')).toBe(5);
});

test('a histogram with a label is one family: its type once, then the series of each label', async () => {
  const metrics = new Metrics();
  for (const us of [0, 5, 6, 20_000_000]) {
    metrics.histogram('dissemination_delay', 'affiliates').add(us);
  }
  metrics.histogram('dissemination_delay', 'others').add(1_000_000);
  const name = 'praya_dissemination_delay_seconds';
  const lines = await linesOf(metrics, name);
  expect(lines.filter((line) => line.startsWith('# TYPE'))).toEqual([`# TYPE ${name} histogram`]);
  const bucket = (readers: string, le: number | string, count: number): string =>
    `${name}_bucket{readers="${readers}",le="${le}"} ${count}`;
  expect(lines.filter((line) => line.includes('readers="affiliates"'))).toEqual([
    ...BOUNDS_US.map((us) => bucket('affiliates', us / 1e6, us < 5 ? 1 : us < 10 ? 2 : 3)),
    bucket('affiliates', '+Inf', 4),
    `${name}_sum{readers="affiliates"} 20.000011`,
    `${name}_count{readers="affiliates"} 4`,
  ]);
  expect(lines.filter((line) => line.includes('readers="others"')).slice(-4)).toEqual([
    bucket('others', 5, 1),
    bucket('others', '+Inf', 1),
    `${name}_sum{readers="others"} 1`,
    `${name}_count{readers="others"} 1`,
  ]);
});

test('what a thread counted is added to what another has, once, whatever came between', () => {
  const [core, edge] = [new Metrics(), new Metrics()];
  edge.count('messages_in', 3);
  edge.histogram('order_ack', 'placeOrder').add(70);
  core.histogram('order_ack', 'placeOrder').add(3);
  core.addCounted(JSON.parse(JSON.stringify(edge.takeCounted())));
  core.addCounted(edge.takeCounted());
  edge.counter('messages_in').add();
  core.addCounted(edge.takeCounted());
  expect(core.value('messages_in')).toBe(4);
  expect(core.histogram('order_ack', 'placeOrder').read()).toMatchObject({ count: 2, sumUs: 73 });
});

test('gauges with labels are read with the page, and drift is published in seconds', async () => {
  const metrics = new Metrics();
  metrics.gauge('clock_drift', () => -1_500_000);
  metrics.gauges((set) => {
    set('contract_mark_price', 100.5, 'BTC-"PERP"');
    set('contract_spread', Number.NaN, 'BTC-PERP');
  });
  expect(await linesOf(metrics, 'praya_clock_drift_seconds -1.5')).toHaveLength(1);
  expect(await linesOf(metrics, 'praya_contract_mark_price{contract="BTC-\\"PERP\\""}')).toEqual([
    'praya_contract_mark_price{contract="BTC-\\"PERP\\""} 100.5',
  ]);
  expect(await linesOf(metrics, 'praya_contract_spread_ratio{')).toEqual([]);
});

test('names follow the conventions of Prometheus, and every metric is described', () => {
  for (const name of Object.keys(METRICS) as MetricName[]) {
    const { type, help } = METRICS[name];
    expect(publishedName(name)).toMatch(/^praya_[a-z_]+[a-z]$/);
    expect(publishedName(name).endsWith('_total')).toBe(type === 'counter');
    expect(publishedName(name).endsWith('_seconds') || type !== 'histogram').toBe(true);
    expect(help).toMatch(/^.{15,}\.$/);
  }
});
