// Every download that the page offers, as the file that lands on the organiser's disk.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { goTo, hears } from './browser.js';
import { House } from './house.js';

const kReadZip = `import sys, zipfile
for one in zipfile.ZipFile(sys.argv[1]).infolist(): print(one.filename); print(zipfile.ZipFile(sys.argv[1]).read(one).decode('utf-8', 'replace'))`;

/** The names and the text of everything in an archive, which a workbook is too. */
async function unzipped(file) {
  return (await promisify(execFile)('python3', ['-c', kReadZip, file])).stdout;
}

const kLook = {
  csv: (file) => readFile(file, 'utf8'),
  jsonl: async (file) => {
    const text = await readFile(file, 'utf8');
    text.trim().split('\n').forEach((line) => JSON.parse(line));
    return text;
  },
  vcf: async (file) => {
    const text = await readFile(file, 'utf8');
    assert.match(text, /^BEGIN:VCARD\r\nVERSION:/);
    return text;
  },
  xlsx: async (file) => {
    const text = await unzipped(file);
    assert.match(text, /xl\/workbook\.xml/);
    return text;
  },
  zip: async (file) => {
    const text = await unzipped(file);
    assert.match(text, /\.vcf\nBEGIN:VCARD/);
    return text;
  }
};

async function download(page, log, format) {
  await page.locator('#log').selectOption(log);
  await page.locator('#format').selectOption(format);
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#export button:not([type=button])').click()]);
  assert.equal(file.suggestedFilename(), `${log}.${format}`);
  return kLook[format](await file.path());
}

test('each log comes in each kind of file, with who is in it and only whom', async (t) => {
  const house = await House.open(t);
  const badge = await house.badges();
  const pair = [badge('mila-verhoef'), badge('joris-van-der-berg')];
  await house.scan(pair);
  await house.scan(pair, { role: 'table' });
  const page = await house.page({ role: 'organiser' });
  await goTo(page, '/exports.html');

  const kinds = {
    exchanges: { formats: ['csv', 'xlsx', 'jsonl', 'vcf', 'zip'], holds: [/Verhoef/, /Berg/], not: /Holt|Smit/ },
    checkins: { formats: ['csv', 'xlsx', 'jsonl'], holds: [/Verhoef/, /Berg/], not: /Holt|Smit/ },
    attendees: { formats: ['csv', 'xlsx', 'jsonl'], holds: [/Verhoef/, /Berg/, /Holt/, /Smit/], not: /Whitmore/ }
  };
  for (const [log, { formats, holds, not }] of Object.entries(kinds)) {
    for (const format of formats) {
      await t.test(`${log} as ${format}`, async () => {
        const text = await download(page, log, format);
        for (const one of holds) assert.match(text, one);
        assert.doesNotMatch(text, not);
        await hears(page, `${log}.${format} is gedownload.`);
      });
    }
  }
  const { entries } = await (await house.organiser()).ask('GET', '/audit');
  assert.equal(entries.filter((one) => /download/i.test(one.what)).length, 11);
});

test('scans are no cards: the page does not offer them as such', async (t) => {
  const house = await House.open(t);
  const page = await house.page({ role: 'organiser' });
  await goTo(page, '/exports.html');
  await page.locator('#format').selectOption('vcf');
  await page.locator('#log').selectOption('checkins');
  assert.equal(await page.locator('#format').inputValue(), 'csv');
  assert.equal(await page.locator('#format option[value=vcf]').isDisabled(), true);
});
