import { ask, beginOpen, fields, trying } from './house.js';

const session = await beginOpen();
if (session.signed_in) location.assign('/');
const first = session.needs_setup || location.hash === '#set-up';
document.getElementById(first ? 'setting-up' : 'signing-in').hidden = false;
document.querySelector('section:not([hidden]) input').focus();

function send(form, path) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    const done = await trying(() => ask('POST', path, fields(form)));
    button.disabled = false;
    if (done) location.assign('/');
  });
}

send(document.getElementById('sign-in'), '/session');
send(document.getElementById('set-up'), '/setup');
