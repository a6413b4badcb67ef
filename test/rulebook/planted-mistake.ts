// One mistake to plant in a copy of the small rulebook, and what must be said of it.
export interface PlantedMistake {
  readonly mistake: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** Lines between the start of the replaced text and the mistake. */
  readonly below?: number;
  readonly reason: RegExp;
}
