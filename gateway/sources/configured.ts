// The sources that the configuration names: each kind of outside venue is an adapter, and the set of them is closed.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractTerms } from '../../engine/schema/index.ts';
import { VenueError } from '../host/errors.ts';
import type { SourceSettings } from '../host/source-settings.ts';
import { FileSource } from './file-source.ts';
import { SocketSource } from './socket-source.ts';
import type { Pace, Source } from './source.ts';

interface ConfiguredSourcesParts {
  readonly settings: readonly SourceSettings[];
  readonly state: EngineState;
  readonly pace: Pace;
}

/** @throws VenueError `config` when one of them is of no contract, or of no source of its index */
export function configuredSources({ settings, state, pace }: ConfiguredSourcesParts): Source[] {
  const wrong = unknownSources(settings, state);
  if (wrong.length > 0) throw new VenueError('config', wrong.join('\n'));
  return settings.map((own) => {
    const { contract, moneyDecimals } = termsOf(state, own.contract) as ContractTerms;
    const parts = { contract, moneyDecimals, pace };
    switch (own.adapter) {
      case 'webSocket':
        return new SocketSource({ ...parts, settings: own });
      case 'file':
        return new FileSource({ ...parts, settings: own });
      default:
        return own satisfies never;
    }
  });
}

/** Settings that name no listed contract, or no source of its index. */
export function unknownSources(settings: readonly SourceSettings[], state: EngineState): string[] {
  return settings.flatMap(({ contract, name }, at) => {
    const terms = termsOf(state, contract);
    if (terms === undefined) {
      const symbols = read.contracts(state).map((listed) => listed.terms.symbol);
      const known = symbols.length === 0 ? 'none is listed' : `listed are ${symbols.join(', ')}`;
      return [`sources.${at}.contract: there is no contract ${contract}; ${known}`];
    }
    const names = sourceNames(terms);
    if (names.includes(name)) return [];
    return [`sources.${at}.name: ${contract} has no source ${name}; it has ${names.join(', ')}`];
  });
}

/** Sources of index terms in force that nothing is configured for, like BTC-PERP/alpha. */
export function unfedSources(settings: readonly SourceSettings[], state: EngineState): string[] {
  const fed = new Set(settings.map(({ contract, name }) => `${contract}/${name}`));
  return read
    .contracts(state)
    .filter(({ terms }) => !terms.recorded)
    .flatMap(({ terms }) => sourceNames(terms).map((name) => `${terms.symbol}/${name}`))
    .filter((name) => !fed.has(name));
}

function termsOf(state: EngineState, symbol: string): ContractTerms | undefined {
  return read.contracts(state).find(({ terms }) => terms.symbol === symbol)?.terms;
}

function sourceNames({ index }: ContractTerms): string[] {
  const names = index.sources.map(({ name }) => name);
  return index.benchmark === '' ? names : [...names, index.benchmark];
}
