/** Starts the page: three phones, the people who hold them, the stream of news, the bar above. */
import { Chat } from './chat.js';
import { addPerson, listPeople, sendText, setBlocked } from './control.js';
import { askForWords, choose } from './dialogs.js';
import { relabelAll } from './dom.js';
import { followEvents } from './event-stream.js';
import { Phone } from './phone.js';
import { createPlayBar } from './play-bar.js';
import { Tabs } from './tabs.js';
import { chooseLanguage, currentLanguage, text } from './texts.js';

/** @import { Person } from './control.js' */

const retryMilliseconds = 2_000;
const actions = { onMenu: showMenu, onStartLink: openStartLink, onNews: noteNews };
/** @type {[Phone, Phone, Phone]} */
const phones = [new Phone('owner', actions), new Phone('staff', actions), new Phone('officer', actions)];
const tabs = new Tabs(phones);
const live = find('live');
const notice = find('notice');
/** @type {ReturnType<typeof followEvents> | undefined} */
let events;
/** @type {Person[]} */
let people = [];

/** @param {string} id */
function find(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}`);
  return found;
}

/** @param {Phone} phone @param {Person} person */
async function give(phone, person) {
  sessionStorage.setItem(`holder-${phone.role}`, String(person.id));
  await phone.give(new Chat(person));
  events?.reconnect();
}

/** @param {Phone} phone @param {Partial<Person>} person */
async function giveToNewPerson(phone, person) {
  const added = await addPerson({ role: phone.role, languageCode: currentLanguage(), ...person });
  people.push(added);
  await give(phone, added);
}

/** Whoever held the phone last, else the first with the role. @param {Phone} phone */
function holderOf(phone) {
  const candidates = people.filter(({ role }) => role === phone.role);
  const last = Number(sessionStorage.getItem(`holder-${phone.role}`));
  return candidates.find(({ id }) => id === last) ?? candidates[0];
}

/** @param {Phone} phone */
async function showMenu(phone) {
  people = await listPeople();
  const holder = phone.chat?.person;
  const others = people.filter(
    ({ id, role }) => id !== holder?.id && (role === phone.role || role === undefined),
  );
  const isBlocked = people.find(({ id }) => id === holder?.id)?.hasBlocked ?? false;
  const options = [
    ...others.map((person) => ({
      words: text('changePerson', { name: [person.firstName, person.lastName].filter(Boolean).join(' ') }),
      work: () => give(phone, person),
    })),
    { words: text('addSomebody'), work: () => askForNewPerson(phone) },
    ...(holder
      ? [{ words: text(isBlocked ? 'unblock' : 'block'), work: () => block(phone, holder, !isBlocked) }]
      : []),
  ];
  const chosen = await choose(
    phone.roleInWords,
    options.map(({ words }) => words),
    phone.frame,
  );
  await phone.run(async () => options[chosen ?? -1]?.work());
}

/** @param {Phone} phone */
async function askForNewPerson(phone) {
  const firstName = await askForWords(text('newPersonName'), phone.frame);
  if (firstName !== '') await giveToNewPerson(phone, { firstName });
}

/** @param {Phone} phone @param {Person} holder @param {boolean} isBlocked */
async function block(phone, holder, isBlocked) {
  await setBlocked(holder.id, isBlocked);
  await phone.chat?.load();
  if (isBlocked) phone.showToast(text('isBlocked'));
}

/** An invitation is opened by somebody else than the one who made it. @param {string} payload */
async function openStartLink(payload) {
  const holders = phones.filter(({ chat }) => chat);
  const chosen = await choose(
    text('whichPhone'),
    holders.map((phone) => `${phone.roleInWords}: ${phone.holderName}`),
  );
  const phone = holders[chosen ?? -1];
  const person = phone?.chat?.person;
  if (!phone || !person) return;
  tabs.choose(phone);
  await phone.run(() => sendText(person.id, `/start ${payload}`.trim()));
}

/** @param {Phone} phone @param {string} words */
function noteNews(phone, words) {
  live.textContent = text('newMessage', { name: phone.roleInWords, words });
  tabs.count(phone);
}

function showLanguage() {
  document.title = text('pageTitle');
  document.documentElement.lang = currentLanguage();
  relabelAll(document);
  for (const phone of phones) phone.draw();
}

async function start() {
  try {
    people = await listPeople();
  } catch {
    notice.hidden = false;
    setTimeout(start, retryMilliseconds);
    return;
  }
  notice.hidden = true;
  await Promise.all(
    phones.map((phone) => {
      const holder = holderOf(phone);
      return holder ? phone.give(new Chat(holder)) : undefined;
    }),
  );
  events = followEvents(() => phones.flatMap(({ chat }) => (chat ? [chat.person.id] : [])), {
    onOpen: () => {
      for (const phone of phones) phone.setConnected(true);
      // What happened while the stream was away is read from the chats themselves.
      for (const phone of phones) void phone.run(async () => phone.chat?.load());
    },
    onLost: () => {
      for (const phone of phones) phone.setConnected(false);
    },
    onEvent: (person, event) => {
      const phone = phones.find(({ chat }) => chat?.person.id === person);
      void phone?.run(async () => phone.chat?.apply(event));
    },
  });
}

find('stage').append(...phones.map(({ node }) => node));
find('tabs').replaceWith(tabs.node);
find('bar').append(
  createPlayBar(find('play-strip'), { phones, choose: (phone) => tabs.choose(phone), giveToNewPerson }),
);
find('language').addEventListener('click', () => {
  chooseLanguage(currentLanguage() === 'vi' ? 'en' : 'vi');
  showLanguage();
});
showLanguage();
void start();
