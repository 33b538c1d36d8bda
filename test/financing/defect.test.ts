// A defect of the book ends its process, also when it is met in reading: no answer of 500, and on it goes.

import { afterEach, expect, test } from 'vitest';
import { InvariantError } from '../../engine/index.ts';
import { ask, closeDesks, openTestDesk, tokenOf } from './desks.ts';

afterEach(closeDesks);

test('a defect in a question stops the desk', async () => {
  const failures: unknown[] = [];
  const failed = (failure: unknown): void => {
    failures.push(failure);
  };
  const desk = await openTestDesk({ failed });
  const headers = { Authorization: `Bearer ${tokenOf('reader')}` };
  expect(await ask(desk.port, '/v1/capital', { headers })).toMatchObject({ status: 200 });
  const { book } = desk.sequencer;
  const whole = Object.getOwnPropertyDescriptor(book, 'policy') as PropertyDescriptor;
  const error = new InvariantError('injected');
  const get = (): never => {
    throw error;
  };
  Object.defineProperty(book, 'policy', { get, configurable: true });
  await ask(desk.port, '/v1/policy', { headers });
  Object.defineProperty(book, 'policy', whole);
  expect(failures).toEqual([error]);
  expect(await ask(desk.port, '/v1/capital', { headers })).toMatchObject({ status: 503 });
  expect(await ask(desk.port, '/v1/nothing', { headers })).toMatchObject({ status: 404 });
});
