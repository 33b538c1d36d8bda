// Every bound in the engine. They are part of the behaviour (a full table is a refusal), hence constants:
// the same log must refuse the same commands on every machine.

/** Live orders at once; a full table refuses (`ordersFull`). */
export const ORDERS_MAX = 4_194_304;
/** Account ids run from 16 to this; rows below 16 are the house's. */
export const ACCOUNTS_MAX = 262_143;
/** The first id a client's account may have; house rows stand below it. */
export const FIRST_CLIENT_ACCOUNT = 16;
/** Contract ids run from 1 to one less: `Flag.contractMask` and the head of a row (events/head.ts) hold every one. */
export const CONTRACTS_MAX = 8;
export const PARTICIPANTS_MAX = 262_143;
export const TRADERS_MAX = 1_048_575;
export const KEYS_MAX = 1_048_575;
export const ACCOUNTS_PER_PARTICIPANT = 10;
/** Highest price in ticks; it sizes the ladder's page table. */
export const PRICE_MAX = 134_217_727;
/** Highest quantity of one order or position, in lots. */
export const QTY_MAX = 1_000_000_000_000;
/** Rows of trading limits of one participant: traders and keys by contract. */
export const TRADING_LIMITS_PER_PARTICIPANT = 1000;
/** The most messages a second that a trading limit may name. */
export const MESSAGES_PER_SECOND_MAX = 1_000_000;
/** How long a raise of trading limits waits for a second person; who has none has it by then: a day. */
export const LIMIT_RAISE_WAIT_US = 86_400_000_000;
/** People of the operator's staff. */
export const STAFF_MAX = 65_535;
/** Outside firms whose reports count. */
export const FIRMS_MAX = 1000;
/** Proposals that wait for a second person, and for how long at most. */
export const PROPOSALS_MAX = 200;
export const PROPOSAL_LIFE_US = 604_800_000_000;
/** Alerts of surveillance of which the engine knows what people made. What is finished is forgotten for what is new. */
export const ALERTS_REVIEWED_MAX = 10_000;
/** From the announcement of other terms, or of another funding formula, until they are in force: seven days. */
export const TERMS_NOTICE_US = 604_800_000_000;
/** Rows of a fee schedule. */
export const FEE_ROWS_MAX = 60;
/** Days whose trading makes up the volume that decides a fee: full ones, by UTC. */
export const FEE_VOLUME_DAYS = 30;
/** Pending triggers of one account in one contract. */
export const TRIGGERS_PER_ACCOUNT = 200;
/** Pegged orders of one account in one contract, and of all accounts in it. */
export const PEGS_PER_ACCOUNT = 10;
export const PEGS_PER_CONTRACT = 2000;
/** Pegged orders of a contract are priced again at most this often. */
export const PEG_INTERVAL_US = 100_000;
/** Items of a batch. */
export const BATCH_MAX = 20;
/** Levels of a quote, each with two entries; ids of quotes, and of groups under one protection, of an account in a contract. */
export const QUOTE_LEVELS_MAX = 20;
export const QUOTES_MAX = 100;
export const PROTECTIONS_MAX = 20;
/** The longest window of a protection, and its longest freeze that ends by itself: a minute, a day. */
export const PROTECTION_WINDOW_MS_MAX = 60_000;
export const PROTECTION_FREEZE_MS_MAX = 86_400_000;
/** Protections of the whole venue. */
export const PROTECTED_GROUPS_MAX = 65_535;
/** Kill switches that are not released, of the whole venue. */
export const KILLS_MAX = 1000;
/** The longest dead-man timer, seconds. */
export const DEAD_MAN_MAX = 300;
/** Moments within the window that are counted apart. */
export const PROTECTION_MOMENTS_MAX = 1024;
export const TAG_BYTES_MAX = 32;
export const CLIENT_ORDER_ID_BYTES_MAX = 36;
/** Names, references and other texts of commands that are not hot. */
export const TEXT_BYTES_MAX = 256;
/**
 * Minor units of money that one account is counted exactly with: cash and equity up to which it may take in more, and, for a
 * group, what it could come to hold over all contracts at the marks. Four times as much is the most that positions may be
 * worth before an index is not believed: with cash, collateral and profit everything of an account stays within 2^53 − 1.
 */
export const ACCOUNT_MONEY_MAX: number = 2 ** 51;
export const GROUP_EXPOSURE_MAX: number = 2 ** 50;
export const POSITIONS_VALUE_MAX: number = 2 ** 52;
/** Open interest of a contract at the mark, in whole units of money, at which new risk is refused. */
export const OPEN_INTEREST_MAX = 100_000_000_000;
/** How long an accepted client order id stays used, and how many an account may have in use. */
export const CLIENT_ORDER_ID_LIFE_US = 86_400_000_000;
export const CLIENT_ORDER_IDS_PER_ACCOUNT = 200_000;
/** The longest window of funding premiums, minutes: a day. */
export const FUNDING_WINDOW_MAX = 1440;
/** Sessions of FIX that are known, and those of one participant; how long one is unused that may make room for another. */
export const FIX_SESSIONS_MAX = 256;
export const FIX_SESSIONS_PER_PARTICIPANT = 32;
export const FIX_UNUSED_US = 86_400_000_000;
/** Runs of messages that are kept of one; messages of an account stream that one run grows to; runs of one note. */
export const FIX_RUNS_MAX = 4096;
export const FIX_RUN_MAX = 1024;
export const FIX_RUNS_PER_NOTE = 64;
/** The highest MsgSeqNum: then both sides begin at 1 again. */
export const FIX_NUMBER_MAX = 2_147_483_647;
