// The first organiser: from what the terminal shows to the first page.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { connect } from 'node:tls';
import { goTo, hears, settled } from './browser.js';
import { House, kPassword } from './house.js';

async function fill(page, code) {
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Jouw naam').fill('Sara');
  await page.getByLabel('Kies een wachtwoord').fill(kPassword);
  await page.getByRole('button', { name: 'Account maken' }).click();
}

test('the fingerprint on the terminal is that of the certificate that a browser gets', async (t) => {
  const house = await House.open(t);
  const socket = connect({ host: '127.0.0.1', port: new URL(house.url).port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  assert.equal(house.fingerprint, fingerprint256);
});

test('whoever comes first makes the first account with the code, once', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ refused: [403] });
  await page.goto('/');
  await page.getByRole('heading', { name: 'Het eerste account' }).waitFor();

  await fill(page, 'ABCD-EFGH');
  await hears(page, 'Dit is niet de code, of hij is al gebruikt.');

  await fill(page, house.code);
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole('navigation').getByRole('link').first().getAttribute('aria-current'), 'page');

  const later = await house.page();
  await goTo(later, '/');
  await later.getByRole('heading', { name: 'Aanmelden' }).waitFor();
  assert.equal(await later.getByLabel('Code').isVisible(), false);
});

test('a password that everybody guesses is not taken, and the code stays good', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ refused: [422] });
  await goTo(page, '/sign-in.html');
  await page.getByLabel('Code').fill(house.code);
  await page.getByLabel('Jouw naam').fill('Sara');
  await page.getByLabel('Kies een wachtwoord').fill('1234567890');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await hears(page, 'Dit wachtwoord raadt iedereen. Kies een ander.');
  await fill(page, house.code);
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
});
