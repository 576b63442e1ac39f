import { ask, begin, make, trying, whenText } from './house.js';

await begin();
const list = document.getElementById('entries');
const more = document.getElementById('more');

async function show() {
  const answer = await trying(() => ask('GET', `/audit?skip=${list.children.length}`));
  if (!answer) return;
  for (const one of answer.entries) {
    list.append(make('tr', {}, make('td', {}, whenText(one.time)), make('td', {}, one.by), make('td', {}, one.what),
      make('td', {}, one.about ?? '')));
  }
  more.hidden = list.children.length >= answer.total;
}

more.addEventListener('click', show);
await show();
