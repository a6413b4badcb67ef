// A copy of our own bytes to a chat: a picture as a picture, a voice note as one, everything else as a file.
import { type Api, GrammyError, InputFile } from 'grammy';
import type { App } from '../app/app.ts';
import type { FileId } from '../core/ids.ts';
import { findFile } from '../storage/files.ts';

/** Telegram's own limit for pictures. */
export const largestPicture = 10 * 1024 * 1024;
export const pictures: readonly string[] = ['image/jpeg', 'image/png'];

export type FileSent = 'sent' | 'gone' | 'notRead';

/** gone: erased meanwhile; notRead: the store does not give it. Throws what Telegram refuses. */
export async function sendFile(
  api: Api,
  app: Pick<App, 'database' | 'files'>,
  chatId: number,
  { id, caption }: { readonly id: FileId; readonly caption: string },
  failed: (error: unknown) => void,
): Promise<FileSent> {
  const record = await findFile(app.database, id);
  if (record === null || record.erasedAt !== null) return 'gone';
  const bytes = await app.files.get(record.sha256).catch((error: unknown) => {
    failed(error);
    return null;
  });
  if (bytes === null) return 'notRead';
  const file = () => new InputFile(bytes, record.name);
  if (record.mediaType === 'audio/ogg') {
    await api.sendVoice(chatId, file(), { caption });
    return 'sent';
  }
  const isPicture = pictures.includes(record.mediaType) && bytes.byteLength <= largestPicture;
  if (isPicture && (await sendPicture(api, chatId, file(), caption))) return 'sent';
  await api.sendDocument(chatId, file(), { caption });
  return 'sent';
}

/** False where it is of a shape that Telegram takes as a file only. */
async function sendPicture(api: Api, chatId: number, file: InputFile, caption: string): Promise<boolean> {
  try {
    await api.sendPhoto(chatId, file, { caption });
    return true;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}
