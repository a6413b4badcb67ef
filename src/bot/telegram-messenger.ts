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

type MessengerParts = Pick<App, 'rulebook' | 'translations' | 'database' | 'files'>;

interface Told {
  readonly screen: Screen;
  /** Goes ahead of it. */
  readonly file: { readonly id: FileId; readonly caption: string } | null;
}

export function createTelegramMessenger(api: Api, app: MessengerParts): Messenger {
  return {
    async send({ telegramId, language }, notice) {
      const told = await word(app, notice, language);
      if (told === null) return { ok: false, reason: 'refused', error: 'nothing to tell any more' };
      const { screen, file } = told;
      try {
        // One that was erased or cannot be read keeps the words from nobody.
        if (file !== null) await sendFile(api, app, telegramId, file, () => undefined);
        await api.sendMessage(telegramId, screen.html, {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(screen.buttons.length > 0 ? { reply_markup: inlineKeyboard(screen.buttons) } : {}),
        });
        return { ok: true };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** Null where there is nothing to tell any more. */
async function word(app: MessengerParts, notice: Notice, language: string): Promise<Told | null> {
  const wording = wordingIn(app.translations, app.rulebook, language);
  if (!isAboutEnquiry(notice)) return { screen: renderNotice(notice, wording), file: null };
  const read = await readEnquiryNotice(app, notice);
  if (read === null) return null;
  const { line, heading, about } = read;
  const caption = wording.t('enquiries.notice.file', { number: heading.id });
  const file = about === 'enquiryAnswered' && line.file !== null ? { id: line.file.id, caption } : null;
  return { screen: renderEnquiryNotice(read, wording), file };
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
  if (code === 403 || /chat not found|user is deactivated/i.test(description))
    return { ok: false, reason: 'unreachable', error: description };
  return { ok: false, reason: code >= 500 ? 'broken' : 'refused', error: description };
}
