// The desk: finding somebody by name, letting them in, and taking a mistake back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo, hears } from './browser.js';
import { House } from './house.js';

async function atTheDesk(t, options = {}) {
  const house = await House.open(t, options);
  const page = await house.page({ role: 'desk', ...options });
  await goTo(page, '/desk.html');
  return { house, page };
}

/** Looks for somebody; gives their place in the list. */
async function find(page, text, name) {
  await page.getByRole('searchbox').fill(text);
  const one = page.locator('#people > li').filter({ hasText: name });
  await one.waitFor();
  return one;
}

test('a name is found by its last name, with and without its infix', async (t) => {
  const { page } = await atTheDesk(t);
  for (const text of ['berg', 'van der berg', 'BERG', 'joris', 'Foto Snel']) {
    await find(page, text, 'Joris van der Berg');
    assert.equal(await page.locator('#people > li').count(), 1, text);
  }
  await page.getByRole('searchbox').fill('niemand hier');
  await page.getByText('Niemand gevonden').waitFor();
  await page.getByRole('searchbox').fill('be');
  await page.locator('#people > li').waitFor({ state: 'detached' });
});

test('somebody is let in, and out again when it was a mistake', async (t) => {
  const { house, page } = await atTheDesk(t);
  const joris = await find(page, 'berg', 'Joris van der Berg');
  await joris.getByRole('button', { name: 'Binnenlaten' }).click();
  await hears(page, 'Joris van der Berg is binnen.');
  const sara = await house.organiser();
  assert.equal((await sara.ask('GET', '/numbers')).present, 1);

  await joris.getByRole('button', { name: 'Ongedaan maken' }).click();
  await hears(page, 'Ongedaan gemaakt: Joris van der Berg.');
  assert.equal((await sara.ask('GET', '/numbers')).present, 0);
  await joris.getByText('niet binnen').waitFor();
  const done = (await sara.ask('GET', '/audit')).entries.filter((one) => one.by === 'desk').map((one) => one.what);
  assert.deepEqual(done.slice(0, 2), ['checked out', 'checked in']);

  await joris.getByRole('button', { name: 'Binnenlaten' }).click();
  await hears(page, 'Joris van der Berg is binnen.');
});

test('an unpaid ticket is refused with the reason, and the desk may let in all the same', async (t) => {
  const { house, page } = await atTheDesk(t, { refused: [409] });
  const piet = await find(page, 'smit', 'Piet Smit');
  await piet.getByText('niet betaald').waitFor();
  await piet.getByRole('button', { name: 'Binnenlaten' }).click();
  await hears(page, 'Piet Smit: niet betaald.');
  assert.equal((await (await house.organiser()).ask('GET', '/numbers')).present, 0);
  await piet.getByRole('button', { name: 'Toch binnenlaten' }).click();
  await hears(page, 'Piet Smit is binnen.');
  assert.equal((await (await house.organiser()).ask('GET', '/numbers')).present, 1);
});

test('somebody who is not on the list is registered and in', async (t) => {
  const { house, page } = await atTheDesk(t);
  await page.getByText('Iemand zonder aanmelding').click();
  const form = page.locator('#walk-in');
  await form.getByLabel('Voornaam').fill('Noor');
  await form.getByLabel('Tussenvoegsel').fill('van der');
  await form.getByLabel('Achternaam').fill('Meulen');
  await form.getByLabel('Bedrijf').fill('Meulen Accountancy');
  await form.getByLabel('Wil kaartjes wisselen').check();
  await form.getByRole('button', { name: 'Inschrijven en binnenlaten' }).click();
  await hears(page, 'Noor van der Meulen staat op de lijst en is binnen.');
  const noor = await (await house.organiser()).person('meulen');
  assert.equal(noor.present, true);
  const { consents } = await house.sara.ask('GET', `/attendees/${noor.id}`);
  assert.deepEqual(consents, { exchange: true, matching: null });
  assert.equal(await form.getByLabel('Voornaam').inputValue(), '');
});

test('a note is kept, and seen by who searches next', async (t) => {
  const { house, page } = await atTheDesk(t);
  const mila = await find(page, 'verhoef', 'Mila Verhoef');
  await mila.getByText('Notitie', { exact: true }).first().click();
  await mila.getByRole('textbox').fill('Brengt de taart mee: door de zijdeur.');
  await mila.getByRole('button', { name: 'Notitie bewaren' }).click();
  await hears(page, 'Bewaard.');
  const other = await house.page({ role: 'organiser' });
  await goTo(other, '/desk.html');
  const seen = await find(other, 'verhoef', 'Mila Verhoef');
  await seen.getByText('Brengt de taart mee: door de zijdeur.').first().waitFor();
});

test('of two desks that let the same person in at once, one does', async (t) => {
  const { house, page } = await atTheDesk(t, { refused: [409] });
  const other = await house.page({ role: 'organiser', refused: [409] });
  await goTo(other, '/desk.html');
  const both = [await find(page, 'berg', 'Joris'), await find(other, 'berg', 'Joris')];
  await Promise.all(both.map((one) => one.getByRole('button', { name: 'Binnenlaten' }).click()));
  const told = await Promise.all([page, other].map(async (one) => {
    await one.locator('#said.good, #said.bad').waitFor();
    return one.locator('#said').innerText();
  }));
  assert.deepEqual(told.sort(), ['Joris van der Berg is binnen.', 'Joris van der Berg: was al binnen.']);
  assert.equal((await house.sara.ask('GET', '/numbers')).present, 1);
});
