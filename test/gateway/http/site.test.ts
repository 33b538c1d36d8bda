// The files of the terminal and of the operator's view, and the visitor's key, as an edge serves them.

import { afterEach, describe, expect, test } from 'vitest';
import { closeAll, openTestVenue } from '../fixture.ts';

afterEach(closeAll);

function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

describe('the terminal', () => {
  test('is a page that loads only what stands beside it, under a strict policy', async () => {
    const { port } = await openTestVenue();
    const page = await get(port, '/');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`ws://127.0.0.1:${port}`);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|https?:\/\//);
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(assets.length).toBeGreaterThan(2);
    for (const path of assets) {
      const asset = await get(port, path);
      expect([path, asset.status]).toEqual([path, 200]);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
  });

  test('is sent compressed to who takes it so, and not at all to who has it', async () => {
    const { port } = await openTestVenue();
    const html = await (await get(port, '/')).text();
    const [, script = ''] = /src="([^"]+\.js)"/.exec(html) ?? [];
    for (const [asked, sent] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await get(port, script, { 'Accept-Encoding': asked });
      expect([asked, answer.headers.get('content-encoding')]).toEqual([asked, sent]);
      expect((await answer.text()).length).toBeGreaterThan(100_000);
    }
    const tag = (await get(port, script)).headers.get('etag') ?? '';
    expect((await get(port, script, { 'If-None-Match': tag })).status).toBe(304);
  });

  test('has no other files, no other methods, and no page for operators', async () => {
    const { port, adminPort } = await openTestVenue();
    for (const path of [
      '/index.js',
      '/assets/',
      '/..%2f..%2fpackage.json',
      '/index.html.br',
      '//',
    ]) {
      expect([path, (await get(port, path)).status]).toEqual([path, 404]);
    }
    const posted = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' });
    expect(posted.status).toBe(404);
    for (const path of ['/', '/visitor']) {
      expect([path, (await get(adminPort, path)).status]).toEqual([path, 404]);
    }
  });

  test('a name of the host that is none leaves the policy as it is', async () => {
    const { port } = await openTestVenue();
    const { request } = await import('node:http');
    const policy = await new Promise<string>((resolve) => {
      const headers = { host: "evil.example; script-src 'unsafe-inline'" };
      request({ port, path: '/', headers }, (answer) => {
        answer.resume();
        resolve(String(answer.headers['content-security-policy']));
      }).end();
    });
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});

describe("the operator's view", () => {
  test('stands on the administrative listener alone, under the same policy', async () => {
    const { port, adminPort } = await openTestVenue();
    for (const path of ['/ops', '/ops/']) {
      const page = await get(adminPort, path);
      expect([path, page.status]).toEqual([path, 200]);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain(`ws://127.0.0.1:${adminPort}`);
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect((await get(port, path)).status).toBe(404);
    }
    const html = await (await get(adminPort, '/ops')).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|https?:\/\//);
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(assets.length).toBeGreaterThan(2);
    for (const path of assets) {
      const asset = await get(adminPort, path);
      expect([path, asset.status]).toEqual([path, 200]);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect([path, (await get(port, path)).status]).toEqual([path, 404]);
    }
  });

  test('the terminal is not there, and nothing of the view is where traders connect', async () => {
    const { port, adminPort } = await openTestVenue();
    const html = await (await get(port, '/')).text();
    const [, script = ''] = /src="([^"]+\.js)"/.exec(html) ?? [];
    for (const path of ['/', '/index.html', script, '/ops/assets/', '/ops/../site/index.html']) {
      expect([path, (await get(adminPort, path)).status]).toEqual([path, 404]);
    }
    const posted = await fetch(`http://127.0.0.1:${adminPort}/ops`, { method: 'POST' });
    expect(posted.status).toBe(404);
  });
});

describe("the visitor's key", () => {
  test('is offered by a venue that was given one, and by no other', async () => {
    const plain = await openTestVenue();
    const none = await get(plain.port, '/visitor');
    expect([none.status, await none.text()]).toEqual([204, '']);
    const visitor = { key: 'demo', privateKey: '01'.repeat(32) };
    const open = await openTestVenue({}, { visitor });
    const answer = await get(open.port, '/visitor');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe(null);
    expect(await answer.json()).toEqual(visitor);
  });

  test('goes to nobody beyond this machine', async () => {
    const visitor = { key: 'demo', privateKey: '01'.repeat(32) };
    const { port } = await openTestVenue({ trustedProxies: ['127.0.0.1'] }, { visitor });
    const away = await get(port, '/visitor', { 'X-Forwarded-For': '203.0.113.7' });
    expect([away.status, await away.text()]).toEqual([204, '']);
  });

  test.each([
    { 'X-Forwarded-For': '203.0.113.7' },
    { 'X-Real-IP': '203.0.113.7' },
    { Forwarded: 'for=203.0.113.7' },
    { Via: '1.1 proxy' },
  ])('and to nobody behind a proxy on this machine that no setting names: %o', async (headers) => {
    const visitor = { key: 'demo', privateKey: '01'.repeat(32) };
    const { port } = await openTestVenue({}, { visitor });
    expect((await get(port, '/visitor', headers)).status).toBe(204);
    expect((await get(port, '/metrics', headers)).status).toBe(404);
    expect((await get(port, '/metrics')).status).toBe(200);
  });
});
