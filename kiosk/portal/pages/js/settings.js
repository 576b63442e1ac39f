import { ask, begin, fields, make, may, say, tell, trying } from './house.js';

await begin();

const sent = (form, work) => form.addEventListener('submit', (event) => {
  event.preventDefault();
  trying(work);
});
const list = (id, items) => document.getElementById(id).replaceChildren(...items);
const remover = (key, work) => make('button', { type: 'button', class: 'btn btn-outline-danger', onclick: () => trying(work) }, say(key));

const eventForm = document.getElementById('event');
async function showEvent() {
  const settings = await ask('GET', '/settings');
  for (const one of eventForm.elements) {
    if (!one.name) continue;
    if (one.type === 'checkbox') one.checked = settings[one.name];
    else one.value = one.type === 'datetime-local' ? (settings[one.name] ?? '').slice(0, 16) : settings[one.name] ?? '';
  }
}

async function saveEvent() {
  const all = fields(eventForm);
  all.capacity = all.capacity === '' ? null : Number(all.capacity);
  await ask('PUT', '/settings', all);
  tell(say('saved'));
}

async function showAccounts() {
  const answer = await ask('GET', '/accounts');
  list('accounts', answer.accounts.map((one) => make('li', { class: 'd-flex flex-wrap gap-2 align-items-center' },
    make('strong', {}, one.name), make('span', { class: 'tag' }, say(`role_${one.role}`)),
    remover('remove', async () => {
      if (!confirm(say('remove_sure', { name: one.name }))) return;
      await ask('DELETE', `/accounts/${one.id}`);
      await showAccounts();
    }))));
}

async function showTokens() {
  const answer = await ask('GET', '/tokens');
  list('tokens', answer.tokens.map((one) => make('li', { class: 'd-flex flex-wrap gap-2 align-items-center' },
    make('strong', {}, one.name), make('span', { class: 'tag' }, say(`role_${one.role}`)),
    remover('revoke', async () => {
      await ask('DELETE', `/tokens/${one.id}`);
      await showTokens();
    }))));
}

if (may('organiser')) {
  for (const part of ['event-part', 'accounts-part', 'tokens-part']) document.getElementById(part).hidden = false;
  await trying(showEvent);
  await trying(showAccounts);
  await trying(showTokens);
}

sent(eventForm, saveEvent);
const account = document.getElementById('account');
sent(account, async () => {
  await ask('POST', '/accounts', fields(account));
  account.reset();
  tell(say('saved'));
  await showAccounts();
});
const newToken = document.getElementById('new-token');
sent(newToken, async () => {
  const answer = await ask('POST', '/tokens', fields(newToken));
  newToken.reset();
  const shown = document.getElementById('token');
  shown.textContent = say('token_once', answer);
  shown.hidden = false;
  await showTokens();
});
const own = document.getElementById('own');
sent(own, async () => {
  await ask('PUT', '/session/password', fields(own));
  own.reset();
  await begin();
  tell(say('password_changed'));
});
document.getElementById('everywhere').addEventListener('click', () => trying(async () => {
  await ask('DELETE', '/sessions');
  location.assign('/sign-in.html');
}));
