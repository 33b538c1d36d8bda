// Prints everything that happens to the account, also what happened while this was not running: the number of the last event stands
// in a file. node follow-account.mjs [SECONDS [URL]]

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as passed } from 'node:timers/promises';
import { logOn, SECONDS } from './visitor.mjs';

const FILE = 'follow-account.seq';
const resumeAfterSeq = existsSync(FILE) ? Number(readFileSync(FILE, 'utf8')) : undefined;
const venue = await logOn({ resumeAfterSeq });
let seq = resumeAfterSeq ?? venue.account.seq;

venue.on('account', ({ accountSeq, event }) => {
  seq = accountSeq;
  console.log(accountSeq, event.kind, 'order' in event ? event.order : '');
});
venue.on('fill', ({ side, qty, price, fee }) =>
  console.log(`  ${side} ${qty} @ ${price}, fee ${fee}`),
);
venue.on('snapshot', ({ accountSeq }) => {
  seq = accountSeq; // What was before it is no longer kept.
});
venue.on('disconnected', ({ reason }) => console.log(`disconnected: ${reason}`));

await passed(SECONDS * 1000);
venue.close();
writeFileSync(FILE, String(seq));
console.log(`read to event ${seq}`);
