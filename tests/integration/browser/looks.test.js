// Every page in both languages, at a desk and on a phone: nothing that axe blames, nothing that sticks out, and a
// picture of each to look at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, goTo, hears, kDesktop, kNarrow, kPhone, picture, settled, sticksOut } from './browser.js';
import { House, kDemoGuests } from './house.js';

const kList = `voornaam,tussenvoegsel,achternaam,bedrijf,e-mail,schoenmaat
Hanneke,de,Wit,Kaasboerderij De Wit,hanneke@dewit.example.nl,39
Karin,,Mulder
Ruben,de,Groot,De Groot Hypotheken,geen-adres,41
`;

/** People as `koffietijd badges` names their pictures, and how many minutes ago they came in. */
const kArrivals = [
  ['mila-verhoef', 47], ['joris-stam', 46], ['sara-holt', 41], ['femke-dijkstra', 41], ['ali-demir', 38], ['karin-mulder', 37],
  ['sven-prins', 34], ['nienke-hoekstra', 33], ['bert-kuipers', 33], ['tom-kiewiet', 31], ['yara-brouwer', 28], ['esmee-post', 27],
  ['daan-veenstra', 27], ['roelof-hidding', 26], ['marleen-haan', 23], ['joke-meijer', 22], ['frank-lubbers', 19], ['claire-whitmore', 18],
  ['klaas-timmer', 12], ['hannah-lewis', 9]
];
const kSwaps = [
  ['mila-verhoef', 'joris-stam', 40], ['mila-verhoef', 'sara-holt', 36], ['sara-holt', 'joris-stam', 33], ['esmee-post', 'mila-verhoef', 24],
  ['claire-whitmore', 'mila-verhoef', 15], ['bert-kuipers', 'sven-prins', 21], ['nienke-hoekstra', 'bert-kuipers', 18],
  ['daan-veenstra', 'tom-kiewiet', 16], ['femke-dijkstra', 'claire-whitmore', 11], ['frank-lubbers', 'joke-meijer', 8]
];

/** A morning that is well on its way: people came in, were refused, and swapped cards. */
async function busyMorning(t) {
  const house = await House.open(t, { guests: kDemoGuests, event: ['--capacity', '60'] });
  const badge = await house.badges();
  for (const [name, ago] of kArrivals) await house.scan([badge(name)], { at: house.clock.ago(ago) });
  await house.scan([badge('tom-kiewiet')], { at: house.clock.ago(14) });
  for (const [a, b, ago] of kSwaps) await house.scan([badge(a), badge(b)], { role: 'table', at: house.clock.ago(ago) });
  const desk = await house.program('desk');
  await desk.checkIn('oosting');
  return house;
}

async function open(page, place) {
  await goTo(page, place);
  await page.locator('h1:visible').waitFor();
}

const look = (place) => (page) => open(page, place);

/** What each page can show, by the name of its picture. Pages of the menu that are not named here are looked at too. */
const kViews = {
  desk: async (page) => {
    await open(page, '/desk.html');
    await page.getByRole('searchbox').fill('van');
    await page.locator('#people > li').first().waitFor();
  },
  'desk-nobody': async (page) => {
    await open(page, '/desk.html');
    await page.getByRole('searchbox').fill('zzzz');
    await page.locator('#found').filter({ hasText: /./ }).waitFor();
  },
  'desk-in': async (page) => {
    await open(page, '/desk.html');
    await page.getByRole('searchbox').fill('horst');
    await page.locator('#people button').first().click();
    await page.locator('#said.good').waitFor();
    await page.getByRole('button', { name: /Ongedaan|Undo/ }).click();
    await hears(page, /Ongedaan gemaakt|Undone/);
    await page.getByRole('button', { name: /telefoon|phone/ }).click();
    await page.locator('.link').waitFor();
  },
  'desk-walk-in': async (page) => {
    await open(page, '/desk.html');
    await page.locator('details.sheet > summary').click();
  },
  'attendees-import': async (page) => {
    await open(page, '/attendees.html');
    await page.locator('#file').setInputFiles({ name: 'gasten.csv', mimeType: 'text/csv', buffer: Buffer.from(kList) });
    await page.locator('#import button').first().click();
    await page.locator('#report table').first().waitFor();
  },
  'attendees-edit': async (page) => {
    await open(page, '/attendees.html');
    await page.getByRole('searchbox').fill('whitmore');
    await page.locator('#people button').first().click();
    await page.locator('#editor-title').waitFor();
  }
};

async function placesOfMenu(page) {
  await goTo(page, '/');
  return page.getByRole('navigation').getByRole('link').evaluateAll((links) => links.map((one) => one.getAttribute('href')));
}

const nameOf = (place) => (place === '/' ? 'dashboard' : place.replace(/^\/|\.html$/g, ''));

/** Holds what the page shows against the rules, and keeps a picture of it. */
async function judge(page, name) {
  await settled(page);
  await picture(page, name);
  assert.deepEqual(await accessibilityFaults(page), [], `${name}: axe`);
  assert.deepEqual(await sticksOut(page), [], `${name}: wider than the screen`);
  const { width, height } = page.viewportSize();
  if (width !== kPhone.width) return;
  await page.setViewportSize(kNarrow);
  await settled(page);
  assert.deepEqual(await sticksOut(page), [], `${name}: wider than ${kNarrow.width}`);
  await page.setViewportSize({ width, height });
}

async function phoneLink(house, text) {
  const sara = await house.organiser();
  return new URL((await sara.ask('POST', `/attendees/${(await sara.person(text)).id}/link`, {})).url).pathname;
}

/** Does `look` for each language on each device: a test of its own, told how pictures are named. */
async function everywhere(t, look) {
  for (const language of ['nl', 'en']) {
    for (const [device, size] of [['desktop', kDesktop], ['phone', kPhone]]) {
      await t.test(`${language}, ${device}`, (test) => look({ test, language, size }, (view) => `${view}-${language}-${device}`));
    }
  }
}

test('before there is an account', async (t) => {
  const house = await House.open(t, { guests: '' });
  await everywhere(t, async (options, named) => {
    const page = await house.page(options);
    await open(page, '/sign-in.html');
    await judge(page, named('set-up'));
  });
});

test('before anything happened', async (t) => {
  const house = await House.open(t, { guests: '' });
  await house.organiser();
  await everywhere(t, async (options, named) => {
    const outside = await house.page(options);
    await open(outside, '/sign-in.html');
    await judge(outside, named('sign-in'));
    const page = await house.page({ role: 'organiser', ...options });
    for (const place of await placesOfMenu(page)) {
      await open(page, place);
      await judge(page, named(`empty-${nameOf(place)}`));
    }
  });
});

test('on a busy morning', async (t) => {
  const house = await busyMorning(t);
  await everywhere(t, async (options, named) => {
    const page = await house.page({ role: 'organiser', ...options });
    const views = { ...Object.fromEntries((await placesOfMenu(page)).map((place) => [nameOf(place), look(place)])), ...kViews };
    for (const [name, show] of Object.entries(views)) {
      await show(page);
      await judge(page, named(name));
    }
    const viewer = await house.page({ role: 'viewer', ...options });
    for (const place of ['/settings.html', '/desk.html']) {
      await open(viewer, place);
      await judge(viewer, named(`viewer-${nameOf(place)}`));
    }
  });
  await everywhere(t, async (options, named) => {
    const { language } = options;
    const page = await house.page({ ...options, refused: [401, 410] });
    // who reads Dutch, who reads English
    const link = await phoneLink(house, language === 'nl' ? 'verhoef' : 'whitmore');
    await goTo(page, link);
    await page.locator('#call_me_when').fill(language === 'nl' ? 'de bruidstaart de enige gast is over wie niemand klaagt'
      : 'the venue cancels three weeks before the wedding');
    await page.locator('#sharpness meter').waitFor();
    await judge(page, named('card'));
    await page.locator('#done').click();
    await page.locator('#card-part').waitFor({ state: 'hidden' });
    await judge(page, named('card-done'));
    await goTo(page, link);
    await judge(page, named('card-over'));
  });
});
