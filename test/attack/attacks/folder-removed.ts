import { rmSync } from 'node:fs';
import { type Attack, NOTHING } from '../attack.ts';

export const folderRemoved: Attack = {
  name: 'folder-removed',
  does: 'the data folder is deleted under a living venue',
  venue: 'stops',
  isClosed: false,
  async abuse({ dataFolder }) {
    rmSync(dataFolder, { recursive: true, force: true });
    return { ...NOTHING, did: 'rm -rf' };
  },
};
