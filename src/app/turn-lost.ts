/**
 * Another instance may have been brought the same update meanwhile: this one must not take effect here any more. Nobody
 * is told; Telegram brings it again, and whoever has the turn then answers.
 */
export class TurnLost extends Error {
  constructor(updateId: number) {
    super(`The turn was lost before update ${updateId} took effect`);
  }
}
