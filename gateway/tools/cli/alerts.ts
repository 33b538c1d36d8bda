import { Command, InvalidArgumentError } from 'commander';
import { AlertState, THRESHOLDS } from '../../../engine/schema/index.ts';
import { type Alert, alertJson, alertStateName, alertsCsv } from '../../compliance/watch/alert.ts';
import { consumeLog } from '../../compliance/watch/live-replay.ts';
import { Surveillance } from '../../compliance/watch/surveillance.ts';
import { locateLog } from '../../replay/log-location.ts';

interface Options {
  readonly detector?: string;
  readonly state?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

export function alertsCommand(): Command {
  return new Command('alerts')
    .summary('the alerts of surveillance in a log')
    .description(
      'Shows every command of a log to the detectors of surveillance and prints the alerts they raise, with their ' +
        'evidence and what was made of them. The same log gives the same alerts as the venue raised live.',
    )
    .argument('<LOG>', 'data folder, journal folder or text log')
    .option('--detector <NAME>', 'of this detector only', oneOf(Object.keys(THRESHOLDS)))
    .option('--state <STATE>', 'in this state only', oneOf(Object.keys(AlertState)))
    .option('--csv', 'print CSV')
    .option('--json', 'print one JSON object a line')
    .action(showAlerts);
}

async function showAlerts(log: string, options: Options): Promise<void> {
  const { detector, state, csv = false, json = false } = options;
  const surveillance = new Surveillance();
  const { state: engine } = await consumeLog(locateLog(log), [surveillance]);
  const alerts = surveillance.alerts.filter(
    (alert) =>
      (detector === undefined || alert.detector === detector) &&
      (state === undefined || alertStateName(alert.state) === state),
  );
  if (csv) process.stdout.write(alertsCsv(alerts));
  else if (json) process.stdout.write(alerts.map((alert) => `${alertJson(alert)}\n`).join(''));
  else process.stdout.write(textOf(alerts, engine.seq));
}

function textOf(alerts: readonly Alert[], commands: number): string {
  const lines = alerts.map(({ id, state, signs, evidence, text }) => {
    const seqs = `commands ${evidence.first} to ${evidence.last}, ${signs} signs`;
    return `${id}  ${alertStateName(state)}  ${text}  (${seqs})\n`;
  });
  const counts = Object.keys(THRESHOLDS).map((name) => {
    const count = alerts.filter(({ detector }) => detector === name).length;
    return `${String(count).padStart(7)}  ${name}\n`;
  });
  return `${lines.join('')}${counts.join('')}${alerts.length} alerts in ${commands} commands\n`;
}

function oneOf(names: readonly string[]): (text: string) => string {
  return (text) => {
    if (names.includes(text)) return text;
    throw new InvalidArgumentError(`One of ${names.join(', ')}.`);
  };
}
