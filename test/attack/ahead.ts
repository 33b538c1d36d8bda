import { spawnSync } from 'node:child_process';

/**
 * Has a process run before ordinary programs, where the machine permits it; what it starts does not. On a network the abuser's work
 * would be another machine's: so what the traders wait for is the venue's own work.
 */
export function runAhead(pid: number): void {
  const options = ['--reset-on-fork', '--all-tasks', '--rr', '--pid', '1', String(pid)];
  spawnSync('chrt', options, { stdio: 'ignore' });
}
