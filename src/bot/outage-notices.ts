// While the database is out of reach nobody's words are lost: the update stays unconfirmed and takes effect afterwards.
// Whoever is affected is told so once, for silence makes people send everything again.
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import type { BotContext, BotParts } from './context.ts';

/** An outage is over when it has been quiet for so long; Telegram may take a while to bring an update again. */
const overAfterMs = 60 * 60_000;

export class OutageNotices {
  readonly #translations: BotParts['app']['translations'];
  readonly #log: Logger;
  readonly #told = new Set<number>();
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor({ app, log }: BotParts) {
    this.#translations = app.translations;
    this.#log = log;
  }

  /** Never rejects: what the update waits for is the database, not this word. */
  async tell(context: BotContext): Promise<void> {
    const chat = context.chat?.type === 'private' ? context.chat.id : undefined;
    if (chat === undefined || context.myChatMember !== undefined || !this.#isNews(chat)) return;
    const { t } = this.#translations.in(context.visit?.person.language ?? sourceLanguage);
    try {
      await context.api.sendMessage(chat, t('applicant.error.waiting'), { parse_mode: 'HTML' });
    } catch (error) {
      const about = { update: context.update.update_id, err: describeError(error) };
      this.#log.warn(about, 'the person could not be told that it takes a moment');
    }
  }

  #isNews(chat: number): boolean {
    const nowMs = performance.now();
    if (nowMs - this.#lastMs > overAfterMs) this.#told.clear();
    this.#lastMs = nowMs;
    const isNews = !this.#told.has(chat);
    this.#told.add(chat);
    return isNews;
  }
}
