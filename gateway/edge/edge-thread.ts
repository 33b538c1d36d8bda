// The thread of an edge. When it fails it ends with its sockets, and the core starts another in its place.

import type { Time } from '../../engine/schema/index.ts';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import { FollowingClock } from '../host/following-clock.ts';
import { relayedLog } from '../host/log-relay.ts';
import { Metrics } from '../host/metrics.ts';
import { realScheduler } from '../host/scheduler.ts';
import { edgeThread, ThreadWatch } from '../host/thread-watch.ts';
import { insideThread } from '../host/threads.ts';
import { type DocumentName, Documents, type Text } from '../http/disclosure/documents.ts';
import type { Visitor } from '../http/site.ts';
import { CoreClient } from '../link/core-client.ts';
import type { SessionBlock } from '../link/messages.ts';
import { type LinkDescription, openCoreEnd } from '../link/thread-link.ts';
import { Edge } from './edge.ts';
import type { Ports } from './listeners.ts';

export interface EdgeTask {
  readonly number: number;
  /** Its place among the edges: one that takes over has the same. */
  readonly place: number;
  readonly edges: number;
  readonly epoch: number;
  readonly ports: Ports;
  readonly config: Config;
  /** By the core's clock. */
  readonly now: Time;
  readonly numbers: SessionBlock;
  readonly documents: {
    readonly operator: Readonly<Record<string, string>>;
    readonly texts: ReadonlyMap<DocumentName, Text>;
  };
  readonly visitor: Visitor | null;
  readonly link: LinkDescription;
}

/** What a thread posts besides what goes over its link. */
export type EdgeFailure = { readonly code: string; readonly text: string };

const METRICS_MS = 250;

const thread = insideThread<EdgeTask, never, EdgeFailure>();
if (thread !== null) {
  try {
    await run(thread.data);
  } catch (error) {
    // A port that is taken is no defect: who starts the venue reads why.
    if (!(error instanceof VenueError)) throw error;
    thread.post({ code: error.code, text: error.message });
  }
}

async function run(task: EdgeTask): Promise<void> {
  const { config, link, now, documents, place } = task;
  const clock = new FollowingClock(now);
  const metrics = new Metrics();
  const end = openCoreEnd(link);
  const core = new CoreClient(end);
  const log = relayedLog((note) => core.report({ kind: 'log', note }));
  const scheduler = realScheduler;
  const edge = await Edge.open({
    ...task,
    host: { config, clock, scheduler, log, metrics },
    end,
    core,
    documents: new Documents(documents.operator, documents.texts),
    beat: (time) => clock.follow(time),
    onDefect: (error) => {
      throw error; // Ends this thread.
    },
  });
  new ThreadWatch({ clock, scheduler, metrics, thread: edgeThread(place) });
  scheduler.every(METRICS_MS, () => {
    core.report({ kind: 'metrics', counted: metrics.takeCounted(), state: edge.state });
  });
}
