// Bounds that belong to a kind of answer, not to one question.

/** 1.000 tỷ đồng: far above anything that this support pays a part of. */
export const mostDong = 1_000_000_000_000;
export const mostAmount = 1_000_000_000_000;
/** Amounts keep six decimals; more is a slip of the finger. */
export const roundAmount = (amount: number): number => Math.round(amount * 1e6) / 1e6;
/** Code points of a unit such as "tấn miến khô một tháng". */
export const longestUnit = 60;

export const earliestMonthYear = 1945;
export const latestMonthYear = 2100;
