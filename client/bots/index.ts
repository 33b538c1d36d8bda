// The bots that `praya bot` runs. Each is a program over `praya/client` and nothing else.

export { BooksError } from './books.ts';
export { runMarketMaker } from './market-maker/maker.ts';
export { MAKER_SETTINGS, type MakerSettings } from './market-maker/settings.ts';
export type { BotOptions } from './run.ts';
export { SettingError, type SettingTable, settingsOf } from './settings.ts';
export type { BotName } from './state-file.ts';
export { TAKER_SETTINGS, type TakerSettings } from './taker/settings.ts';
export { runTaker } from './taker/taker.ts';
