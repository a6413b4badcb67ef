// Showing a Reply in a private chat.
import { GrammyError, InputFile } from 'grammy';
import { describeError } from '../app/describe-error.ts';
import type { Reply, Saved } from '../app/reply.ts';
import { wordingIn } from '../app/wording.ts';
import type { PersonId } from '../core/ids.ts';
import { findPerson, type StoredPerson } from '../storage/persons.ts';
import { AlbumReplies } from './album-replies.ts';
import type { BotContext, BotParts } from './context.ts';
import { inlineKeyboard, phoneKeyboard } from './keyboard.ts';
import { offerCommandsTo } from './offer-commands.ts';
import { renderSaved } from './render/render-question.ts';
import { renderReply } from './render/render-reply.ts';
import type { Screen } from './render/screen.ts';
import { sendFile } from './send-file.ts';

const asHtml = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
const albums = new AlbumReplies();

export async function answerWith(parts: BotParts, context: BotContext, reply: Reply): Promise<void> {
  const { app } = parts;
  const person = await personAfter(parts, context, reply);
  const chatId = person.telegramId;
  const shown = await takeKeyboardAway(parts, context, reply, person.language);
  const screen = renderReply(shown, person.language, {
    rulebook: app.rulebook,
    translations: app.translations,
    linkTo: (payload) => `https://t.me/${context.me.username}?start=${payload}`,
    telegramId: chatId,
  });
  if (screen === null) return;
  if (reply.screen === 'joined') await offerCommandsTo(context.api, app, person);
  if (reply.screen === 'personRoles') await refreshMenu(parts, context, reply.person.id);
  const album = context.message?.media_group_id;
  // Only what grew is brought up to date: a complaint about one photo must not hide what was said of another.
  const isGrowing = album !== undefined && grows(reply);
  const earlier = isGrowing ? albums.find(chatId, album) : undefined;
  if (earlier !== undefined) {
    await replaceScreen(context, chatId, earlier, screen);
    return;
  }
  const sent = await context.api.sendMessage(chatId, screen.html, { ...asHtml, ...markupOf(screen) });
  if (isGrowing) albums.keep(chatId, album, sent.message_id);
  for (const file of screen.files ?? []) await sendOne(parts, context, person, file);
  for (const { name, bytes } of screen.attachments ?? [])
    await context.api.sendDocument(chatId, new InputFile(bytes, name));
}

/** The use case may have changed the language or the roles; while the form is filled in, it does not. */
async function personAfter(
  { app }: BotParts,
  { visit }: BotContext,
  { screen }: Reply,
): Promise<StoredPerson> {
  if (screen === 'question' || screen === 'advice') return visit.person;
  return (await findPerson(app.database, visit.person.id)) ?? visit.person;
}

/** Whose roles were looked at may have lost one: their menu follows. */
async function refreshMenu({ app }: BotParts, { api }: BotContext, id: PersonId): Promise<void> {
  const person = await findPerson(app.database, id);
  if (person !== null) await offerCommandsTo(api, app, person);
}

/** What each further photo of an album adds to. */
function grows(reply: Reply): boolean {
  if (reply.screen === 'question') return reply.saved?.line.value?.kind === 'files';
  return reply.screen === 'whichPaper' || (reply.screen === 'enquiry' && reply.notice !== null);
}

function markupOf(screen: Screen) {
  if (screen.phoneKeyboard !== undefined) return { reply_markup: phoneKeyboard(screen.phoneKeyboard) };
  return screen.buttons.length > 0 ? { reply_markup: inlineKeyboard(screen.buttons) } : {};
}

/** The photos of an album come one by one: the first one's reply is brought up to date instead of sending more. */
async function replaceScreen(
  context: BotContext,
  chatId: number,
  messageId: number,
  screen: Screen,
): Promise<void> {
  const buttons = screen.phoneKeyboard === undefined ? { reply_markup: inlineKeyboard(screen.buttons) } : {};
  try {
    await context.api.editMessageText(chatId, messageId, screen.html, { ...asHtml, ...buttons });
  } catch (error) {
    const isSame = error instanceof GrammyError && error.description.includes('message is not modified');
    if (!isSame) throw error;
  }
}

/** A message holds either buttons or a keyboard's removal: what was saved goes ahead and takes the keyboard away. */
async function takeKeyboardAway(
  { app }: BotParts,
  context: BotContext,
  reply: Reply,
  language: string,
): Promise<Reply> {
  const saved: Saved | null = 'saved' in reply ? reply.saved : null;
  if (saved === null || saved.line.asks.answer.kind !== 'phone' || reply.screen === 'advice') return reply;
  const html = renderSaved(saved, wordingIn(app.translations, app.rulebook, language)) ?? '✅';
  await context.api.sendMessage(context.visit.person.telegramId, html, {
    ...asHtml,
    reply_markup: { remove_keyboard: true },
  });
  return reply.screen === 'question' || reply.screen === 'review' ? { ...reply, saved: null } : reply;
}

async function sendOne(
  { app, log }: BotParts,
  context: BotContext,
  { telegramId: chatId, language }: StoredPerson,
  file: NonNullable<Screen['files']>[number],
): Promise<void> {
  try {
    const outcome = await sendFile(context.api, app, chatId, file, (error) =>
      log.error({ err: describeError(error), file: file.id }, 'a file could not be read'),
    );
    if (outcome !== 'notRead') return;
    const { t } = app.translations.in(language);
    await context.api.sendMessage(chatId, t('staff.files.notRead', { paper: file.caption }), asHtml);
  } catch (error) {
    log.error({ err: describeError(error), file: file.id }, 'a file could not be sent');
  }
}
