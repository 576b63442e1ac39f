import { ask, begin, fields, make, say, tell, time, trying } from './house.js';
import { lastSeen, searching, tags } from './people.js';

await begin();

/** Puts somebody in the list anew, with what can be done next. */
function refresh(item, person, focus) {
  const next = show(person);
  item.replaceWith(next);
  if (focus) next.querySelector('button')?.focus();
}

function refused(item, answer) {
  const name = answer.attendee?.name ?? '';
  tell(say('not_let_in', { name, reason: say(`verdict_${answer.verdict}`) }), false);
  if (!answer.attendee) return;
  const next = show(answer.attendee);
  if (!answer.attendee.present) {
    next.querySelector('.actions').append(button('anyway', () => move(next, answer.attendee, 'check-in', { anyway: true })));
  }
  item.replaceWith(next);
  next.querySelector('.actions button:last-child').focus();
}

async function move(item, person, what, body = {}) {
  const answer = await trying(() => ask('POST', `/attendees/${person.id}/${what}`, body));
  if (!answer) return;
  if (!answer.welcome) {
    refused(item, answer);
    return;
  }
  const key = { 'check-in': 'checked_in', 'check-out': 'checked_out', undo: 'undone' }[what];
  tell(say(key, { name: answer.attendee.name }));
  const next = show(answer.attendee);
  if (what !== 'undo') next.querySelector('.actions').append(button('undo', () => move(next, person, 'undo')));
  item.replaceWith(next);
  next.querySelector('.actions button:last-child').focus();
}

const button = (key, onclick, kind = 'btn-outline-primary') =>
  make('button', { type: 'button', class: `btn ${kind}`, onclick }, say(key));

async function saveNote(item, person, text) {
  const answer = await trying(() => ask('PUT', `/attendees/${person.id}/note`, { note_for_desk: text }));
  if (!answer) return;
  tell(say('saved'));
  refresh(item, answer, true);
}

async function link(item, person) {
  const answer = await trying(() => ask('POST', `/attendees/${person.id}/link`, {}));
  if (!answer) return;
  item.querySelector('.link')?.remove();
  item.append(make('div', { class: 'link mt-2', tabindex: '-1' },
    make('p', { class: 'mb-2' }, say('link_until', { time: time(answer.until) })),
    make('img', { class: 'code', alt: say('link_code'), width: 192, height: 192, src: `data:image/svg+xml,${encodeURIComponent(answer.code)}` }),
    make('p', { class: 'secret mt-2 mb-0' }, answer.url)));
  item.querySelector('.link').focus();
}

function noteForm(item, person) {
  const id = `note-${person.id}`;
  const field = make('textarea', { class: 'form-control mb-2', id, maxlength: 500, rows: 2 });
  field.value = person.note_for_desk;
  return make('details', { class: 'mt-2' }, make('summary', {}, say('note')),
    make('label', { class: 'visually-hidden', for: id }, say('note')), field,
    button('note_save', () => saveNote(item(), person, field.value)));
}

function show(person) {
  const item = make('li', {});
  item.append(make('h2', { class: 'mb-1' }, person.name || person.company),
    make('p', { class: 'mb-2' }, person.name ? person.company : ''), tags(person));
  const seen = lastSeen(person);
  if (seen) item.append(seen);
  if (person.note_for_desk) item.append(make('p', { class: 'tag mind d-block' }, person.note_for_desk));
  item.append(make('div', { class: 'actions d-flex flex-wrap gap-2' },
    person.present ? button('check_out', () => move(item, person, 'check-out'))
      : button('check_in', () => move(item, person, 'check-in'), 'btn-primary'),
    button('phone_link', () => link(item, person))), noteForm(() => item, person));
  return item;
}

searching(show);
document.getElementById('q').focus();

const walkIn = document.getElementById('walk-in');
walkIn.addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await trying(() => ask('POST', '/attendees', fields(walkIn)));
  if (!answer) return;
  tell(say('registered', { name: answer.name }));
  walkIn.reset();
  document.getElementById('people').prepend(show(answer));
});
