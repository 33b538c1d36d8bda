// Files that the configuration names, looked at before anything is opened: a venue that would fail later fails at once.

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Checked } from '../host/checked-settings.ts';
import { checkWritable, isFolder } from '../host/folders.ts';
import { readDocuments } from '../http/disclosure/read-documents.ts';
import { findLog } from '../log/open-log.ts';

/** What is wrong with them, by setting. Only reads. */
export function filesAtFault(settings: Checked): string[] {
  const { dataFolder, disclosureFile } = settings;
  const faults = faultIn('dataFolder', dataFolder, () => checkFounded(dataFolder));
  if (disclosureFile !== '') {
    faults.push(...faultIn('disclosureFile', disclosureFile, () => readDocuments(disclosureFile)));
  }
  faults.push(...certificateFaults(settings));
  for (const [at, source] of settings.sources.entries()) {
    if (source.adapter !== 'file') continue;
    faults.push(...faultIn(`sources.${at}.file`, source.file, () => checkTail(source.file)));
  }
  return faults;
}

/** Whether the certificate is in force, and the key its own. */
export function certificateFaults({ tlsCertFile, tlsKeyFile }: Certified): string[] {
  const faults: string[] = [];
  if (tlsCertFile !== undefined) {
    faults.push(...faultIn('tlsCertFile', tlsCertFile, () => certificateIn(tlsCertFile)));
  }
  if (tlsKeyFile !== undefined) {
    faults.push(...faultIn('tlsKeyFile', tlsKeyFile, () => checkKey(tlsKeyFile, tlsCertFile)));
  }
  return faults;
}

type Certified = Pick<Checked, 'tlsCertFile' | 'tlsKeyFile'>;

/** @returns nothing, or the fault with the setting and the file before it. */
function faultIn(setting: string, file: string, check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = reason.startsWith(`${setting}: `) ? reason : `${setting}: ${file}: ${reason}`;
    return [text.replace(`${file}: ${file}`, file)];
  }
}

function checkFounded(folder: string): void {
  if (!isFolder(folder)) throw new Error('there is no such folder; `praya init` founds a venue');
  checkWritable(folder);
  if (findLog(folder) === null) throw new Error('no venue was founded there: see `praya init`');
}

function certificateIn(file: string): X509Certificate {
  const certificate = new X509Certificate(readFileSync(file));
  if (Date.parse(certificate.validTo) < Date.now()) {
    throw new Error(`the certificate ended ${certificate.validTo}`);
  }
  return certificate;
}

function checkKey(file: string, certificateFile: string | undefined): void {
  const key = createPrivateKey(readFileSync(file));
  if (certificateFile === undefined || !existsSync(certificateFile)) return;
  let fits: boolean;
  try {
    fits = new X509Certificate(readFileSync(certificateFile)).checkPrivateKey(key);
  } catch {
    return; // The certificate is at fault, and named.
  }
  if (!fits) throw new Error(`it is not the key of the certificate in ${certificateFile}`);
}

/** It may come later; where it will be must be there. */
function checkTail(file: string): void {
  if (!isFolder(dirname(file))) throw new Error(`there is no folder ${dirname(file)}`);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw new Error('it is no file');
}
