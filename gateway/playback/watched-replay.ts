// A replay that is watched: the recording, its player, and the doorway that people and programs come in by.

import type { ReplayPlace } from '../../proto/replay-message.ts';
import { MachineClock } from '../host/clock.ts';
import { checkConfig } from '../host/config.ts';
import { openLog } from '../host/logger.ts';
import { Metrics } from '../host/metrics.ts';
import { realScheduler } from '../host/scheduler.ts';
import { readDocuments } from '../http/disclosure/read-documents.ts';
import { createCoreSide } from '../link/thread-link.ts';
import { Doorway } from './doorway.ts';
import { History } from './history.ts';
import { Player } from './player.ts';
import type { Recording } from './recording.ts';
import type { StageHost } from './stage.ts';
import { Survey } from './survey.ts';
import { ViewerKey } from './viewers.ts';

interface WatchOptions {
  readonly recording: Recording;
  /** Where it begins: behind this command. */
  readonly at: number;
  /** Times the recorded time. */
  readonly speed: number;
  readonly port: number;
  /** Is told once when the events are not the recorded ones, and when the recording cannot be read on. */
  readonly warn: (text: string) => void;
}

const RINGS = { rowBytes: 16 << 20, requestBytes: 1 << 20 };

export class WatchedReplay {
  readonly #parts: Parts;
  readonly #running: Promise<void>;
  readonly #surveying: Promise<void>;
  readonly #ended: Promise<void>;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#running = parts.player.run();
    this.#surveying = parts.survey.run();
    this.#ended = Promise.race([
      this.#running,
      this.#surveying.then(() => parts.defect),
      parts.defect,
    ]);
    this.#ended.catch(() => {}); // Until somebody waits for it.
  }

  /** Plays from the start on. @throws LogError, VenueError `listen` */
  static async open(options: WatchOptions): Promise<WatchedReplay> {
    const history = new History();
    const forget = (): void => history.close();
    process.once('exit', forget); // Whatever ends it.
    const { recording, at, speed, port, warn } = options;
    const key = new ViewerKey();
    let doorway: Doorway | null = null;
    let fail: (error: unknown) => void = () => {};
    const defect = new Promise<never>((_, reject) => {
      fail = reject;
    });
    defect.catch(() => {});
    const told = new Set<string>();
    const moved = (place: ReplayPlace): void => {
      doorway?.send(place);
      for (const text of [place.divergence, place.fault]) {
        if (text === '' || told.has(text)) continue;
        told.add(text);
        warn(text);
      }
    };
    const host = hostOf(history, key, fail);
    const survey = new Survey({
      ...host,
      recording,
      found: (marks) => doorway?.send({ kind: 'marks', marks }),
    });
    const parts = {
      host,
      recording,
      speed,
      moved,
      opened: (accounts: readonly number[]) => doorway?.send({ kind: 'accounts', accounts }),
    };
    try {
      const player = await Player.open(parts, at);
      const opening = Doorway.open({
        port,
        visitor: key.visitor,
        edgePort: () => player.port,
        greeting: () => [
          {
            kind: 'recording',
            name: recording.name,
            before: recording.before,
            last: recording.last,
            milestones: recording.milestones.all,
          },
          player.place,
          { kind: 'marks', marks: survey.marks },
        ],
        control: (what) => player.control(what),
      });
      doorway = await opening.catch(async (error: unknown) => {
        player.close(); // Its edge listens already.
        await player.run();
        throw error;
      });
      return new WatchedReplay({ player, survey, doorway, forget, defect });
    } catch (error) {
      process.off('exit', forget);
      forget();
      throw error;
    }
  }

  get port(): number {
    return this.#parts.doorway.port;
  }

  /** Resolves when it was closed. @throws a defect of ours */
  ended(): Promise<void> {
    return this.#ended;
  }

  async close(): Promise<void> {
    const { player, survey, doorway, forget } = this.#parts;
    player.close();
    survey.close();
    await this.#running.catch(() => {});
    await this.#surveying.catch(() => {});
    await doorway.close();
    process.off('exit', forget);
    forget();
  }
}

interface Parts {
  readonly player: Player;
  readonly survey: Survey;
  readonly doorway: Doorway;
  /** Takes away what was kept beside the recording. */
  readonly forget: () => void;
  /** Never resolves. */
  readonly defect: Promise<never>;
}

function hostOf(history: History, key: ViewerKey, onDefect: (error: unknown) => void): StageHost {
  const config = checkConfig({
    dataFolder: history.folder,
    host: '127.0.0.1',
    port: 0,
    edges: 0,
    adminListener: false,
    connectionsPerKey: 256,
    connectionsPerAddress: 1024,
    connectsPerSecond: 1000,
    handshakesPerSecond: 1000,
    pagesPerSecond: 1000,
    queriesPerSecond: 2000,
    queriesMax: 10_000,
  });
  return {
    config,
    clock: new MachineClock(),
    scheduler: realScheduler,
    log: openLog('error'),
    metrics: new Metrics(),
    link: createCoreSide(RINGS, false),
    rowBytes: RINGS.rowBytes,
    history,
    documents: readDocuments(''),
    key,
    onDefect,
  };
}
