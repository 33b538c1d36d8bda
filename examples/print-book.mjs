// Prints the best five levels of each side once a second: node print-book.mjs [SECONDS [URL]]

import { setTimeout as passed } from 'node:timers/promises';
import { CONTRACT, logOn, SECONDS } from './visitor.mjs';

const venue = await logOn({ followAccount: false });
const book = await venue.book(CONTRACT);

for (let second = 0; second < SECONDS; second++) {
  await passed(1000);
  if (!book.live) {
    console.log('the book is being asked for again');
    continue;
  }
  for (const { price, qty } of book.levels('asks', 5).reverse()) console.log(line('', price, qty));
  for (const { price, qty } of book.levels('bids', 5)) console.log(line(qty, price, ''));
  console.log(`command ${book.seq}, ${book.digestsAgreed} digests agreed\n`);
}
venue.close();

function line(bid, price, ask) {
  return `${bid.padStart(12)}  ${price.padStart(10)}  ${ask.padStart(12)}`;
}
