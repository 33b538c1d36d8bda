/** What a request meets before, or beside, the book; the book's own refusals have numbers from 901. */
type HttpErrorName =
  | 'malformed'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'methodNotAllowed'
  | 'gone'
  | 'tooLarge'
  | 'diskLow'
  | 'stopped'
  | 'defect';

export const STATUS: Readonly<Record<HttpErrorName, number>> = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  gone: 410,
  tooLarge: 413,
  defect: 500,
  stopped: 503,
  diskLow: 507,
};

/** The asker's fault, or the world's; becomes a status and `{ error: { name, text } }`. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpErrorName;

  constructor(code: HttpErrorName, text: string) {
    super(text);
    this.code = code;
  }
}
