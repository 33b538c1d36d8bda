/** Which certificate an edge shows: after it took another's place while the files are at fault, and after it was cut off. */

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { hasOpenssl, makeCertificate, subjectAt } from '../../support/certificate.ts';
import { closeAll, freshFolder, openTestVenue, passed } from '../fixture.ts';
import { NO_FAULTS } from '../link/lossy-link.ts';
import { FaultyThreads } from './faulty-threads.ts';
import { cutOff, openOver } from './lossy-venue.ts';

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

test.skipIf(!hasOpenssl)(
  'an edge that was cut off while the certificate was renewed has the new one when it is back',
  async () => {
    const folder = freshFolder();
    const [first, second] = [makeCertificate(folder, 'first'), makeCertificate(folder, 'second')];
    const { venue, link } = await openOver(1, { ...NO_FAULTS }, first);
    expect(await subjectAt(venue.port)).toBe('first');
    const left = venue.metrics.value('certificate_expires');
    expect(left / 86_400e6).toBeGreaterThan(29); // As openssl makes them: of a month.
    expect(left / 86_400e6).toBeLessThan(31);
    await cutOff(venue, link.faults, async () => {
      cpSync(second.tlsCertFile, first.tlsCertFile);
      cpSync(second.tlsKeyFile, first.tlsKeyFile);
      venue.renewCertificate();
      await passed(300);
      expect(await subjectAt(venue.port)).toBe('first'); // Nothing has come through.
    });
    await expect.poll(() => subjectAt(venue.port), { timeout: 10_000 }).toBe('second');
    expect(venue.metrics.value('edge_resyncs')).toBeGreaterThan(0);
  },
);
