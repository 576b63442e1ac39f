// A list of guests, looked at first and then read in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo, hears, settled } from './browser.js';
import { House } from './house.js';

const kList = `voornaam,tussenvoegsel,achternaam,bedrijf,e-mail,schoenmaat
Joris,van der,Berg,Foto Snel,joris@berg.example.nl,43
Karin,,Mulder
Ruben,de,Groot,De Groot Hypotheken,geen-adres,41
`;

async function give(page, name, text) {
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Eerst bekijken' }).click();
}

test('a preview tells what becomes of each row and changes nothing; then the list is read', async (t) => {
  const house = await House.open(t, { guests: '' });
  const page = await house.page({ role: 'organiser' });
  const sara = await house.organiser();
  await goTo(page, '/attendees.html');

  await give(page, 'gasten.csv', kList);
  const report = page.locator('#report');
  await report.getByText('3 rijen: 2 nieuw').waitFor();
  await report.getByText('schoenmaat').waitFor();
  const errors = report.getByRole('region', { name: 'Dit begrijpen we niet' });
  await errors.getByRole('row', { name: '3' }).filter({ hasText: 'has 3 cells where the header has 6' }).waitFor();
  await errors.getByRole('row', { name: '4' }).filter({ hasText: "'geen-adres' is not an e-mail address" }).waitFor();
  assert.equal((await sara.ask('GET', '/numbers')).expected, 0);

  await page.getByRole('button', { name: 'Nu inlezen' }).click();
  await hears(page, 'De lijst is ingelezen.');
  assert.equal((await sara.ask('GET', '/numbers')).expected, 2);
  await page.getByRole('searchbox').fill('groot');
  await page.getByRole('heading', { name: 'Ruben de Groot' }).waitFor();
  assert.equal((await sara.ask('GET', '/audit')).entries[0].what, 'imported a list');
});

test('what is no list is refused with a sentence, and the page goes on', async (t) => {
  const house = await House.open(t, { guests: '' });
  const page = await house.page({ role: 'organiser', refused: [400, 415, 422] });
  await goTo(page, '/attendees.html');
  await give(page, 'leeg.csv', '\n');
  await page.locator('#said.bad').waitFor();
  await give(page, 'gasten.csv', kList);
  await page.locator('#report').getByText('3 rijen').waitFor();
});

test('an organiser corrects a card, blocks, and erases somebody after a question', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'organiser' });
  const sara = await house.organiser();
  await goTo(page, '/attendees.html');
  await page.getByRole('searchbox').fill('holt');
  await page.getByRole('button', { name: 'Bewerken' }).click();
  const editor = page.locator('#editor');
  await editor.getByLabel('Functie').fill('Drukker');
  await editor.getByRole('button', { name: 'Bewaren' }).click();
  await hears(page, 'Bewaard.');
  const holt = await sara.person('holt');
  assert.equal((await sara.ask('GET', `/attendees/${holt.id}`)).card.job_title, 'Drukker');

  await editor.getByRole('button', { name: 'Blokkeren', exact: true }).click();
  await editor.getByRole('button', { name: 'Deblokkeren' }).waitFor();
  assert.equal((await sara.person('holt')).blocked, true);

  page.once('dialog', (dialog) => dialog.dismiss());
  await editor.getByRole('button', { name: 'Wissen' }).click();
  await settled(page);
  assert.equal((await sara.person('holt')).name, 'Sara Holt');
  page.once('dialog', (dialog) => dialog.accept());
  await editor.getByRole('button', { name: 'Wissen' }).click();
  await hears(page, 'Gewist.');
  assert.deepEqual((await sara.ask('GET', '/attendees?q=holt')).attendees, []);
});
