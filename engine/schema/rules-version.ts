/**
 * The rules of this build: what the same commands come to. It is raised by a release whose events differ for commands that
 * were written before; a journal names the version that wrote it (docs/journal.md).
 */
export const RULES = 4;
