// All attacks, each in a file of its own.

import type { Attack } from './attack.ts';
import { anHour, twoYears } from './attacks/clock-step.ts';
import { damagedStream } from './attacks/damaged-stream.ts';
import { folderRemoved } from './attacks/folder-removed.ts';
import { fullDisk } from './attacks/full-disk.ts';
import { httpPipeline } from './attacks/http-pipeline.ts';
import { manyFills, unfillable } from './attacks/icebergs.ts';
import { idleConnections } from './attacks/idle-connections.ts';
import { impossibleFolder } from './attacks/impossible-folder.ts';
import { manyStops } from './attacks/many-stops.ts';
import { massCancels } from './attacks/mass-cancels.ts';
import { massDefault } from './attacks/mass-default.ts';
import { nonsense } from './attacks/nonsense.ts';
import { secondProcess } from './attacks/second-process.ts';
import { slowResume } from './attacks/slow-resume.ts';
import { smallFrames } from './attacks/small-frames.ts';
import { subscribeStorm } from './attacks/subscribe-storm.ts';
import { tlsHandshakes } from './attacks/tls-handshakes.ts';

export const ATTACKS: readonly Attack[] = [
  slowResume,
  damagedStream,
  httpPipeline,
  idleConnections,
  nonsense,
  subscribeStorm,
  smallFrames,
  massCancels,
  tlsHandshakes,
  unfillable,
  manyFills,
  manyStops,
  massDefault,
  secondProcess,
  folderRemoved,
  impossibleFolder,
  fullDisk,
  twoYears,
  anHour,
];
