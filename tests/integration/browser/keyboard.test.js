// Without a mouse: signing in, letting somebody in, taking it back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo, hears, settled } from './browser.js';
import { House, kPassword } from './house.js';

/** What has the focus, as a reader hears it; and that it can be seen. */
async function focused(page) {
  const { name, seen } = await page.evaluate(() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    return {
      name: one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent.trim(),
      seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    };
  });
  assert.ok(seen, `nobody sees that "${name}" has the focus`);
  return name;
}

/** Presses Tab until this has the focus, and not forever. */
async function tabTo(page, name) {
  const passed = [];
  for (let step = 0; step < 25; ++step) {
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
    if (passed.at(-1).startsWith(name)) return;
  }
  assert.fail(`Tab does not reach "${name}": ${passed.join(', ')}`);
}

test('one signs in and lets somebody in with the keyboard alone', async (t) => {
  const house = await House.open(t);
  await house.account('desk');
  const page = await house.page();
  await goTo(page, '/sign-in.html');
  assert.equal(await focused(page), 'Naam van het account');
  await page.keyboard.type('desk');
  await tabTo(page, 'Wachtwoord');
  await page.keyboard.type(kPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  await settled(page);

  await tabTo(page, 'Naar de inhoud');
  await tabTo(page, 'Balie');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Balie' }).waitFor();
  await settled(page);
  assert.match(await focused(page), /^Zoek op naam of bedrijf/);
  await page.keyboard.type('berg');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Joris van der Berg' }).waitFor();
  await tabTo(page, 'Binnenlaten');
  await page.keyboard.press('Enter');
  await hears(page, 'Joris van der Berg is binnen.');
  assert.equal(await focused(page), 'Ongedaan maken');
  await page.keyboard.press('Enter');
  await hears(page, 'Ongedaan gemaakt: Joris van der Berg.');
  assert.equal(await focused(page), 'Link voor telefoon');
});

test('the skip link leads past the menu', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'organiser' });
  await goTo(page, '/settings.html');
  await tabTo(page, 'Naar de inhoud');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Naam');
});
