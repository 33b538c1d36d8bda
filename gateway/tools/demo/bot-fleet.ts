// The bots of the demonstration, each with a connection of its own like everybody else's.

import { type Client, connect } from '../../../client/node/index.ts';
import { Dice } from '../../sources/dice.ts';
import { HOLDINGS } from './crash.ts';
import { Holder } from './holder.ts';
import { keyFile } from './key-files.ts';
import { Maker, type MakerStyle } from './maker.ts';
import type { Player } from './participants.ts';
import type { KeyNames } from './seed.ts';
import { Taker, type TakerStyle } from './taker.ts';

const MAKERS: Readonly<Record<string, MakerStyle>> = {
  harbour: {
    halfSpread: 0.00012,
    levels: 6,
    step: 0.00008,
    levelUsd: 30_000,
    inventoryUsd: 1_500_000,
    lean: 20,
    periodMs: 700,
  },
  peak: {
    halfSpread: 0.00018,
    levels: 6,
    step: 0.00012,
    levelUsd: 50_000,
    inventoryUsd: 2_000_000,
    lean: 20,
    periodMs: 900,
  },
  affiliate: {
    halfSpread: 0.00014,
    levels: 5,
    step: 0.0001,
    levelUsd: 40_000,
    inventoryUsd: 1_500_000,
    lean: 20,
    periodMs: 800,
  },
};

const TAKER: TakerStyle = { periodMs: 900, orderUsd: 9000, positionUsd: 400_000 };

/** A bot at work. */
interface Bot {
  readonly player: Player;
  readonly client: Client;
}

export class BotFleet {
  readonly #bots: (Bot & { readonly work: { stop(): Promise<void> } })[] = [];

  get bots(): readonly Bot[] {
    return this.#bots;
  }

  /** Logs all of them on and sets them to work. */
  async start(url: string, dataFolder: string, names: KeyNames, seed: number): Promise<void> {
    for (const [player, keyName] of names) {
      if (player.part === 'visitor') continue;
      const { privateKey } = keyFile(dataFolder, keyName);
      const client = await connect({ url, keyName, privateKey, patient: true });
      const dice = new Dice(seed + player.participant * 7919 + client.account.seq);
      const work = workOf(player, client, dice);
      this.#bots.push({ player, client, work });
      await work.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#bots.map(({ work }) => work.stop()));
    for (const { client } of this.#bots) client.close();
  }
}

function workOf(player: Player, client: Client, dice: Dice): Maker | Taker | Holder {
  const style = MAKERS[player.key];
  if (style !== undefined) return new Maker(client, style, dice);
  const holding = HOLDINGS[player.key];
  if (holding !== undefined) return new Holder(client, holding, player.depositUsd);
  return new Taker(client, TAKER, dice);
}
