// What each parameter on the page means, in a sentence for its reader. The methods say how they work together; a test holds every
// parameter that is shown to a sentence here, and every sentence to a parameter that is shown.

/** By name, for each table of names and values on the page. */
type Meanings = Readonly<Record<string, string>>;

const contract: Meanings = {
  kind: 'It never expires; profit and loss are in the currency, one to one with the price.',
  base: 'What the price is the price of.',
  currency: 'In which it is quoted, margined and settled.',
  tickSize: 'The smallest step of a price.',
  lotSize: 'The smallest quantity; every quantity is a multiple of it.',
  makerFee:
    'Of the value of a trade, for the order that stood in the book. Below zero it is paid to its owner.',
  takerFee: 'Of the value of a trade, for the order that met it.',
  approval: 'Where the approval of this contract is on file.',
  termsHash: 'SHA-256 of all terms of the contract: two that agree in it are the same.',
};

const sizes: Meanings = {
  orderNotionalMax: 'The value of one order at its limit. A larger one is refused.',
  positionNotionalMax:
    'The value of a position, orders that would enlarge it included. Beyond it only reducing orders pass.',
  openInterestShareMax:
    'The share of all open positions that accounts of one beneficial owner may hold together, once there are more than the floor below.',
  openInterestFloor: 'Up to this value of all open positions nobody is held to a share of them.',
  openOrdersMax:
    'Orders that an account has in this contract at a time, those that wait for a trigger included.',
  largePositionLots:
    'A beneficial owner who holds so many lots is in the report of large positions of the day. It is no limit.',
};

const index: Meanings = {
  spreadMax:
    'A member whose bid and ask are further apart than this share of their middle does not count.',
  ageMax:
    'A quote that is older does not count, and neither does an index: then only cancels and reducing orders pass.',
  clamp: 'A member further than this from the median counts as if it were exactly so far away.',
  validForNormal: 'With so many valid members the index is normal.',
  validForDegraded:
    'With so many it is degraded: leverage may not be raised. With fewer it is halted, and prices stand.',
  benchmark: 'A member outside the average that the index is compared with.',
  benchmarkDeviation:
    'So far from the benchmark, for as long as stands below, the index is halted.',
  benchmarkHold: 'How long the index has to be too far from its benchmark before it is halted.',
};

const mark: Meanings = {
  clamp: 'The mark, which margin and liquidation go by, is never further than this from the index.',
  average:
    'The time over which the distance of the book from the index is averaged, the latest weighing most.',
  impactNotional:
    'The prices at which an order of this value would trade; a book that cannot take it on both sides does not count.',
  lastPriceMaxAge: 'An older last trade does not enter the mark.',
};

const funding: Meanings = {
  interest: 'The rate where the contract trades at its index.',
  damping:
    'A premium within so much of the interest changes nothing; of a larger one so much is taken off.',
  cap: 'The rate is never above this, nor below it with a minus.',
  windowMinutes: 'The minutes whose premiums are averaged.',
  averaging: 'Plain: each minute counts alike. Linear: the latest counts most.',
};

const controls: Meanings = {
  entryBandAggressive:
    'How far beyond the mark a limit may be on the side where it could trade at once.',
  entryBandPassive: 'How far from the mark it may be on the side where it waits.',
  tradeBand:
    'Nothing trades further than this from the index; orders that stand outside are cancelled.',
  protection: 'An order without a limit trades no further than this from the mark.',
  triggerHold:
    'A stop on the last price waits while that price is further than this from the mark.',
  volatility:
    'A move of the mark by this much within the window below begins volatility control: trading goes on inside a band.',
  volatilityWindow: 'The time in which the move is measured, and for which the band then holds.',
  auction:
    'How long orders gather before an auction clears; up to half a minute more, by lot, comes on top.',
  auctionBand: 'An auction clears no further than this from the index.',
  indexHaltMax:
    'After so long without an index the contract takes cancels alone, and reopens by an auction.',
};

const liquidation: Meanings = {
  liquidationFee:
    'At most this of the value goes to the insurance fund, and never more than the account has left.',
  slippage:
    'How much worse than the mark the closing trades are assumed to be when the number of lots to close is worked out.',
  cure: 'Lots are closed until the equity of the account is so many times its maintenance margin, and no further.',
  sliceNotional:
    'A slice is at most this value or a quarter of what has to be closed, whichever is more.',
  limitStart: 'How far from the mark the first slice may trade.',
  limitStep: 'Each later slice may trade further by this.',
  limitMax: 'No slice trades further from the mark than this.',
  slicesMax: 'After so many slices what is left goes to the market at once.',
  backstopLimit:
    'The last order, which the fund may pay for, trades no further from the mark than this.',
  budget: 'The part of the fund and of the venue’s tranche that one event may use.',
};

const bounds: Meanings = {
  openInterest: 'All open positions of a contract together.',
  groupExposure: 'Everything that accounts of one beneficial owner have at risk.',
  accountMoney: 'Money of one account.',
  orderFills: 'Trades that one order may have at once; what is left of it is cancelled.',
  commandWork:
    'Steps of about a microsecond that one command does; what is left is done by the next ones, in the same order.',
};

const fund: Meanings = {
  balance: 'What the insurance fund holds.',
  peak: 'Its highest balance within the window below.',
  tranche: 'Money of the venue that stands behind the fund.',
  uncovered: 'What neither could pay. Above zero every contract is halted.',
  target: 'What the fund should hold.',
  peakWindow: 'How far back the highest balance is looked for.',
  shareOfPeak:
    'At or below this share of its highest balance the fund pays for no more orders; what is left is deleveraged.',
};

const collateral: Meanings = {
  staleAfter: 'A rate that is older counts with twice the haircut, and gives no new credit.',
};

const fees: Meanings = {
  edition: 'Editions of the schedule are counted; 0: none has been published.',
  hash: 'SHA-256 of the schedule.',
  effectiveAt: 'From when on it holds.',
  announcedAt: 'When it was announced.',
  volumeDays: 'Whole days whose traded value decides the row.',
};

const affiliates: Meanings = {
  present: 'Companies of the operator’s group with an account here.',
  authorized: 'Those of them that may trade now.',
  suspended: 'Whether all of them are stopped.',
  conflict: 'How it is dealt with.',
  privilegesVersion: 'Editions of the list of what may be granted are counted.',
  privilegesHash: 'SHA-256 of that list.',
};

const operator: Meanings = {
  changesNeedTwoPeople: 'Whether a second person has to approve what one proposes.',
  noticeOfChanges: 'How long before it holds a change of terms is announced.',
};

type Section =
  | 'contract'
  | 'sizes'
  | 'index'
  | 'mark'
  | 'funding'
  | 'controls'
  | 'liquidation'
  | 'bounds'
  | 'fund'
  | 'collateral'
  | 'fees'
  | 'affiliates'
  | 'operator';

export const MEANINGS: Readonly<Record<Section, Meanings>> = {
  contract,
  sizes,
  index,
  mark,
  funding,
  controls,
  liquidation,
  bounds,
  fund,
  collateral,
  fees,
  affiliates,
  operator,
};

type Table = 'tiers' | 'members' | 'now' | 'floors' | 'collateral';

/** What a table of several columns says, above it. */
export const TABLES: Readonly<Record<Table, string>> = {
  tiers:
    'Marginal, like tax brackets: of a position, the part up to the first value needs the first rates, the part above it up to the second the second ones, and so on. Initial margin is needed to open, maintenance margin to keep.',
  members: 'Exchanges whose quotes make the index, and how much each weighs.',
  now: 'Rates are for 8 hours; above zero longs pay shorts. What is owed is posted each full hour.',
  floors: 'A client of such a class needs at least this, whatever the brackets say.',
  collateral:
    'A holding counts at its rate less the haircut, and for no more than its share where it has one.',
};
