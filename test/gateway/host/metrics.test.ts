import { expect, test } from 'vitest';
import { Metrics } from '../../../gateway/host/metrics.ts';

test('counters and gauges are published, and what was never counted is not', () => {
  const metrics = new Metrics();
  metrics.counter('never');
  metrics.count('orders', 2);
  metrics.counter('orders').add();
  metrics.gauge('sessions', () => 7);
  expect(metrics.value('orders')).toBe(3);
  expect(metrics.text()).toBe(
    [
      '# TYPE praya_orders_total counter',
      'praya_orders_total 3',
      '# TYPE praya_sessions gauge',
      'praya_sessions 7',
      '',
    ].join('\n'),
  );
});

test('a histogram with a label is one family: its type once, then the series of each label', () => {
  const metrics = new Metrics();
  const affiliates = metrics.histogram('delay', 'readers="affiliates"');
  const others = metrics.histogram('delay', 'readers="others"');
  for (const us of [0, 5, 6, 2_000_000]) affiliates.add(us);
  others.add(1_000_000);
  const lines = metrics.text().trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# TYPE praya_delay_us histogram']);
  const seriesOf = (readers: string): string[] =>
    lines.filter((line) => line.includes(`readers="${readers}"`));
  expect(lines).toEqual([lines[0], ...seriesOf('affiliates'), ...seriesOf('others')]);
  const bounds = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000];
  expect(seriesOf('affiliates')).toEqual([
    'praya_delay_us_bucket{readers="affiliates",le="5"} 2',
    ...[...bounds.slice(1), 1_000_000].map(
      (bound) => `praya_delay_us_bucket{readers="affiliates",le="${bound}"} 3`,
    ),
    'praya_delay_us_bucket{readers="affiliates",le="+Inf"} 4',
    'praya_delay_us_sum{readers="affiliates"} 2000011',
    'praya_delay_us_count{readers="affiliates"} 4',
  ]);
  expect(seriesOf('others').slice(-4)).toEqual([
    'praya_delay_us_bucket{readers="others",le="1000000"} 1',
    'praya_delay_us_bucket{readers="others",le="+Inf"} 1',
    'praya_delay_us_sum{readers="others"} 1000000',
    'praya_delay_us_count{readers="others"} 1',
  ]);
});

test('one without a label has none', () => {
  const metrics = new Metrics();
  metrics.latency('durable', 60);
  expect(metrics.text()).toContain('praya_durable_us_bucket{le="100"} 1\n');
  expect(metrics.text()).toContain('praya_durable_us_sum 60\npraya_durable_us_count 1\n');
});
