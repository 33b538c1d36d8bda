/** An edge that takes another's place while the files of the certificate are at fault. */

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { hasOpenssl, makeCertificate, subjectAt } from '../../support/certificate.ts';
import { closeAll, freshFolder, openTestVenue } from '../fixture.ts';
import { FaultyThreads } from './faulty-threads.ts';

afterEach(closeAll);

test.skipIf(!hasOpenssl)(
  'an edge that is replaced has the last certificate that could be used',
  async () => {
    const folder = freshFolder();
    const [first, second] = [makeCertificate(folder, 'first'), makeCertificate(folder, 'second')];
    const threads = new FaultyThreads();
    const venue = await openTestVenue({ ...first, edges: 1 }, { threads });
    expect(await subjectAt(venue.port)).toBe('first');
    rmSync(first.tlsKeyFile);
    writeFileSync(first.tlsCertFile, 'half a file');
    venue.renewCertificate();
    await threads.newest.terminate();
    const shown = (): Promise<string> => subjectAt(venue.port).catch(() => 'nobody');
    await expect.poll(shown, { timeout: 10_000 }).toBe('first');
    cpSync(second.tlsCertFile, first.tlsCertFile);
    cpSync(second.tlsKeyFile, first.tlsKeyFile);
    venue.renewCertificate();
    await expect.poll(shown, { timeout: 10_000 }).toBe('second');
    rmSync(first.tlsKeyFile);
    await threads.newest.terminate();
    await expect.poll(shown, { timeout: 10_000 }).toBe('second');
  },
);
