// Everything a person sends that is neither a command nor a button.

import { Composer } from 'grammy';
import { attachFile } from '../app/announcement/announcement-file.ts';
import { hasConsent } from '../app/applicant/has-consent.ts';
import { explain, keepFile, keepVoice } from '../app/applicant/keep-media.ts';
import { shareContact } from '../app/applicant/share-contact.ts';
import { showHome } from '../app/applicant/show-home.ts';
import { describeError } from '../app/describe-error.ts';
import {
  type EnquiryFocus,
  enquiryFocusOf,
  focusOfReply,
  receiveFileFor,
  receiveWords,
} from '../app/enquiry/receive-message.ts';
import { receiveText } from '../app/receive-text.ts';
import type { Reply } from '../app/reply.ts';
import { owesWord, showAgain } from '../app/show-again.ts';
import { foldText } from '../core/fold.ts';
import { StoreFault } from '../files/file-store.ts';
import { focusOf } from '../storage/focus.ts';
import { answerWith } from './answer-with.ts';
import type { BotContext, BotParts } from './context.ts';
import { enquiryBehind } from './enquiry-behind.ts';
import { incomingFile, receiveFile } from './receive-file.ts';

export function messageFeature(parts: BotParts): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { app } = parts;
  const answer = async (context: BotContext, reply: Reply): Promise<void> =>
    answerWith(parts, context, reply);

  // Nothing that a person says is kept before they consented, except by those who hold a role.
  feature.on('message', async (context, next) => {
    const { person } = context.visit;
    if (!hasConsent(person) && person.grants.length === 0)
      return answer(context, await showHome(app, context.visit));
    await next();
  });

  // Staff who owe a word are asked for it again, whatever else they send: what they chose so far stays.
  feature.on(['message', 'edited_message'], async (context, next) => {
    const text = context.message?.text;
    const isWords = text !== undefined && !isCommand(text);
    if (isWords || !owesWord(context.visit.person)) return next();
    await answer(context, await showAgain(app, context.visit));
  });

  feature.on('message:text', async (context) => {
    const { text } = context.message;
    await answer(context, await replyToText(parts, context, text));
  });

  feature.on('message:contact', async (context) => {
    const { phone_number: phone, user_id: owner } = context.message.contact;
    await answer(
      context,
      await shareContact(app, context.visit, { phone, isOwn: owner === context.from.id }),
    );
  });

  feature.on(['message:photo', 'message:document', 'message:voice', 'message:audio'], async (context) => {
    await answer(context, await receiveMedia(parts, context));
  });

  feature.on('message', async (context) =>
    answer(context, await explain(app, context.visit, 'notUnderstood')),
  );
  feature.on('edited_message', async (context) =>
    answer(context, await explain(app, context.visit, 'edited')),
  );
  return feature;
}

/** The known ones were answered before. */
function isCommand(text: string): boolean {
  return text.startsWith('/') && foldText(text) !== '';
}

async function replyToText({ app }: BotParts, context: BotContext, text: string): Promise<Reply> {
  const { visit } = context;
  if (isCommand(text)) return explain(app, visit, 'unknownCommand');
  const focus = await enquiryFocusIn(app, context);
  return focus === null ? receiveText(app, visit, text) : receiveWords(app, visit, focus, text);
}

/** The enquiry that the message replies to, else the one that was opened last. */
async function enquiryFocusIn(app: BotParts['app'], context: BotContext): Promise<EnquiryFocus | null> {
  const replied = enquiryBehind(context.message?.reply_to_message);
  const focus = replied === null ? null : await focusOfReply(app, context.visit, replied);
  return focus ?? enquiryFocusOf(context.visit);
}

async function receiveMedia(parts: BotParts, context: BotContext): Promise<Reply> {
  const { app } = parts;
  const { visit } = context;
  const incoming = incomingFile(context);
  if (incoming === null) return explain(app, visit, 'notUnderstood');
  const received = await receiveFile(parts, context, incoming);
  if (!received.ok)
    return explain(
      app,
      visit,
      received.reason === 'tooLarge' ? { tooLargeMegabytes: received.megabytes } : received.reason,
    );
  const isSpoken = received.file.mediaType.startsWith('audio/');
  if (incoming.isVoice !== isSpoken) return explain(app, visit, 'wrongKind');
  try {
    const focus = await enquiryFocusIn(app, context);
    if (focus !== null) return await receiveFileFor(app, visit, focus, received.file);
    const asked = focusOf(visit.person);
    if (asked?.kind === 'announcementText') return await attachFile(app, visit, asked, received.file);
    return await (isSpoken ? keepVoice(app, visit, received.file) : keepFile(app, visit, received.file));
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    // The bytes come before everything that names them: nothing is half done.
    parts.log.error(
      { err: describeError(error) },
      'a file could not be stored; its sender is asked for it again',
    );
    return explain(app, visit, 'notStored');
  }
}
