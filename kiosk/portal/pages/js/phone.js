import { Problem, ask, beginOpen, fields, make, reason, say, speak, tell, trying } from './house.js';

const lines = ['first_name', 'infix', 'last_name', 'company', 'job_title', 'call_me_when', 'what_i_do', 'result', 'seeking',
  'email', 'phone', 'website'];
const kAboveMeter = lines.indexOf('email');
const complete = { first_name: 'given-name', infix: 'off', last_name: 'family-name', company: 'organization',
  job_title: 'organization-title', email: 'email', phone: 'tel', website: 'url' };
const part = (id) => document.getElementById(`${id}-part`);
let csrf;

const send = (method, path, body) => ask(method, `/phone${path}`, body, csrf);

/** The link opens once; its secret does not stay in the address. */
async function open() {
  const link = location.pathname.split('/')[2];
  if (!link) return;
  history.replaceState(null, '', '/p');
  await ask('POST', '/phone/visit', { link });
}

function line(name, value) {
  const input = make('input', { class: 'form-control', id: name, name, autocomplete: complete[name] ?? 'off', maxlength: 300 });
  input.value = value ?? '';
  return make('div', { class: ['call_me_when', 'what_i_do', 'result', 'seeking'].includes(name) ? 'col-12' : 'col-md-6' },
    make('label', { class: 'form-label', for: name }, say(name)), input);
}

function consent(name, key, given) {
  const box = make('input', { class: 'form-check-input', type: 'checkbox', id: name, name });
  box.checked = given === true;
  return make('div', { class: 'form-check' }, box, make('label', { class: 'form-check-label', for: name }, say(key)));
}

const kPause = 700;
let pause;

/** Asks how sharp the pitch is, once its writer pauses. */
function judge(form) {
  clearTimeout(pause);
  pause = setTimeout(async () => {
    let read;
    try {
      read = await send('POST', '/sharpness', fields(form));
    } catch {
      return;  // a pitch that nobody judges is a pitch all the same
    }
    const shown = document.getElementById('sharpness');
    const hint = make('p', { class: 'mb-0', id: 'hint' }, `${say('sharpness', { word: read.word })} ${read.hint}`);
    const meter = make('meter', { class: 'meter', min: 0, max: 100, low: 40, high: 70, optimum: 100, 'aria-labelledby': 'hint' });
    meter.value = read.points;
    shown.replaceChildren(meter, hint);
  }, kPause);
}

function showCard(me) {
  const form = document.getElementById('card');
  form.oninput = () => judge(form);
  form.replaceChildren(...lines.slice(0, kAboveMeter).map((name) => line(name, me.card[name])),
    make('div', { class: 'col-12', id: 'sharpness', role: 'status' }),
    ...lines.slice(kAboveMeter).map((name) => line(name, me.card[name])),
    make('div', { class: 'col-12' }, consent('consent_exchange', 'i_exchange', me.consent_exchange),
      consent('consent_matching', 'i_match', me.consent_matching), make('p', { class: 'form-text' }, say('first_consents'))),
    make('div', { class: 'col-12' }, make('button', { class: 'btn btn-primary' }, say(me.registered ? 'save' : 'register_me'))));
  form.onsubmit = (event) => {
    event.preventDefault();
    trying(async () => {
      const next = await send('PUT', '/me', fields(form));
      show(next);
      tell(say(me.registered ? 'saved' : 'your_registered'));
      document.getElementById('said').scrollIntoView();
    });
  };
}

function showCards(cards) {
  const list = document.getElementById('cards');
  if (!cards.length) {
    list.replaceChildren(make('li', {}, say('no_cards')));
    return;
  }
  list.replaceChildren(...cards.map((card) => make('li', {}, make('h3', { class: 'h5 mb-1' }, card.name),
    make('p', { class: 'mb-1' }, [card.job_title, card.company].filter(Boolean).join(', ')),
    card.call_me_when ? make('p', { class: 'mb-1' }, `${say('call_me_when').replace('…', '')}${card.call_me_when}`) : null,
    card.phone ? make('a', { class: 'me-3', href: `tel:${card.phone.replace(/[^+\d]/g, '')}` }, card.phone) : null,
    card.email ? make('a', { href: `mailto:${card.email}` }, card.email) : null)));
}

function show(me) {
  csrf = me.csrf;
  part('card').hidden = false;
  part('rights').hidden = false;
  part('cards').hidden = !me.registered;
  part('code').hidden = !me.has_code;
  if (me.has_code) document.getElementById('code').src = '/api/v1/phone/code.svg';
  document.getElementById('withdraw').hidden = !me.registered;
  showCard(me);
  if (me.registered) showCards(me.cards);
}

function end(key) {
  for (const id of ['card', 'rights', 'cards', 'code']) part(id).hidden = true;
  tell(say(key));
}

document.getElementById('withdraw').addEventListener('click', () => trying(async () => {
  show(await send('PUT', '/consents', { consent_exchange: false, consent_matching: false }));
  tell(say('withdrawn'));
}));
document.getElementById('erase').addEventListener('click', () => trying(async () => {
  if (!confirm(say('erase_me_sure'))) return;
  await send('DELETE', '/me');
  end('erased_me');
}));
document.getElementById('done').addEventListener('click', () => trying(async () => {
  await send('DELETE', '/visit');
  end('bye');
}));

await beginOpen();
try {
  await open();
  const me = await ask('GET', '/phone/me');
  speak(me.language);
  show(me);
} catch (problem) {
  if (!(problem instanceof Problem)) throw problem;
  tell(reason(problem), false);
}
