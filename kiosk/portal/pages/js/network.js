import { ask, begin, make, say, trying } from './house.js';

await begin();

const svg = (name, attributes) => {
  const one = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  return one;
};

const kRounds = 200;
const kSpring = 90;
const kPush = 6000;
const kWide = 470;
const kHigh = 320;
const kMargin = 40;
const kSmallest = 230;    // half of what is shown at least: few people stay few
const kMostNamed = 60;    // with more people than this, names lie on each other

/** Places people: everybody pushes everybody off, lines pull, and all are drawn a little to the middle. */
function place(people, lines) {
  people.forEach((one, index) => {
    const angle = index * 2.399963;  // the golden angle: no two begin in one place
    const far = 18 * Math.sqrt(index + 1);
    one.x = far * Math.cos(angle);
    one.y = far * Math.sin(angle);
  });
  for (let round = 0; round < kRounds; ++round) {
    const step = 1 - round / kRounds;
    for (const one of people) { one.dx = -one.x * 0.01 * (1 + one.met); one.dy = -one.y * 0.012 * (1 + one.met); }
    for (let i = 0; i < people.length; ++i) {
      for (let j = i + 1; j < people.length; ++j) {
        const a = people[i], b = people[j];
        const x = a.x - b.x, y = a.y - b.y;
        const push = kPush / Math.max(x * x + y * y, 25);
        const far = Math.hypot(x, y) || 1;
        a.dx += push * x / far / 10; a.dy += push * y / far / 10;
        b.dx -= push * x / far / 10; b.dy -= push * y / far / 10;
      }
    }
    for (const { a, b } of lines) {
      const x = b.x - a.x, y = b.y - a.y;
      const far = Math.hypot(x, y) || 1;
      const pull = (far - kSpring) * 0.02;
      a.dx += pull * x / far; a.dy += pull * y / far;
      b.dx -= pull * x / far; b.dy -= pull * y / far;
    }
    for (const one of people) {
      one.x = Math.max(-kWide, Math.min(kWide, one.x + one.dx * step));
      one.y = Math.max(-kHigh, Math.min(kHigh, one.y + one.dy * step));
    }
  }
}

/** What of the plane is shown: everybody, and not much more. */
function view(people) {
  const half = (of, least) => Math.max(least, ...people.map((one) => Math.abs(of(one)))) + kMargin;
  const x = half((one) => one.x, kSmallest);
  const y = half((one) => one.y, kSmallest * kHigh / kWide);
  return `${-x} ${-y} ${2 * x} ${2 * y}`;
}

function first_name(one, radius) {
  const text = svg('text', { x: one.x, y: one.y + radius + 11, class: 'first-name' });
  text.textContent = one.name.split(' ')[0];
  return text;
}

function draw(people, lines) {
  const graph = document.getElementById('graph');
  graph.setAttribute('viewBox', view(people));
  const radius = (one) => 6 + Math.min(one.met, 12);
  graph.replaceChildren(
    ...lines.map(({ a, b }) => svg('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, class: 'met' })),
    ...people.map((one) => {
      const dot = svg('circle', { cx: one.x, cy: one.y, r: radius(one), class: one.met ? 'person' : 'person alone' });
      const title = svg('title', {});
      title.textContent = `${one.name}, ${say('met_count', { n: one.met })}`;
      dot.append(title);
      return dot;
    }),
    ...(people.length > kMostNamed ? [] : people.map((one) => first_name(one, radius(one)))));
}

const answer = await trying(() => ask('GET', '/network'));
if (answer) {
  const people = answer.people.sort((a, b) => b.met - a.met);
  const known = new Map(people.map((one) => [one.id, one]));
  const lines = answer.exchanges.map((one) => ({ a: known.get(one.a), b: known.get(one.b) }));
  place(people, lines);
  draw(people, lines);
  const alone = people.filter((one) => one.met === 0);
  document.getElementById('graph-text').textContent =
    say('network_text', { people: people.length, exchanges: lines.length, alone: alone.length });
  const list = (id, items) => document.getElementById(id).replaceChildren(
    ...(items.length ? items : [make('li', {}, say('nobody'))]));
  list('most', people.filter((one) => one.met > 0).slice(0, 10).map((one) => make('li', {}, `${one.name}: ${say('met_count', { n: one.met })}`)));
  list('alone', alone.map((one) => make('li', {}, [one.name, one.company].filter(Boolean).join(', '))));
}
