/** What a socket is closed with. Below 4000 they are those of RFC 6455. */
export const CloseCode = {
  goingAway: 1001,
  unreadable: 1007,
  defect: 1011,
  malformed: 4000,
  logOnRefused: 4001,
  logOnLate: 4002,
  keyEnded: 4003,
  connectionLimit: 4004,
  slowConsumer: 4005,
  silent: 4006,
  /** Ten times more than its allowance, for a second. */
  flood: 4007,
  /** Its stream cannot be read on from where it is: it starts from a snapshot. */
  startAgain: 4008,
  /** An answer was lost on its way: what became of the request its streams have. */
  answerLost: 4009,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];
