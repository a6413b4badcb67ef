/** The button that plays a whole application, its speed, and the strip that tells what is happening. */
import { listPlays } from './control.js';
import { choose } from './dialogs.js';
import { element, icon } from './dom.js';
import { PlayProblem, PlayRunner } from './play-runner.js';
import { currentLanguage, text } from './texts.js';

/**
 * @import { Person } from './control.js'
 * @import { Phone } from './phone.js'
 * @import { Play } from './play-runner.js'
 * @typedef {{ phones: readonly Phone[], choose: (phone: Phone) => void,
 *   giveToNewPerson: (phone: Phone, person: Partial<Person>) => Promise<void> }} Desk
 */

/** @param {HTMLElement} strip where the steps are told @param {Desk} desk */
export function createPlayBar(strip, desk) {
  /** @type {AbortController | undefined} */
  let running;
  let isFast = false;
  const play = element(
    'button',
    { type: 'button', class: 'primary', id: 'play', onclick: () => startOne() },
    icon('play'),
    element('span', { textKey: 'playWhole' }),
  );
  const speeds = element('fieldset', { class: 'speeds', labelKey: 'speed' }, ...['slow', 'fast'].map(speed));
  const bar = element('div', { class: 'play-bar', hidden: true }, speeds, play);
  void listPlays().then((names) => {
    bar.hidden = names.length === 0;
  });

  /** @param {string} name */
  function speed(name) {
    const onchange = () => {
      isFast = name === 'fast';
    };
    const input = element('input', {
      type: 'radio',
      name: 'speed',
      value: name,
      checked: name === 'slow',
      onchange,
    });
    return element('label', {}, input, element('span', { textKey: name }));
  }

  async function startOne() {
    const plays = await Promise.all((await listPlays()).map(loadPlay));
    const titles = plays.map(({ title }) => title[currentLanguage()]);
    const chosen = plays.length > 1 ? await choose(text('whichPlay'), titles) : 0;
    const found = plays[chosen ?? -1];
    if (found) await run(found);
  }

  /** @param {Play} found */
  async function run(found) {
    running = new AbortController();
    const { signal } = running;
    const total = found.steps.length;
    let number = 0;
    play.disabled = true;
    const strip = showSteps(found);
    /** @type {import('./play-runner.js').Stage} */
    const stage = {
      isFast: () => isFast,
      giveToNewPerson: desk.giveToNewPerson,
      onStep: (step, words, phone) => {
        number = step;
        strip.show(step, total, words);
        for (const other of desk.phones) other.node.classList.toggle('is-acting', other === phone);
        desk.choose(phone);
      },
    };
    try {
      await new PlayRunner(desk.phones, stage, signal).run(found);
      strip.end('done', text('playDone'));
    } catch (error) {
      if (signal.aborted) strip.end('stopped', text('playStopped', { number }));
      else strip.end('failed', text('playFailed', { number, reason: reasonOf(error) }));
    }
    for (const phone of desk.phones) {
      phone.node.classList.remove('is-acting');
      phone.composer?.fill('');
    }
    play.disabled = false;
  }

  /** @param {Play} found */
  function showSteps(found) {
    const count = element('b', { class: 'step-count' });
    const words = element('span', { class: 'step-words', role: 'status' }, found.title[currentLanguage()]);
    const progress = element('progress', { max: found.steps.length, value: 0 });
    const stop = element(
      'button',
      { type: 'button', class: 'secondary', id: 'stop', onclick: () => running?.abort() },
      icon('stop'),
      element('span', { textKey: 'stop' }),
    );
    const close = element(
      'button',
      {
        type: 'button',
        class: 'round small',
        labelKey: 'close',
        hidden: true,
        onclick: () => strip.replaceChildren(),
      },
      icon('close'),
    );
    const row = element(
      'div',
      { class: 'step-row', 'data-state': 'running' },
      count,
      words,
      speeds,
      stop,
      close,
    );
    strip.replaceChildren(row, progress);
    return {
      /** @param {number} number @param {number} total @param {string} said */
      show(number, total, said) {
        count.textContent = text('step', { number, total });
        words.textContent = said;
        progress.value = number;
      },
      /** @param {'done' | 'stopped' | 'failed'} state @param {string} said */
      end(state, said) {
        row.dataset['state'] = state;
        count.replaceChildren(icon(state === 'failed' ? 'warning' : 'check'));
        words.textContent = said;
        stop.hidden = true;
        bar.prepend(speeds);
        close.hidden = false;
      },
    };
  }

  return bar;
}

/** @param {string} name @returns {Promise<Play>} */
async function loadPlay(name) {
  const module = await import(`./plays/${name}`);
  return module.play;
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof PlayProblem) return error.message;
  return error instanceof Error ? error.message : String(error);
}
