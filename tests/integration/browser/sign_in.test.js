// Signing in and out, and what each role sees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo, hears, settled } from './browser.js';
import { House, kPassword } from './house.js';

async function signIn(page, account, password) {
  await page.getByLabel('Naam van het account').fill(account);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

const menu = async (page) => page.getByRole('navigation').getByRole('link').allInnerTexts();

test('a wrong password is told, the right one opens, and signing out closes', async (t) => {
  const house = await House.open(t);
  await house.organiser();
  const page = await house.page({ refused: [403] });
  await page.goto('/attendees.html');
  await page.waitForURL('**/sign-in.html');

  await signIn(page, 'Sara', 'iets anders dan dat');
  await hears(page, 'De naam of het wachtwoord klopt niet.');
  await signIn(page, 'Sara', kPassword);
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  const before = await page.context().cookies();
  assert.ok(before.some((cookie) => cookie.name.startsWith('__Host-') && cookie.httpOnly && cookie.sameSite === 'Strict'));

  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL('**/sign-in.html');
  await page.goto('/');
  await page.waitForURL('**/sign-in.html');
  // the old cookie opens nothing, though somebody kept it
  await page.context().addCookies(before);
  assert.equal((await page.context().request.get('/api/v1/numbers')).status(), 401);
});

test('one signs in in English too', async (t) => {
  const house = await House.open(t);
  await house.organiser();
  const page = await house.page();
  await goTo(page, '/sign-in.html');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Account name').fill('Sara');
  await page.getByLabel('Password', { exact: true }).fill(kPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});

test('a viewer has the numbers and nothing of people', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'viewer' });
  await goTo(page, '/');
  assert.deepEqual(await menu(page), ['Overzicht', 'Instellingen']);
  for (const place of ['/desk.html', '/attendees.html', '/network.html', '/rounds.html', '/exports.html', '/audit.html']) {
    await goTo(page, place);
    await hears(page, 'Dat mag jouw rol niet.');
    assert.equal(await page.locator('main').getByRole('button').count(), 0, place);
  }
  await goTo(page, '/settings.html');
  assert.deepEqual(await page.locator('main h2:visible').allInnerTexts(), ['Jouw account']);
});

test('the desk searches and checks in, and does not reach lists and downloads', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'desk' });
  await goTo(page, '/');
  assert.deepEqual(await menu(page), ['Overzicht', 'Balie', 'Instellingen']);
  await page.getByRole('link', { name: 'Balie' }).click();
  await page.getByRole('searchbox').fill('verhoef');
  await page.getByRole('heading', { name: 'Mila Verhoef' }).waitFor();
  await goTo(page, '/exports.html');
  await hears(page, 'Dat mag jouw rol niet.');
  assert.equal((await page.context().request.get('/api/v1/exports/attendees')).status(), 403);
});

test('an account that is removed is out at once, also where the numbers were followed', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'viewer', refused: [401] });
  await goTo(page, '/');
  const sara = await house.organiser();
  const { accounts } = await sara.ask('GET', '/accounts');
  await sara.ask('DELETE', `/accounts/${accounts.find((one) => one.name === 'viewer').id}`);
  await page.waitForURL('**/sign-in.html');
});

test('an organiser makes an account and a key, and takes the key back', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'organiser' });
  page.on('dialog', (dialog) => dialog.accept());
  await goTo(page, '/settings.html');
  const accounts = page.locator('#accounts-part');
  await accounts.getByLabel('Naam van het account').fill('Tom');
  await accounts.getByLabel('Rol').selectOption('Balie');
  await accounts.getByLabel('Wachtwoord').fill(kPassword);
  await accounts.getByRole('button', { name: 'Account maken' }).click();
  await accounts.getByRole('listitem').filter({ hasText: 'Tom' }).waitFor();
  const tom = await house.context();
  assert.equal((await tom.post('/api/v1/session', { data: { account: 'Tom', password: kPassword } })).status(), 200);

  const tokens = page.locator('#tokens-part');
  await tokens.getByLabel('Waarvoor').fill('Scanner bij de deur');
  await tokens.getByRole('button', { name: 'Sleutel maken' }).click();
  const shown = await tokens.locator('#token').innerText();
  const program = await house.context({ extraHTTPHeaders: { Authorization: `Bearer ${shown.split(' ').at(-1)}` } });
  assert.equal((await program.get('/api/v1/numbers')).status(), 200);
  await tokens.getByRole('button', { name: 'Intrekken' }).click();
  await settled(page);
  await tokens.getByRole('listitem').filter({ hasText: 'Scanner bij de deur' }).waitFor({ state: 'detached' });
  assert.equal((await program.get('/api/v1/numbers')).status(), 401);
});
