// A venue with Ann and Bob, and a browser in front of it. The venue is that of test/gateway/fixture.ts, as it was compiled.

import { chromium } from 'playwright-core';
import { connect } from '../../dist/client/node/index.js';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  must,
  openTestVenue,
} from '../../dist/test/gateway/fixture.js';
import { CHROMIUM } from './chromium.mjs';

export { ANN, BOB, BTC, must };

/** A machine that is busy besides may take its time. */
export const SOON_MS = 60_000;

const PEM = ANN.signer.export({ type: 'pkcs8', format: 'pem' });

export class Stage {
  #settings;
  #bots = [];

  /** @param settings of the venue beside those of all tests */
  static async open(settings = {}, launch = {}) {
    const stage = new Stage();
    stage.#settings = { ...settings, dataFolder: freshFolder() };
    stage.venue = await openTestVenue(stage.#settings, {
      visitor: { key: ANN.name, privateKey: PEM },
    });
    stage.port = stage.venue.port;
    stage.#settings.port = stage.port;
    stage.adminPort = stage.venue.adminPort;
    stage.#settings.adminPort = stage.adminPort;
    stage.browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      ...launch,
    });
    return stage;
  }

  /** Ann's private key as a file has it. */
  get pem() {
    return PEM;
  }

  /** The venue's data. */
  get folder() {
    return this.#settings.dataFolder;
  }

  get url() {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Of the operator's view. */
  get opsUrl() {
    return `http://127.0.0.1:${this.adminPort}/ops`;
  }

  /** The same folder and port, in a venue that has been away. */
  async restart(whileAway) {
    await this.venue.close();
    await whileAway();
    this.venue = await openTestVenue(this.#settings, {
      visitor: { key: ANN.name, privateKey: PEM },
    });
  }

  /** A page of its own; what goes wrong in it is gathered in `faults`. */
  async page({ width = 1280, height = 720, scheme = 'dark' } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(SOON_MS);
    page.faults = [];
    page.strangers = [];
    page.on('pageerror', (error) => page.faults.push(String(error)));
    page.on('console', (message) => {
      // A venue that is away is no fault of the page.
      if (
        message.type() === 'error' &&
        !/WebSocket connection|ERR_CONNECTION/.test(message.text())
      ) {
        page.faults.push(message.text());
      }
    });
    page.on('request', (request) => {
      const isOwn = [this.url, this.opsUrl.slice(0, -'ops'.length), 'blob:'].some((own) =>
        request.url().startsWith(own),
      );
      if (!isOwn) page.strangers.push(request.url());
    });
    return page;
  }

  /** Logged on as the visitor, with data. */
  async visit(options) {
    const page = await this.page(options);
    await page.goto(this.url);
    await page.locator('.page[data-phase="live"]').waitFor();
    return page;
  }

  /** Bob, who trades by program. */
  async bob() {
    const bob = await connect({
      url: `ws://127.0.0.1:${this.port}`,
      keyName: BOB.name,
      secret: Buffer.from(BOB.signer).toString('hex'),
    });
    this.#bots.push(bob);
    return bob;
  }

  async close() {
    for (const bot of this.#bots) bot.close();
    await this.browser.close();
    await closeAll();
  }
}
