// Which message answered an album, for as long as its photos may still be coming in.
const most = 500;

export class AlbumReplies {
  readonly #messages = new Map<string, number>();

  find(chatId: number, album: string): number | undefined {
    return this.#messages.get(`${chatId} ${album}`);
  }

  keep(chatId: number, album: string, messageId: number): void {
    this.#messages.set(`${chatId} ${album}`, messageId);
    const oldest = this.#messages.keys().next().value;
    if (this.#messages.size > most && oldest !== undefined) this.#messages.delete(oldest);
  }
}
