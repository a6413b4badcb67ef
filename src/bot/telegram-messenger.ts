// Telegram as a channel for the sender.
import { type Api, GrammyError, HttpError } from 'grammy';
import type { App } from '../app/app.ts';
import { readEnquiryNotice } from '../app/enquiry/read-notice.ts';
import { isAboutEnquiry, type Notice } from '../app/notice.ts';
import { wordingIn } from '../app/wording.ts';
import type { FileId } from '../core/ids.ts';
import type { Messenger, SendOutcome } from '../delivery/messenger.ts';
import { inlineKeyboard } from './keyboard.ts';
import { renderEnquiryNotice } from './render/render-enquiry-notice.ts';
import { renderNotice } from './render/render-notice.ts';
import type { Screen } from './render/screen.ts';
import { sendFile } from './send-file.ts';
import { isUnreachable } from './unreachable.ts';

type MessengerParts = Pick<App, 'rulebook' | 'translations' | 'database' | 'files'>;

interface Told {
  readonly screen: Screen;
  /** Goes ahead of it. */
  readonly file: { readonly id: FileId; readonly caption: string } | null;
  /** The message that says this from now on, where it can still be changed. */
  readonly instead: number | null;
}

export function createTelegramMessenger(api: Api, app: MessengerParts): Messenger {
  return {
    async send({ telegramId, language }, notice) {
      const told = await word(app, notice, language);
      if (told === 'nothing') return { ok: false, reason: 'refused', error: 'nothing to tell any more' };
      if (told === 'notYet') return { ok: true, messageId: null };
      const { screen, file, instead } = told;
      try {
        if (instead !== null && (await change(api, telegramId, instead, screen)))
          return { ok: true, messageId: instead };
        // One that was erased or cannot be read keeps the words from nobody.
        if (file !== null) await sendFile(api, app, telegramId, file, () => undefined);
        const { message_id: messageId } = await api.sendMessage(telegramId, screen.html, {
          ...asHtml,
          ...(screen.buttons.length > 0 ? { reply_markup: inlineKeyboard(screen.buttons) } : {}),
        });
        return { ok: true, messageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

const asHtml = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/** False where Telegram does not let it be changed any more: it is said anew then. */
async function change(api: Api, chatId: number, messageId: number, screen: Screen): Promise<boolean> {
  try {
    await api.editMessageText(chatId, messageId, screen.html, {
      ...asHtml,
      reply_markup: inlineKeyboard(screen.buttons),
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return /message is not modified/i.test(error.description);
  }
}

async function word(
  app: MessengerParts,
  notice: Notice,
  language: string,
): Promise<Told | 'nothing' | 'notYet'> {
  const wording = wordingIn(app.translations, app.rulebook, language);
  if (!isAboutEnquiry(notice)) return { screen: renderNotice(notice, wording), file: null, instead: null };
  const read = await readEnquiryNotice(app, notice);
  if (typeof read === 'string') return read;
  const { line, heading, about } = read;
  const caption = wording.t('enquiries.notice.file', { number: heading.id });
  const file = about === 'enquiryAnswered' && line.file !== null ? { id: line.file.id, caption } : null;
  return { screen: renderEnquiryNotice(read, wording), file, instead: read.earlierMessage };
}

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof HttpError) return { ok: false, reason: 'broken', error: error.message };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (code === 429)
    return {
      ok: false,
      reason: 'tooFast',
      retryAfterMs: (parameters.retry_after ?? 1) * 1000,
      error: description,
    };
  if (isUnreachable(error)) return { ok: false, reason: 'unreachable', error: description };
  return { ok: false, reason: code >= 500 ? 'broken' : 'refused', error: description };
}
