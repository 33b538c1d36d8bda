/** What was typed, and one word more: for a refusal that prints the command to run. */
export function commandLine(more: string): string {
  const [, program = 'praya', ...words] = process.argv;
  return ['node', program, ...words, more].join(' ');
}
