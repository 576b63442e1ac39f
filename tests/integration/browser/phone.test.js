// An attendee's own phone: one link, one card, and their own say in it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { goTo, hears, kPhone, settled } from './browser.js';
import { House } from './house.js';

/** A link that the desk gives for somebody's phone. */
async function linkFor(house, text) {
  const sara = await house.organiser();
  return new URL((await sara.ask('POST', `/attendees/${(await sara.person(text)).id}/link`, {})).url).pathname;
}

async function phoneOf(t, house, text, options = {}) {
  const page = await house.page({ size: kPhone, touch: true, ...options });
  await goTo(page, await linkFor(house, text));
  return page;
}

test('a link opens its owner’s card once, and its secret does not stay in the address', async (t) => {
  const house = await House.open(t);
  const link = await linkFor(house, 'berg');
  const page = await house.page({ size: kPhone, touch: true });
  await goTo(page, link);
  assert.equal(new URL(page.url()).pathname, '/p');
  assert.equal(await page.getByLabel('Achternaam').inputValue(), 'Berg');
  assert.equal(await page.getByLabel('Tussenvoegsel').inputValue(), 'van der');
  await page.reload();
  await settled(page);
  assert.equal(await page.getByLabel('Achternaam').inputValue(), 'Berg');

  const other = await house.page({ size: kPhone, refused: [410] });
  await goTo(other, link);
  await hears(other, 'Deze link is al gebruikt of verlopen. Vraag de kiosk om een nieuwe.');
  assert.equal(await other.locator('#card-part').isVisible(), false);
});

test('a pitch is judged while it is written, and a sharper one is judged better', async (t) => {
  const house = await House.open(t);
  const page = await phoneOf(t, house, 'berg');
  const meter = page.getByRole('meter');
  const judged = async (pitch) => {
    const answer = page.waitForResponse('**/phone/sharpness');
    await page.getByLabel('Mij bel je als').fill(pitch);
    const { points, hint } = await (await answer).json();
    await page.locator('#hint').filter({ hasText: hint }).waitFor();
    assert.equal(Number(await meter.getAttribute('value')), points);
    return points;
  };
  const vague = await judged('je advies wilt');
  const sharp = await judged('je gaat trouwen en de fotograaf een week voor de bruiloft afzegt');
  assert.ok(sharp > vague, `${sharp} after ${vague}`);
});

test('a card and its consents are kept as their owner wrote them', async (t) => {
  const house = await House.open(t);
  const page = await phoneOf(t, house, 'smit');
  await page.getByLabel('Mij bel je als').fill('je dak lekt en de verzekering vraagt om drie offertes');
  await page.getByLabel('Ik wil kaartjes wisselen').check();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await hears(page, 'Bewaard.');
  const sara = await house.organiser();
  const piet = await sara.ask('GET', `/attendees/${(await sara.person('smit')).id}`);
  assert.equal(piet.card.call_me_when, 'je dak lekt en de verzekering vraagt om drie offertes');
  assert.deepEqual(piet.consents, { exchange: true, matching: false });

  await page.getByRole('button', { name: 'Toch niet meedoen' }).click();
  await hears(page, 'Je kaartje wordt niet meer gedeeld');
  assert.equal(await page.getByLabel('Ik wil kaartjes wisselen').isChecked(), false);
  assert.equal((await sara.ask('GET', `/attendees/${piet.id}`)).consents.exchange, false);
});

test('one speaks one’s own language there, whatever the event speaks', async (t) => {
  const house = await House.open(t);
  const page = await phoneOf(t, house, 'holt');
  await page.getByRole('heading', { name: 'Your card' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});

test('one has the cards that one was given, and takes them along', async (t) => {
  const house = await House.open(t);
  const badge = await house.badges();
  const pair = [badge('mila-verhoef'), badge('joris-van-der-berg')];
  await house.scan(pair);
  const page = await phoneOf(t, house, 'berg');
  await page.getByText('Nog geen. Laat aan een tafel samen je badge zien.').waitFor();
  await house.scan(pair, { role: 'table' });
  await page.reload();
  await page.getByText('Mila Verhoef').waitFor();

  for (const [name, holds] of [['Naar mijn contacten', /FN:Mila Verhoef/], ['CSV', /mila@verhoef\.example\.nl/],
    ['Belafspraken in mijn agenda', /SUMMARY:Bel Mila Verhoef/]]) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    assert.match(await readFile(await file.path(), 'utf8'), holds);
  }
});

test('one erases oneself after a question, and nothing is left', async (t) => {
  const house = await House.open(t);
  const page = await phoneOf(t, house, 'berg');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: 'Alles van mij wissen' }).click();
  await settled(page);
  const sara = await house.organiser();
  assert.equal((await sara.person('berg')).name, 'Joris van der Berg');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Alles van mij wissen' }).click();
  await hears(page, 'Alles van jou is gewist. Dag!');
  assert.equal(await page.locator('form').isVisible(), false);
  assert.deepEqual((await sara.ask('GET', '/attendees?q=berg')).attendees, []);
});

test('who is done closes the link for whoever holds the phone next', async (t) => {
  const house = await House.open(t);
  const page = await phoneOf(t, house, 'berg', { refused: [401] });
  await page.getByRole('button', { name: 'Klaar' }).click();
  await hears(page, 'Tot ziens! Deze link is nu dicht.');
  await page.reload();
  await hears(page, 'Deze link is voorbij. Vraag de kiosk om een nieuwe.');
});
