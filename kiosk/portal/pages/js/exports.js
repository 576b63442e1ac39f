import { ask, begin, make, say, tell, trying } from './house.js';

await begin();
const form = document.getElementById('export');
const cards = ['vcf', 'zip'];

const numbers = await trying(() => ask('GET', '/numbers'));
for (const kiosk of numbers?.kiosks ?? []) {
  document.getElementById('kiosk').append(make('option', { value: kiosk.id }, kiosk.name));
}

/** Scans are no cards. */
function offer() {
  const scans = document.getElementById('log').value === 'checkins';
  const format = document.getElementById('format');
  for (const one of format.options) one.disabled = scans && cards.includes(one.value);
  if (format.selectedOptions[0].disabled) format.value = 'csv';
}
document.getElementById('log').addEventListener('change', offer);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const log = document.getElementById('log').value;
  const wanted = new URLSearchParams();
  for (const name of ['format', 'from', 'until', 'kiosk']) {
    const value = document.getElementById(name).value;
    if (value) wanted.set(name, value);
  }
  const answer = await fetch(`/api/v1/exports/${log}?${wanted}`, { cache: 'no-store' });
  if (!answer.ok) {
    const said = await answer.json();
    tell(say('problem_other', { message: said.error.message }), false);
    return;
  }
  const name = `${log}.${document.getElementById('format').value}`;
  const address = URL.createObjectURL(await answer.blob());
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
  tell(say('download_done', { name }));
});
