// The browser: one for all tests of a file, and pages that keep what it complained of.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const kChromium = process.env.KOFFIETIJD_CHROMIUM ?? '/usr/bin/chromium';
const kPictures = process.env.KOFFIETIJD_PICTURES ?? fileURLToPath(new URL('../../../build/browser', import.meta.url));

export const kDesktop = { width: 1280, height: 800 };
export const kPhone = { width: 390, height: 844 };
export const kNarrow = { width: 360, height: 740 };

let browser;

after(async () => browser?.close());

/**
 * A page with cookies of its own. `language` is the reader's choice; without it the event's language is spoken.
 * `refused`: what the browser may complain of, as the status of an answer or as a part of its text.
 */
export async function openPage(t, url, { language, size = kDesktop, refused = [], touch = false } = {}) {
  browser ??= await chromium.launch({ executablePath: kChromium, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({
    baseURL: url, ignoreHTTPSErrors: true, viewport: size, hasTouch: touch, acceptDownloads: true, reducedMotion: 'reduce'
  });
  context.setDefaultTimeout(15_000);
  if (language) await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  const page = await context.newPage();
  const faults = watch(page, refused);
  t.after(async () => {
    await context.close();
    assert.deepEqual(faults, [], 'the browser complained');
  });
  return page;
}

/** Everything that the browser complains of, as it happens. */
function watch(page, refused) {
  const faults = [];
  const expected = (text) => refused.some((one) => text.includes(typeof one === 'number' ? `status of ${one}` : one));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected(message.text())) {
      faults.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack}`));
  page.asked = 0;
  page.waiting = new Set();
  page.on('request', (one) => {
    page.asked += 1;
    if (one.resourceType() !== 'eventsource') page.waiting.add(one);
  });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (one) => page.waiting.delete(one));
  return faults;
}

/** Waits until what was asked is drawn; false when the page led elsewhere meanwhile. */
async function drawn(page) {
  try {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return true;
  } catch (error) {
    if (/navigation/.test(error.message)) return false;
    throw error;
  }
}

/** Waits until the page has asked all it asks by itself, and has drawn the answers. */
export async function settled(page) {
  for (;;) {
    await page.waitForLoadState('load');
    const before = page.asked;
    if (await drawn(page) && page.asked === before && page.waiting.size === 0) return;
  }
}

export async function goTo(page, place) {
  await page.goto(place);
  await settled(page);
}

/** Keeps a picture of the whole page, for people to look at. */
export async function picture(page, name) {
  await mkdir(kPictures, { recursive: true });
  await page.screenshot({ path: path.join(kPictures, `${name}.png`), fullPage: true });
}

/** Every rule of axe that the page breaks, with where: none is right. */
export async function accessibilityFaults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${rule.help})`));
}

/** What sticks out of the page to the right, which would make a reader scroll sideways: nothing is right. */
export async function sticksOut(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > wide + 0.5)
      .map((one) => `${one.tagName.toLowerCase()}#${one.id}.${one.className}`);
  });
}

/** What the page said about the latest thing done. */
export const said = (page) => page.locator('#said');

/** Waits until the page says this. */
export async function hears(page, text) {
  await said(page).filter({ hasText: text }).waitFor();
}
