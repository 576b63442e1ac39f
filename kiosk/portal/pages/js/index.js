import { ask, begin, make, say, tell, trying } from './house.js';

await begin();
let plot;

const set = (id, text) => { document.getElementById(id).textContent = text; };

function ago(seconds) {
  if (seconds < 90) return say('seconds_ago', { n: seconds });
  if (seconds < 5400) return say('minutes_ago', { n: Math.round(seconds / 60) });
  return say('hours_ago', { n: Math.round(seconds / 3600) });
}

function drawPlot(arrivals) {
  if (typeof Chart === 'undefined') return;
  const data = {
    labels: arrivals.map((one) => one.time),
    datasets: [
      { label: say('arrivals_in'), data: arrivals.map((one) => one.in), backgroundColor: '#1b7a57' },
      { label: say('arrivals_out'), data: arrivals.map((one) => one.out), backgroundColor: '#c98a00' }
    ]
  };
  if (plot) {
    plot.data = data;
    plot.update('none');
    return;
  }
  plot = new Chart(document.getElementById('arrivals'), {
    type: 'bar', data,
    options: { maintainAspectRatio: false, animation: false,
      scales: { x: { stacked: true, grid: { display: false } }, y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } } } }
  });
}

/** The plot in words, for who does not see it. */
function arrivalsText(arrivals) {
  const all = arrivals.reduce((sum, one) => sum + one.in, 0);
  if (all === 0) return say('arrivals_none');
  const busiest = arrivals.reduce((most, one) => (one.in > most.in ? one : most));
  return say('arrivals_text', {
    first: arrivals[0].time, last: arrivals.at(-1).time, in: all, busiest: busiest.time, most: busiest.in
  });
}

function showRefusals(refusals) {
  const rows = Object.entries(refusals).sort((a, b) => b[1] - a[1]).map(([kind, count]) =>
    make('tr', {}, make('td', {}, say(`verdict_${kind}`)), make('td', { class: 'text-end' }, String(count))));
  document.getElementById('refusals').replaceChildren(
    ...(rows.length ? rows : [make('tr', {}, make('td', { colspan: 2 }, say('no_refusals')))]));
}

function showKiosks(kiosks) {
  document.getElementById('kiosks').replaceChildren(...kiosks.map((one) =>
    make('tr', {}, make('th', { scope: 'row' }, one.name),
      make('td', {}, one.last_contact ? ago(one.seconds_ago) : say('never')),
      make('td', {}, make('span', { class: `tag ${one.clock_trusted ? 'good' : 'mind'}` },
        say(one.clock_trusted ? 'clock_right' : 'clock_doubtful'))))));
}

function show(numbers) {
  set('present', numbers.present);
  set('of', say(numbers.capacity ? 'of_capacity' : 'of_expected', numbers));
  set('exchanges', numbers.exchanges);
  set('met', numbers.met);
  set('refused', numbers.refused);
  const clock = document.getElementById('clock');
  clock.hidden = numbers.clock_trusted;
  clock.textContent = say('clock_warning');
  drawPlot(numbers.arrivals);
  set('arrivals-text', arrivalsText(numbers.arrivals));
  showRefusals(numbers.refusals);
  showKiosks(numbers.kiosks);
}

const news = new EventSource('/api/v1/live');
news.addEventListener('message', (event) => {
  tell('');
  show(JSON.parse(event.data));
});
news.addEventListener('error', () => {
  tell(say('problem_no_network'), false);
  // the browser tries again by itself, unless it was sent away: then whoever looks signs in anew
  if (news.readyState === EventSource.CLOSED) trying(() => ask('GET', '/numbers'));
});
