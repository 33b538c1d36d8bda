import { spawn } from 'node:child_process';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { compiled } from '../venue-handle.ts';

export const impossibleFolder: Attack = {
  name: 'impossible-folder',
  does: 'a venue is started in a folder below /proc, where none can be made, and is asked to end',
  venue: 'lives',
  isClosed: false,
  async abuse({ seconds, waitMs }) {
    const settings = JSON.stringify({ dataFolder: '/proc/praya/data', port: 0, adminPort: 0 });
    const child = spawn(process.execPath, [compiled('venue-process.js'), settings], {
      stdio: 'ignore',
    });
    const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
    await Promise.race([ended, passed(seconds * 1000 + 2000)]);
    child.kill('SIGTERM');
    const hasEnded = await Promise.race([ended, passed(waitMs).then(() => false)]);
    child.kill('SIGKILL');
    return { ...NOTHING, problems: hasEnded ? [] : ['it does not end'], did: 'one start' };
  },
};
