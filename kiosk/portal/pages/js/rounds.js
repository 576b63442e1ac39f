import { ask, begin, make, say, time, trying } from './house.js';

await begin();

const seat = (person) => make('li', {}, [person.name, person.company].filter(Boolean).join(', '));

function table(people, index) {
  return make('div', { class: 'col-sm-6 col-lg-4' }, make('section', { class: 'sheet h-100' },
    make('h3', { class: 'h5' }, say('table', { n: index + 1 })), make('ul', { class: 'mb-0' }, ...people.map(seat))));
}

function round(plan) {
  const times = plan.starts_at && plan.ends_at ? say('round_times', { start: time(plan.starts_at), end: time(plan.ends_at) }) : '';
  return make('section', { class: 'mb-4' }, make('h2', {}, say('round_title', { n: plan.round })), make('p', {}, times),
    make('div', { class: 'row g-3' }, ...plan.tables.map(table)));
}

const answer = await trying(() => ask('GET', '/rounds'));
if (answer) {
  document.getElementById('plan').replaceChildren(
    ...(answer.rounds.length ? answer.rounds.map(round) : [make('p', {}, say('rounds_none'))]));
}
document.getElementById('print').addEventListener('click', () => print());
