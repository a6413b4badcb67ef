// A reply that is kept ready, chosen in the chat: looked at as it would be sent, then sent.
import type { EnquiryId } from '../../core/ids.ts';
import { unfilledIn } from '../../core/ready-reply.ts';
import { listReadyReplies } from '../../storage/ready-replies.ts';
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import { answerEnquiry, askForWord } from './answer-enquiry.ts';
import { fillReady } from './ready-replies.ts';

/** For whoever may answer it now: which ones there are. */
export async function showReadyReplies(app: App, visit: Visit, id: EnquiryId, page: number): Promise<Reply> {
  const prompt = await askForWord(app, visit, id, 'answer');
  if (prompt.screen !== 'enquiryPrompt') return prompt;
  return {
    screen: 'readyReplies',
    heading: prompt.heading,
    items: await listReadyReplies(app.database),
    page,
  };
}

/** As it would be sent. */
export async function showReadyReply(app: App, visit: Visit, id: EnquiryId, ready: number): Promise<Reply> {
  const prompt = await askForWord(app, visit, id, 'answer');
  if (prompt.screen !== 'enquiryPrompt') return prompt;
  const filled = await fillReady(app, visit, id, ready);
  if (filled === null) return showReadyReplies(app, visit, id, 0);
  return { screen: 'readyReply', heading: prompt.heading, ...filled, unfilled: unfilledIn(filled.text) };
}

/** `revision`: the one that was looked at. One that was changed since is shown again instead. */
export async function sendReadyReply(
  app: App,
  visit: Visit,
  id: EnquiryId,
  { ready, revision }: { readonly ready: number; readonly revision: number },
): Promise<Reply> {
  const shown = await showReadyReply(app, visit, id, ready);
  if (shown.screen !== 'readyReply' || shown.reply.revision !== revision || shown.unfilled.length > 0)
    return shown;
  return answerEnquiry(app, visit, id, { text: shown.text, file: null });
}
