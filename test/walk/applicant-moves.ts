// Each move of somebody who applies, on whatever is on their phone at that moment.
import type { Applicant } from './applicant.ts';
import { findDoing, type KeptButton, say } from './chatter.ts';
import { forgedData } from './forged-data.ts';
import { nothing } from './ledger.ts';
import { photo } from './photo.ts';
import type { ApplicantMove } from './steps.ts';

export interface Move {
  readonly pick: number;
  readonly text: string;
  /** Somebody else who applies, for buttons that are not one's own. */
  readonly other: Applicant;
}

type Perform = (one: Applicant, move: Move) => Promise<unknown>;

const commands = [
  'start',
  'tieptuc',
  'hoso',
  'ketqua',
  'hoidap',
  'dulieucuatoi',
  'ngonngu',
  'trogiup',
  'id',
  'danhsach',
  'khuvuc',
  'nguoi',
  'moi',
  'help',
  'khongco',
];

export const applicantMoves: Readonly<Record<ApplicantMove, Perform>> = {
  answerRightly: goForward,
  sendGarbage: (one, { text }) => one.say(sendable(text)),
  pressNewest: (one, { pick }) => pressOne(one, one.chatter.newestButtons, pick),
  pressOld: (one, { pick }) => pressOne(one, one.chatter.buttons, pick),
  pressTwice: (one, { pick }) => pressOne(one, one.chatter.newestButtons, pick, 2),
  pressForeign: (one, { pick, other }) => pressOne(one, other.chatter.buttons, pick),
  pressForged: (one, { pick }) => one.press({ messageId: 1, data: pickFrom(forgedData, pick) ?? '' }),
  async repeatUpdate(one, { pick }) {
    const updateId = pickFrom(one.chatter.updates, pick);
    if (updateId !== undefined) await one.repeat(updateId);
  },
  async sayUnknown(one, { pick }) {
    const button = findDoing(one.chatter.newestButtons, 'answerUnknown');
    if (button !== undefined && pick % 2 === 0) await one.press(button);
    else await one.say(pickFrom(['Chưa biết', 'chua biet', 'Để sau', 'không biết'], pick) ?? '');
  },
  async goBack(one, { pick }) {
    const button = findDoing(one.chatter.newestButtons, 'askBefore');
    if (button !== undefined && pick % 2 === 0) await one.press(button);
    else await one.say('◀ Câu trước');
  },
  async editFromReview(one, { pick }) {
    const proposal = pickFrom(one.openProposals, pick);
    if (proposal === undefined) return;
    await one.press({ messageId: 1, data: `r:${proposal}:${pick % 3}` });
    await pressOne(
      one,
      one.chatter.newestButtons.filter(({ data }) => data.startsWith('q:')),
      pick,
    );
    await one.answerRightly(pick);
  },
  command: (one, { pick }) =>
    pick % commands.length === 1 ? one.goOn() : one.do([say(`/${pickFrom(commands, pick)}`)], nothing, null),
  async startAnother(one, { pick }) {
    await one.do([say('/hosomoi')], startsEmpty, null);
    await pressOne(
      one,
      one.chatter.newestButtons.filter(({ data }) => data.startsWith('np:')),
      pick,
    );
  },
  photo: (one) => one.sendToQuestion(photo()),
  album: (one, { pick }) => {
    const album = `album ${one.chatter.id} ${one.chatter.updates.at(-1) ?? 0}`;
    const count = 2 + (pick % 9);
    return one.sendToQuestion(...Array.from({ length: count }, () => photo(album)));
  },
  voice: (one) =>
    one.do(
      [['file', { kind: 'voice', base64: Buffer.from('OggS voice').toString('base64') }]],
      nothing,
      null,
    ),
  ownContact: (one) => one.sendToQuestion(['contact', {}]),
  foreignContact: (one, { other }) =>
    one.do([['contact', { ofPerson: other.chatter.id, phone: '+84912345678' }]], nothing, null),
  sticker: (one) => one.do([['file', { kind: 'sticker', base64: 'UklGRg==' }]], nothing, null),
  location: (one) => one.do([['location', { latitude: 22.66, longitude: 106.25 }]], nothing, null),
  poll: (one) => one.do([['poll', { question: 'Máy nào?', options: ['A', 'B'] }]], nothing, null),
  async editMessage(one, { pick, text }) {
    const messageId = pickFrom(one.chatter.ownTexts, pick);
    if (messageId !== undefined) await one.do([['edit', { messageId, text: sendable(text) }]], nothing, null);
  },
  async changeMachines(one, { pick }) {
    await pressOne(
      one,
      one.chatter.buttons.filter(({ data }) => /^a:\d+:ma:/.test(data)),
      pick,
    );
  },
  send,
  async mendSent(one, { pick }) {
    const proposal = pickFrom(one.sentProposals, pick);
    if (proposal !== undefined) await one.press({ messageId: 1, data: `e:${proposal}` });
    await pressNewestDoing(one, 'confirmEdit');
  },
  async withdraw(one, { pick }) {
    const proposal = pickFrom(one.sentProposals, pick);
    if (proposal !== undefined) await one.press({ messageId: 1, data: `r:${proposal}:0` });
    await pressNewestDoing(one, 'withdraw');
    await pressNewestDoing(one, 'confirmWithdraw');
  },
  async discard(one) {
    await pressKept(one, 'd:');
    await pressNewestDoing(one, 'confirmDiscard');
  },
  async eraseEverything(one) {
    await one.do([say('/dulieucuatoi')], nothing, null);
    await pressNewestDoing(one, 'eraseMyData');
    await pressNewestDoing(one, 'confirmErase');
  },
  async blockAndReturn(one) {
    await one.chatter.act(['block', {}]);
    await one.chatter.act(['unblock', {}]);
    await one.do([say('/start')], nothing, null);
  },
};

const startsEmpty = { ...nothing, starts: { copyFrom: null, hasCommune: false } };

/** Whatever takes the form on: consent, a new proposal, the question on the screen, or what comes after an advice. */
export async function goForward(one: Applicant, { pick }: Pick<Move, 'pick'>): Promise<void> {
  const asked = one.chatter.askedNow;
  const shown = one.chatter.newestButtons;
  const done = asked?.asks.answer.kind === 'files' ? findDoing(shown, 'continue') : undefined;
  if (done !== undefined && pick % 3 > 0) {
    await one.press(done);
    return;
  }
  if (asked !== undefined) {
    await one.answerRightly(pick);
    return;
  }
  for (const name of ['consent', 'confirmSend', 'send', 'continue', 'startProposal', 'newProposal']) {
    const button = findDoing(shown, name);
    if (button === undefined) continue;
    await one.press(button);
    return;
  }
  const goOn = shown.find(({ data }) => /^q:\d+:go$/.test(data));
  if (goOn !== undefined) await one.press(goOn);
  else if (one.ledger.person?.consentAt === undefined || one.openProposals.length === 0)
    await one.do([say('/hosomoi')], startsEmpty, null);
  else await one.goOn();
}

async function send(one: Applicant, { pick }: Move): Promise<void> {
  const proposal = pickFrom(one.openProposals, pick);
  if (proposal !== undefined) await one.press({ messageId: 1, data: `s:${proposal}` });
  await pressNewestDoing(one, 'confirmSend');
}

/** The newest button whose data begins so, however old. */
async function pressKept(one: Applicant, start: string): Promise<void> {
  const button = one.chatter.buttons.findLast(({ data }) => data.startsWith(start));
  if (button !== undefined) await one.press(button);
}

async function pressNewestDoing(one: Applicant, name: string): Promise<void> {
  const button = findDoing(one.chatter.newestButtons, name);
  if (button !== undefined) await one.press(button);
}

async function pressOne(
  one: Applicant,
  buttons: readonly KeptButton[],
  pick: number,
  times = 1,
): Promise<void> {
  const button = pickFrom(buttons, pick);
  if (button !== undefined) await one.press(button, times);
}

/** A phone sends no empty text, and at most 4,096 characters at once. */
function sendable(text: string): string {
  const cut = text.slice(0, 4096);
  return cut.trim() === '' ? '?' : cut;
}

function pickFrom<Item>(all: readonly Item[], pick: number): Item | undefined {
  return all.length === 0 ? undefined : all[pick % all.length];
}
