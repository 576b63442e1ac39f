// A search field that finds people while one types, for the desk and for the organiser.
import { ask, make, say, time, trying } from './house.js';

const kShortest = 3;
const kPause = 200;

/** How somebody is, as tags. */
export function tags(person) {
  const all = [make('span', { class: `tag ${person.present ? 'good' : ''}` }, say(person.present ? 'is_in' : 'is_out'))];
  if (person.blocked) all.push(make('span', { class: 'tag bad' }, say('is_blocked')));
  if (person.status !== 'valid') all.push(make('span', { class: 'tag mind' }, say(`status_${person.status}`)));
  if (person.ticket_type) all.push(make('span', { class: 'tag' }, person.ticket_type));
  return make('p', { class: 'd-flex flex-wrap gap-2 mb-2' }, ...all);
}

export function lastSeen(person) {
  if (!person.last) return null;
  return make('p', { class: 'mb-2' }, say(person.last.direction === 'in' ? 'in_since' : 'out_since',
    { time: time(person.last.time), kiosk: person.last.kiosk }));
}

/** Shows who is found below the field, each as `item` makes it. Gives a function that searches again. */
export function searching(item) {
  const field = document.getElementById('q');
  const list = document.getElementById('people');
  const found = document.getElementById('found');
  let timer;
  let asked = 0;

  async function search() {
    clearTimeout(timer);
    const text = field.value.trim();
    const mine = ++asked;
    if (text.length < kShortest) {
      list.replaceChildren();
      found.textContent = '';
      return;
    }
    const answer = await trying(() => ask('GET', `/attendees?q=${encodeURIComponent(text)}`));
    if (!answer || mine !== asked) return;
    list.replaceChildren(...answer.attendees.map(item));
    found.textContent = answer.attendees.length ? say('found', { n: answer.attendees.length }) : say('found_none', { text });
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, kPause);
  });
  document.getElementById('find').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  // typed before this was there, or kept by the browser when it went back
  if (field.value) search();
  return search;
}
