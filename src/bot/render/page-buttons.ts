import type { Wording } from '../../app/wording.ts';
import { button, type ScreenButton } from './screen.ts';

/** Both ways through the pages, where there are several. */
export function pageButtons(
  { page, pages }: { readonly page: number; readonly pages: number },
  actionOf: (page: number) => Parameters<typeof button>[1],
  { t }: Wording,
): ScreenButton[][] {
  if (pages <= 1) return [];
  const row = [
    ...(page > 0 ? [button(t('applicant.review.previous'), actionOf(page - 1))] : []),
    ...(page < pages - 1 ? [button(t('applicant.review.next'), actionOf(page + 1))] : []),
  ];
  return [row];
}
