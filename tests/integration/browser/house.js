// An event on disk, its portal in a process of its own, and a browser that looks at it.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { request } from 'playwright-core';
import { openPage } from './browser.js';

const kSource = fileURLToPath(new URL('../../../', import.meta.url));
const kPrograms = process.env.KOFFIETIJD_BIN_DIR ?? path.join(kSource, 'build/bin');

export const kDemoGuests = path.join(kSource, 'tools/demo-data/attendees.csv');
export const kPassword = 'een lange zin met koffie';

/** A few people; whose name has an infix, whose ticket is unpaid. */
export const kGuests = `voornaam,tussenvoegsel,achternaam,bedrijf,e-mail,status,taal,consent_exchange,consent_matching
Joris,van der,Berg,Foto Snel,joris@berg.example.nl,,nl,ja,ja
Mila,,Verhoef,Bloemen BV,mila@verhoef.example.nl,,nl,ja,ja
Sara,,Holt,Holt Print,sara@holt.example.com,,en,yes,no
Piet,,Smit,Smit Daken,piet@smit.example.nl,unpaid,nl,nee,nee
`;

/** The zone where it is nine in the morning now: no test meets midnight, and pictures show a morning. */
function morning() {
  const now = new Date();
  const behind = 9 - now.getUTCHours();
  const hours = behind < -12 ? behind + 24 : behind;
  const there = new Date(now.getTime() + hours * 3_600_000);
  const sign = hours > 0 ? '-' : '+';  // Etc/GMT-2 is two hours ahead of Greenwich
  return {
    zone: hours === 0 ? 'Etc/GMT' : `Etc/GMT${sign}${Math.abs(hours)}`,
    date: there.toISOString().slice(0, 10),
    /** A time of this day as HH:MM, so many minutes ago. */
    ago: (minutes) => new Date(there.getTime() - minutes * 60_000).toISOString().slice(11, 16)
  };
}

/** One who asks the API: with a session's cookie and CSRF token, or with a program's key. */
class Client {
  constructor(context, csrf) {
    this.context = context;
    this.csrf = csrf;
  }

  /** What was answered; anything but success fails the test. */
  async ask(method, place, data) {
    const answer = await this.context.fetch(`/api/v1${place}`, {
      method, data, headers: this.csrf ? { 'X-CSRF-Token': this.csrf } : {}
    });
    assert.ok(answer.ok(), `${method} ${place}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  /** The one person whom this finds. */
  async person(text) {
    const { attendees } = await this.ask('GET', `/attendees?q=${encodeURIComponent(text)}`);
    assert.equal(attendees.length, 1, `${text}: ${attendees.length} found`);
    return attendees[0];
  }

  async checkIn(text) {
    return this.ask('POST', `/attendees/${(await this.person(text)).id}/check-in`, {});
  }
}

export class House {
  /** An event with these guests and its portal; gone when the test `t` ends. */
  static async open(t, { guests = kGuests, event = [] } = {}) {
    const house = new House();
    house.test = t;
    house.root = await mkdtemp(path.join(tmpdir(), 'koffietijd-browser-'));
    house.folder = path.join(house.root, 'emmen');
    t.after(() => house.close());
    await house.koffietijd('event', 'new', house.folder, '--name', 'Open Coffee Emmen', '--date', house.clock.date,
      '--zone', house.clock.zone, ...event);
    if (guests) await house.invite(guests);
    await house.start();
    return house;
  }

  clock = morning();
  clients = [];
  pages = [];

  /** Runs the command to its end; gives what it printed. */
  async koffietijd(...words) {
    const { stdout } = await promisify(execFile)(path.join(kPrograms, 'koffietijd'), words, { cwd: this.root });
    return stdout;
  }

  /** Puts people on the list: the text of a list, or the name of its file. */
  async invite(guests) {
    let file = guests;
    if (guests.includes('\n')) {
      file = path.join(this.root, 'guests.csv');
      await writeFile(file, guests);
    }
    await this.koffietijd('import', this.folder, file);
  }

  /** Starts the portal, and waits until it tells where it is; at the same place as before when it was there before. */
  async start() {
    const port = this.url ? new URL(this.url).port : '0';
    this.process = spawn(path.join(kPrograms, 'koffietijd'),
      ['portal', '--event', this.folder, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = [];
    for await (const line of createInterface({ input: this.process.stdout })) {
      said.push(line);
      if (line.startsWith('Ctrl+C')) break;
    }
    const after = (text) => said[said.findIndex((line) => line.includes(text)) + 1]?.trim();
    this.url = said.join('\n').match(/https:\/\/\S+/)?.[0];
    assert.ok(this.url, `the portal did not start:\n${said.join('\n')}`);
    this.fingerprint = after('Fingerprint');
    this.code = said.some((line) => line.includes('with this code')) ? after('with this code') : '';
  }

  async stop() {
    if (!this.process || this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }

  async close() {
    // pages first: they would miss the portal, and say so
    for (const page of this.pages) await page.context().close();
    for (const client of this.clients) await client.dispose();
    await this.stop();
    await rm(this.root, { recursive: true });
  }

  async context(options = {}) {
    const context = await request.newContext({ baseURL: this.url, ignoreHTTPSErrors: true, ...options });
    this.clients.push(context);
    return context;
  }

  /** The first organiser, "Sara", over the API. Made with the set-up code when there is none. */
  async organiser() {
    if (this.sara) return this.sara;
    const context = await this.context();
    const answer = await context.post('/api/v1/setup', { data: { code: this.code, account: 'Sara', password: kPassword } });
    assert.equal(answer.status(), 200, await answer.text());
    this.sara = new Client(context, (await (await context.get('/api/v1/session')).json()).csrf);
    return this.sara;
  }

  /** A program with a key of this role. */
  async program(role) {
    const { token } = await (await this.organiser()).ask('POST', '/tokens', { name: `${role} program`, role });
    return new Client(await this.context({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } }));
  }

  /** An account of this role; its name is the role's, the organiser's is "Sara". */
  async account(role) {
    const sara = await this.organiser();
    if (role === 'organiser') return 'Sara';
    const { accounts } = await sara.ask('GET', '/accounts');
    if (!accounts.some((one) => one.name === role)) await sara.ask('POST', '/accounts', { name: role, role, password: kPassword });
    return role;
  }

  /**
   * A page in a browser of its own, for nobody yet or signed in with an account of this role; the other options are
   * those of openPage. When the test ends (the house's, unless another is given) it fails if the browser complained of
   * anything that was not expected.
   */
  async page({ role, test = this.test, ...options } = {}) {
    const page = await openPage(test, this.url, options);
    this.pages.push(page);
    if (!role) return page;
    const answer = await page.context().request.post('/api/v1/session', { data: { account: await this.account(role), password: kPassword } });
    assert.equal(answer.status(), 200, await answer.text());
    return page;
  }

  /** The badges as pictures, to be scanned: gives the file of somebody by the name of it, "mila-verhoef". */
  async badges() {
    await this.koffietijd('badges', this.folder, '--png', 'badges', '--size', 'a7', '--dpi', '100');
    return (name) => path.join(this.root, 'badges', `${name}.png`);
  }

  /** A kiosk elsewhere in the house reads these pictures. */
  async scan(pictures, { role = 'door', at } = {}) {
    return this.koffietijd('scan', this.folder, ...pictures, '--role', role, ...(at ? ['--at', at] : []));
  }
}
