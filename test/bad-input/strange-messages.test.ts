import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../src/core/ids.ts';
import { asId } from '../../src/core/ids.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import { listVoiceNotes } from '../../src/storage/voice-notes.ts';
import { type Act, say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { beginForm, expectRefused, finishForm, goTo, leadId, rawMessage, t, wordsOf } from './begin.ts';

const some = Buffer.from('not really a film').toString('base64');
const fetched = { file_id: 'gone', file_unique_id: 'gone', file_size: 10 };

const strangeThings: Readonly<Record<string, Act>> = {
  'a sticker': ['file', { kind: 'sticker', base64: some }],
  'a poll': ['poll', { question: 'Máy nào tốt?', options: ['A', 'B'] }],
  'a location': ['location', { latitude: 22.66, longitude: 106.25 }],
  'a die': ['dice', {}],
  'a film': ['file', { kind: 'video', base64: some }],
  'a moving picture': ['file', { kind: 'animation', base64: some, name: 'x.mp4' }],
  'a round film': ['file', { kind: 'video_note', base64: some }],
  'a piece of music that is none': ['file', { kind: 'audio', base64: some, name: 'x.mp3' }],
  'a game': rawMessage({ game: { title: 'Trò chơi', description: 'x', photo: [] } }),
  'a story': rawMessage({ story: { id: 1, chat: { id: 5, type: 'private' } } }),
  'a place with a name': rawMessage({
    location: { latitude: 22, longitude: 106 },
    venue: { location: { latitude: 22, longitude: 106 }, title: 'Chợ', address: 'Cao Bằng' },
  }),
  'an invoice': rawMessage({
    invoice: { title: 'x', description: 'x', start_parameter: '', currency: 'VND', total_amount: 1 },
  }),
  'a message of no known kind': rawMessage({ something_of_next_year: { is: 'new' } }),
  'a document that is not there any more': rawMessage({ document: { ...fetched, file_name: 'bao-gia.pdf' } }),
  'the number of somebody else': ['contact', { ofPerson: leadId, phone: '+84912345678' }],
  'a file that cannot be opened': ['file', { kind: 'document', name: 'x.bin', base64: some }],
};

const askedWith: readonly (readonly [string, QuestionId])[] = [
  ['buttons', 'legal-form'],
  ['a text', 'product'],
  ['a search', 'commune'],
  ['machines in rows', 'machines'],
  ['an amount of money', 'machine-price'],
  ['a month', 'when'],
  ['a phone number', 'phone'],
  ['papers', 'paper-quotation'],
];

describe('something that is no answer', { timeout: 60_000 }, () => {
  for (const [how, question] of askedWith) {
    it(`is said to be of no use where ${how} is asked for, and the form goes on (${question})`, async () => {
      const begun = await beginForm();
      const { one } = begun;
      await goTo(one, question);
      for (const [name, act] of Object.entries(strangeThings)) {
        const answered = await expectRefused(one, question, act).catch((error: unknown) => {
          throw new Error(name, { cause: error });
        });
        expect(answered.messages, name).toHaveLength(1);
      }
      await finishForm(begun, [/getFile: .*wrong file_id/]);
    });
  }
});

describe('words where buttons are shown, and buttons where words are asked for', { timeout: 60_000 }, () => {
  it('says that this question has buttons', async () => {
    const begun = await beginForm();
    const { messages } = await expectRefused(begun.one, 'legal-form', say('tôi làm miến'));
    expect(wordsOf(messages)).toContain(t('answers.problem.useButtons'));
    expect(wordsOf(messages)).not.toContain(t('applicant.question.before'));
    await finishForm(begun);
  });

  it('names the way back to the answer before only where its button is shown', async () => {
    const begun = await beginForm();
    const { one } = begun;
    const way = t('applicant.question.orBefore', { before: t('applicant.question.before') });
    await goTo(one, 'makes-or-trades');
    const asked = await expectRefused(one, 'makes-or-trades', say('em cần mua máy'));
    expect(wordsOf(asked.messages)).toContain(way);
    await finishForm(begun);
  });

  it('takes the words of a button for the button', async () => {
    const begun = await beginForm();
    await begun.one.say('ho kinh doanh');
    expect(begun.one.chatter.askedNow?.question).toBe('product');
    await finishForm(begun);
  });

  it('does not take a button of a choice for an answer in words', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    const proposal = one.chatter.askedNow?.proposal;
    await expectRefused(one, 'product', ['press', { messageId: 1, data: `a:${proposal}:pr:household` }]);
    await goTo(one, 'machine-price');
    await expectRefused(one, 'machine-price', [
      'press',
      { messageId: 1, data: `a:${proposal}:mp.1:household` },
    ]);
    await finishForm(begun);
  });
});

describe('a voice note', { timeout: 60_000 }, () => {
  it('is kept with its question for the staff, and the words are asked for too', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await goTo(one, 'product');
    const proposal = asId<ProposalId>(one.chatter.askedNow?.proposal ?? 0);
    const voice: Act = ['file', { kind: 'voice', base64: Buffer.from('OggS miến dong').toString('base64') }];
    const { messages } = await expectRefused(one, 'product', voice);
    expect(wordsOf(messages)).toContain(t('applicant.media.voiceKept'));
    const notes = await listVoiceNotes(office.product.app.database, proposal);
    expect(notes.map(({ question, row }) => ({ question, row }))).toEqual([{ question: 'product', row: 0 }]);
    await one.say('Miến dong');
    expect(one.chatter.askedNow?.question).toBe('sector');
    await finishForm(begun);
    expect(await listVoiceNotes(office.product.app.database, proposal)).toHaveLength(1);
  });

  it('that comes twice is kept once', async () => {
    const { office, one } = await beginForm();
    await goTo(one, 'product');
    const proposal = asId<ProposalId>(one.chatter.askedNow?.proposal ?? 0);
    const voice: Act = ['file', { kind: 'voice', base64: Buffer.from('OggS miến dong').toString('base64') }];
    await expectRefused(one, 'product', voice);
    await office.restart();
    await one.repeat(one.chatter.updates.at(-1) ?? 0);
    expect(await listVoiceNotes(office.product.app.database, proposal)).toHaveLength(1);
  });

  it('where nothing is asked gets a sentence and a way on', async () => {
    const { one } = await beginForm();
    await one.do([say('/start')], nothing, null);
    const voice: Act = ['file', { kind: 'voice', base64: Buffer.from('OggS x').toString('base64') }];
    const { messages } = await one.do([voice], nothing, null);
    expect(wordsOf(messages)).toContain(t('applicant.media.voiceNowhere'));
  });
});
