// The numbers of the event, while it happens.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo, settled } from './browser.js';
import { House } from './house.js';

const present = (page, number) => page.locator('#present').filter({ hasText: new RegExp(`^${number}$`) }).waitFor();

test('numbers change by themselves while people come in, and nothing is asked again', async (t) => {
  const house = await House.open(t);
  const desk = await house.program('desk');
  const page = await house.page({ role: 'viewer' });
  await goTo(page, '/');
  await present(page, 0);
  await page.getByText('van 4 verwacht').waitFor();
  await page.getByText('Er is nog niemand binnen.').waitFor();

  const asked = [];
  page.on('request', (one) => asked.push(one.url()));
  for (const [name, number] of [['verhoef', 1], ['berg', 2], ['holt', 3]]) {
    await desk.checkIn(name);
    await present(page, number);
  }
  assert.match(await page.locator('#arrivals-text').innerText(), /kwamen 3 mensen binnen/);
  const unpaid = await desk.person('smit');
  const refused = await desk.context.post(`/api/v1/attendees/${unpaid.id}/check-in`, { data: {} });
  assert.equal(refused.status(), 409);
  await page.getByRole('row', { name: 'niet betaald 1' }).waitFor();
  assert.deepEqual(asked, []);
});

test('what a kiosk scans is seen here, as cards that are swapped there', async (t) => {
  const house = await House.open(t);
  const badge = await house.badges();
  const page = await house.page({ role: 'viewer' });
  await goTo(page, '/');
  await present(page, 0);
  await house.scan([badge('mila-verhoef'), badge('joris-van-der-berg')]);
  await present(page, 2);
  await house.scan([badge('mila-verhoef'), badge('joris-van-der-berg')], { role: 'table' });
  await page.locator('#exchanges').filter({ hasText: /^1$/ }).waitFor();
});

test('the line comes back by itself, and a portal that began anew asks who is there', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'viewer', refused: [401, 'net::ERR_'] });
  await goTo(page, '/');
  await present(page, 0);
  await house.stop();
  await page.getByText('Geen verbinding met de kiosk.').waitFor();
  await house.start();
  await page.waitForURL('**/sign-in.html');
  await settled(page);
});
