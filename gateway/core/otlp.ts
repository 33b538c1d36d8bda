// Traces as OTLP's JSON has them (opentelemetry-proto 1.x, `ExportTraceServiceRequest`): numbers of 64 bits are decimal texts, ids are
// hexadecimal, times are nanoseconds since 1970 UTC.

/** A command of a client on its way: µs since 1970 UTC, in the order in which they happen. */
export interface CommandTrace {
  readonly command: string;
  readonly session: number;
  readonly request: number;
  readonly seq: number;
  /** Of a refusal, by its name; '' for none. */
  readonly reason: string;
  /** Sent by its edge. */
  readonly sentAt: number;
  /** Its turn has come: it has its number. */
  readonly takenAt: number;
  /** The engine applies it. */
  readonly appliedFrom: number;
  readonly appliedTo: number;
  /** The write that made it durable. */
  readonly flushedFrom: number;
  /** Durable; its answer and its events go out. */
  readonly releasedAt: number;
}

/** A text of hexadecimal digits for so many bytes, another one each time, never all zeros. */
type NewId = (bytes: number) => string;

const SERVER = 2;
const INTERNAL = 1;
const STATUS_ERROR = 2;

/** The body of `POST /v1/traces`. */
export function otlpBody(traces: readonly CommandTrace[], instance: string, newId: NewId): string {
  const attributes = [textOf('service.name', 'praya'), textOf('service.instance.id', instance)];
  const spans = traces.flatMap((trace) => spansOf(trace, newId));
  return JSON.stringify({
    resourceSpans: [
      { resource: { attributes }, scopeSpans: [{ scope: { name: 'praya.core' }, spans }] },
    ],
  });
}

function spansOf(trace: CommandTrace, newId: NewId): object[] {
  const { sentAt, takenAt, appliedFrom, appliedTo, flushedFrom, releasedAt, reason } = trace;
  const traceId = newId(16);
  const spanId = newId(8);
  const span = (name: string, from: number, to: number): object => ({
    traceId,
    spanId: newId(8),
    parentSpanId: spanId,
    name,
    kind: INTERNAL,
    ...times(from, to),
  });
  return [
    {
      traceId,
      spanId,
      name: trace.command,
      kind: SERVER,
      ...times(sentAt, releasedAt),
      attributes: [
        countOf('praya.seq', trace.seq),
        countOf('praya.session', trace.session),
        countOf('praya.request', trace.request),
        ...(reason === '' ? [] : [textOf('praya.reason', reason)]),
      ],
      ...(reason === '' ? {} : { status: { code: STATUS_ERROR, message: reason } }),
    },
    span('queue', sentAt, takenAt),
    span('match', appliedFrom, appliedTo),
    span('flush', Math.max(flushedFrom, appliedTo), releasedAt),
  ];
}

function times(from: number, to: number): object {
  return { startTimeUnixNano: `${from}000`, endTimeUnixNano: `${Math.max(from, to)}000` };
}

function textOf(key: string, stringValue: string): object {
  return { key, value: { stringValue } };
}

function countOf(key: string, value: number): object {
  return { key, value: { intValue: String(value) } };
}
