/** What a client is answered with in place of what it asked for: a code that its library knows, and words. */
export class OkxError extends Error {
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.name = 'OkxError';
    this.code = code;
  }
}
