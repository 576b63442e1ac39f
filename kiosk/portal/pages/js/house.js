// What every page needs: asking the API, speaking the reader's language, the menu, and saying what happened.
import { words } from './words.js';

let session = { language: 'nl' };
let language = localStorage.getItem('language') || 'nl';

export class Problem extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A text in the reader's language; {places} are filled from `values`. */
export function say(key, values = {}) {
  const text = words[language][key] ?? words.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export function speak(chosen) {
  language = chosen === 'en' ? 'en' : 'nl';
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll('[data-say]')) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll('[data-say-label]')) one.setAttribute('aria-label', say(one.dataset.sayLabel));
  document.title = `${say(document.body.dataset.title)} – Koffietijd`;
}

export const spoken = () => language;

/** Asks the API; gives what it answered, or throws a Problem. */
export async function ask(method, path, body, csrf = session.csrf) {
  const headers = {};
  if (csrf && method !== 'GET') headers['X-CSRF-Token'] = csrf;
  if (body !== undefined && !(body instanceof Blob)) headers['Content-Type'] = 'application/json';
  let answer;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method, headers, cache: 'no-store', body: body === undefined || body instanceof Blob ? body : JSON.stringify(body)
    });
  } catch {
    throw new Problem(0, 'no_network', '');
  }
  const text = await answer.text();
  const said = text ? JSON.parse(text) : {};
  if (answer.ok || (answer.status === 409 && said.verdict)) return said;
  throw new Problem(answer.status, said.error?.code ?? 'unknown', said.error?.message ?? '');
}

/** A sentence for the reader about what went wrong. */
export function reason(problem) {
  const key = `problem_${problem.code}`;
  return words[language][key] ? say(key) : say('problem_other', { message: problem.message });
}

export function tell(text, good = true) {
  const said = document.getElementById('said');
  said.className = `said ${text ? (good ? 'good' : 'bad') : ''}`;
  said.textContent = text;
}

/** Does `work` and tells what went wrong, if anything did. Gives nothing then. */
export async function trying(work) {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.code === 'not_signed_in') location.assign('/sign-in.html');
    tell(reason(problem), false);
    return undefined;
  }
}

/** An element with attributes and children; texts are texts, never HTML. */
export function make(name, attributes = {}, ...children) {
  const one = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) one.addEventListener(key.slice(2), value);
    else if (value === true) one.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) one.setAttribute(key, value);
  }
  one.append(...children.filter((child) => child !== null && child !== undefined));
  return one;
}

/** The fields of a form by name; an empty one is an empty text. */
export function fields(form) {
  const all = {};
  for (const one of form.elements) {
    if (one.name) all[one.name] = one.type === 'checkbox' ? one.checked : one.value;
  }
  return all;
}

const pages = [
  ['/', 'dashboard', 'viewer'], ['/desk.html', 'desk', 'desk'], ['/attendees.html', 'attendees', 'organiser'],
  ['/network.html', 'network', 'organiser'], ['/rounds.html', 'rounds', 'organiser'],
  ['/exports.html', 'exports', 'organiser'], ['/audit.html', 'audit', 'organiser'], ['/settings.html', 'settings', 'viewer']
];
const rank = { viewer: 0, desk: 1, organiser: 2 };

export const may = (role) => rank[session.role] >= rank[role];

const isHere = (path) => location.pathname === path || (path === '/' && location.pathname === '/index.html');

function languageButton() {
  const other = language === 'nl' ? 'en' : 'nl';
  return make('button', { type: 'button', lang: other, onclick: () => choose(other) }, other === 'en' ? 'English' : 'Nederlands');
}

/** The name of the house and of the event, and below it what one may do here. */
function header(...items) {
  const list = make('ul', { id: 'menu' }, ...items.map((one) => make('li', {}, one)));
  const opener = make('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': 'menu', 'data-say': 'menu' });
  opener.addEventListener('click', () => {
    opener.setAttribute('aria-expanded', String(list.classList.toggle('open')));
  });
  document.querySelector('header.house').replaceChildren(make('nav', { class: 'container py-2', 'aria-label': 'Koffietijd' },
    make('p', { class: 'brand' }, make('img', { src: '/icon.svg', alt: '', width: 32, height: 32 }), make('strong', {}, 'Koffietijd'),
      make('span', { class: 'event' }, session.event ?? '')),
    items.length > 1 ? opener : null, list));
}

function menu() {
  const links = pages.filter(([, , role]) => may(role)).map(([path, key]) =>
    make('a', { href: path, 'aria-current': isHere(path) ? 'page' : null, 'data-say': key }));
  header(...links, languageButton(), make('button', { type: 'button', 'data-say': 'sign_out', onclick: signOut }));
}

function choose(other) {
  localStorage.setItem('language', other);
  location.reload();
}

async function signOut() {
  await trying(() => ask('DELETE', '/session'));
  location.assign('/sign-in.html');
}

/** Nothing of a page that is not for this reader is shown; its work does not begin. */
function close() {
  document.querySelector('main').replaceChildren(document.getElementById('said'), document.querySelector('h1'));
  tell(say('problem_not_allowed'), false);
  return new Promise(() => {});
}

/** Who is signed in; goes to the sign-in page when nobody is, and no further on a page that is not theirs. */
export async function begin() {
  session = await ask('GET', '/session');
  if (!session.signed_in) {
    location.assign('/sign-in.html');
    return new Promise(() => {});
  }
  language = localStorage.getItem('language') || session.language;
  menu();
  speak(language);
  const page = pages.find(([path]) => isHere(path));
  return page && !may(page[2]) ? close() : session;
}

/** The same for a page that nobody has to be signed in for. */
export async function beginOpen() {
  session = await ask('GET', '/session');
  language = localStorage.getItem('language') || session.language;
  header(languageButton());
  speak(language);
  return session;
}

export const time = (text) => text.slice(11, 16);
export const whenText = (text) => `${text.slice(0, 10)} ${text.slice(11, 16)}`;
