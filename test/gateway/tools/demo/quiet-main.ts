// `npm run quiet -- [SECONDS]`: the demonstration for ten minutes, in real time, and the alerts it raised: none.

import { quietDemonstration } from './quiet.ts';

const TEN_MINUTES = 600;

const [text = String(TEN_MINUTES)] = process.argv.slice(2);
const seconds = Number(text);
if (!(seconds > 0)) throw new Error(`not a number of seconds: ${text}`);
const { alerts, reports, commands } = await quietDemonstration(seconds);
for (const line of [...alerts, ...reports]) console.log(line);
console.log(
  `${alerts.length} alerts, ${reports.length} reports in ${commands} commands, ${seconds} s and a restart`,
);
if (alerts.length + reports.length > 0) process.exitCode = 1;
