import { ask, begin, fields, make, say, tell, trying } from './house.js';
import { searching, tags } from './people.js';

await begin();
const file = document.getElementById('file');
const really = document.getElementById('really');
const report = document.getElementById('report');

const cells = (tag, texts) => make('tr', {}, ...texts.map((text) => make(tag, tag === 'th' ? { scope: 'col' } : {}, String(text ?? ''))));

function table(title, heads, rows) {
  if (!rows.length) return null;
  return make('div', { class: 'table-responsive', tabindex: '0', role: 'region', 'aria-label': title },
    make('table', { class: 'table' }, make('caption', { class: 'caption-top' }, title),
      make('thead', {}, cells('th', heads)), make('tbody', {}, ...rows.map((row) => cells('td', row)))));
}

function showReport(answer) {
  report.replaceChildren(...[
    make('p', {}, `${say('import_read_as', answer)} ${say('import_counts', answer)}`),
    answer.unused_columns.length ? make('p', { class: 'tag mind' }, say('import_unused', { columns: answer.unused_columns.join(', ') })) : null,
    ...answer.remarks.map((remark) => make('p', {}, remark)),
    table(say('import_errors'), [say('row'), say('column'), say('problem'), say('remedy')],
      answer.errors.map((one) => [one.row, one.column, one.problem, one.remedy])),
    table(say('import_plan'), [say('row'), say('outcome'), say('who'), say('remark')],
      answer.plan.map((one) => [one.row, say(`outcome_${one.outcome}`), one.who, one.remarks.join(' ')]))
  ].filter((one) => one !== null));
}

async function send(preview) {
  const answer = await trying(() => ask('POST', `/import?preview=${preview ? 'yes' : 'no'}`, file.files[0]));
  if (!answer) return;
  showReport(answer);
  really.hidden = !preview || answer.added + answer.changed === 0;
  tell(preview ? '' : say('imported'));
  if (!preview) document.getElementById('import').reset();
}

document.getElementById('import').addEventListener('submit', (event) => {
  event.preventDefault();
  send(true);
});
really.addEventListener('click', () => send(false));
file.addEventListener('change', () => {
  really.hidden = true;
  report.replaceChildren();
});

const lines = ['first_name', 'infix', 'last_name', 'company', 'job_title', 'email', 'phone', 'website', 'call_me_when',
  'what_i_do', 'result', 'price', 'why', 'seeking'];
const editor = document.getElementById('editor');

function field(name, value) {
  const id = `edit-${name}`;
  const input = make('input', { class: 'form-control', id, name });
  input.value = value ?? '';
  return make('div', { class: 'col-md-6' }, make('label', { class: 'form-label', for: id }, say(name)), input);
}

function choice(name, value, options) {
  const id = `edit-${name}`;
  const select = make('select', { class: 'form-select', id, name }, ...options.map(([key, text]) => make('option', { value: key }, text)));
  select.value = value;
  return make('div', { class: 'col-md-6' }, make('label', { class: 'form-label', for: id }, say(name)), select);
}

const action = (key, work, kind = 'btn-outline-primary') =>
  make('button', { type: 'button', class: `btn ${kind}`, onclick: () => trying(work) }, say(key));

function showActions(person) {
  document.getElementById('actions').replaceChildren(
    action(person.blocked ? 'unblock' : 'block', async () =>
      edit(await ask('PUT', `/attendees/${person.id}/blocked`, { blocked: !person.blocked }))),
    action('new_badge', async () => {
      await ask('POST', `/attendees/${person.id}/badge`, {});
      tell(say('new_badge_made'));
    }),
    action('erase', async () => {
      if (!confirm(say('erase_sure', { name: person.name }))) return;
      await ask('DELETE', `/attendees/${person.id}`);
      editor.hidden = true;
      tell(say('erased'));
      again();
    }, 'btn-outline-danger'));
}

function edit(person) {
  editor.hidden = false;
  document.getElementById('editor-title').textContent = say('edit_title', { name: person.name || person.company });
  const form = document.getElementById('edit');
  form.replaceChildren(...lines.map((name) => field(name, person.card[name])),
    choice('language', person.card.language || 'nl', [['nl', 'Nederlands'], ['en', 'English']]),
    choice('status', person.status, ['valid', 'unpaid', 'cancelled'].map((one) => [one, say(`status_${one}`)])),
    field('ticket_type', person.ticket_type),
    make('div', { class: 'col-12' }, make('button', { class: 'btn btn-primary' }, say('save'))));
  form.onsubmit = (event) => {
    event.preventDefault();
    trying(async () => {
      edit(await ask('PUT', `/attendees/${person.id}`, fields(form)));
      tell(say('saved'));
      again();
    });
  };
  showActions(person);
}

async function open(id) {
  const person = await trying(() => ask('GET', `/attendees/${id}`));
  if (!person) return;
  edit(person);
  document.getElementById('editor-title').focus();
}

const again = searching((person) => make('li', {},
  make('h3', { class: 'h5 mb-1' }, person.name || person.company), make('p', { class: 'mb-2' }, person.name ? person.company : ''), tags(person),
  make('button', { type: 'button', class: 'btn btn-outline-primary', onclick: () => open(person.id) }, say('edit'))));
