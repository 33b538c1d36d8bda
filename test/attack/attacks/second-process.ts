import { spawn, spawnSync } from 'node:child_process';
import { MASTER_KEY } from '../../gateway/fixture.ts';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { compiled } from '../venue-handle.ts';

const NAMESPACE = ['-rpf', '--mount-proc'];

export const secondProcess: Attack = {
  name: 'second-process',
  does: 'a second venue, in a namespace of processes of its own, opens the folder of a living one',
  skip: () =>
    spawnSync('unshare', [...NAMESPACE, 'true']).status === 0
      ? null
      : 'no namespace of processes may be made here (unshare -rpf --mount-proc)',
  venue: 'lives',
  isClosed: false,
  async abuse({ dataFolder, waitMs }) {
    const settings = JSON.stringify({ dataFolder, port: 0, adminPort: 0, masterKey: MASTER_KEY });
    const program = [process.execPath, compiled('venue-process.js'), settings];
    const child = spawn('unshare', [...NAMESPACE, ...program], { stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const late = passed(waitMs).then(() => null);
    const code = await Promise.race([ended, late]);
    child.kill('SIGKILL');
    const problems = code === null || code === 0 ? ['the second venue was let in'] : [];
    return { ...NOTHING, problems, did: `the second ended with ${code}` };
  },
};
