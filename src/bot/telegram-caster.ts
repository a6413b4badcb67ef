// Telegram as the announcer's channel: calls of its own, none of which is repeated by itself. What it says is worded once
// for each language, so a call costs little; a file is brought once, and named afterwards.
import type { App } from '../app/app.ts';
import { wordingIn } from '../app/wording.ts';
import type { Cast, CastAnnouncement, Caster, CastOutcome, TouchOutcome } from '../delivery/caster.ts';
import type { Outgoing } from '../outgoing/open-outgoing.ts';
import { keepChannelFile, type StoredAnnouncement } from '../storage/announcements.ts';
import { bringFile, fileField, methodFor } from './bring-file.ts';
import { openCalls } from './call-through.ts';
import { outcomeOfBreak, outcomeOfRefusal } from './cast-outcome.ts';
import { inlineKeyboard } from './keyboard.ts';
import { renderForListener } from './render/for-listener.ts';

const timeoutMs = 20_000;
const headers = { 'content-type': 'application/json' };

export interface CasterParts {
  readonly app: Pick<App, 'rulebook' | 'translations' | 'database' | 'files'>;
  readonly token: string;
  readonly apiRoot: string;
  readonly outgoing: Outgoing;
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | ({ readonly ok: false } & Parameters<typeof outcomeOfRefusal>[0]);

type Called = Extract<Answer, { ok: true }> | Extract<CastOutcome, { ok: false }>;

export function createTelegramCaster(parts: CasterParts): Caster {
  const { app, token, apiRoot, outgoing } = parts;
  const callTelegram = openCalls(outgoing);

  async function call(method: string, body: string): Promise<Called> {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), timeoutMs);
    try {
      const address = `${apiRoot}/bot${token}/${method}`;
      const answered = await callTelegram(address, { method: 'POST', headers, body, signal: giveUp.signal });
      const answer = (await answered.json()) as Answer;
      return answer.ok ? answer : outcomeOfRefusal(answer);
    } catch (error) {
      return outcomeOfBreak(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async function send(method: string, body: string): Promise<CastOutcome> {
    const called = await call(method, body);
    if (!called.ok) return called;
    const { message_id: messageId } = called.result as { readonly message_id: number };
    return { ok: true, messageId };
  }

  /** Somebody may have done it before, or an earlier call whose answer was lost. */
  async function touch(method: string, body: string, isDone: RegExp): Promise<TouchOutcome> {
    const called = await call(method, body);
    return called.ok || isDone.test(called.error) ? { ok: true } : called;
  }

  return {
    recall: (telegramId, messageId) =>
      touch(
        'deleteMessage',
        JSON.stringify({ chat_id: telegramId, message_id: messageId }),
        /message to delete not found/i,
      ),
    prepareCorrection(announcement) {
      const method = announcement.fileId === null ? 'editMessageText' : 'editMessageCaption';
      const bodyIn = wordedOnce((language) => wordFields(announcement, app, language));
      return ({ telegramId, messageId, language }) =>
        touch(
          method,
          `{"chat_id":${telegramId},"message_id":${messageId},${bodyIn(language)}`,
          /message is not modified/i,
        );
    },
    prepare(sent) {
      // Who gets it now reads the last words, and need not know of others.
      const announcement = { ...sent, correctedAt: null };
      const { id, fileId } = announcement;
      let { channelFile } = announcement;
      const bodyIn = wordedOnce((language) => ({
        ...wordFields(announcement, app, language),
        ...fileField(channelFile),
      }));
      const cast: Cast = {
        isReady: () => fileId === null || channelFile !== null,
        async to(person) {
          if (fileId === null || channelFile !== null)
            return send(methodFor(channelFile), `{"chat_id":${person.telegramId},${bodyIn(person.language)}`);
          const fields = wordFields(announcement, app, person.language);
          const outcome = await bringFile(parts, announcement.file, { person, fields });
          if (!outcome.ok) return outcome;
          channelFile = outcome.channelFile;
          // It arrived, whatever the database says: at worst the next process brings the file once more.
          await keepChannelFile(app.database, id, fileId, channelFile).catch(() => undefined);
          return outcome;
        },
      };
      return cast;
    },
  };
}

/** The fields as the rest of a JSON object, made once for each language. */
function wordedOnce(fieldsIn: (language: string) => object): (language: string) => string {
  const worded = new Map<string, string>();
  return (language) => {
    const body = worded.get(language) ?? JSON.stringify(fieldsIn(language)).slice(1);
    worded.set(language, body);
    return body;
  };
}

/** What it says, in the fields that its method knows: all but the chat and the file. */
function wordFields(
  announcement: CastAnnouncement & Pick<StoredAnnouncement, 'correctedAt'>,
  app: CasterParts['app'],
  language: string,
) {
  const wording = wordingIn(app.translations, app.rulebook, language);
  const { html, buttons } = renderForListener(announcement, wording);
  const fields = { parse_mode: 'HTML' as const, reply_markup: inlineKeyboard(buttons) };
  return announcement.fileId === null
    ? { ...fields, text: html, link_preview_options: { is_disabled: true } }
    : { ...fields, caption: html };
}
