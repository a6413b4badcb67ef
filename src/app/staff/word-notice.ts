import type { Wording } from '../wording.ts';
import type { DossierNotice } from './dossier-reply.ts';

/** What came of an action on a dossier, as HTML. */
export function wordNotice(notice: DossierNotice, { t }: Wording): string {
  if (typeof notice === 'string') return `✅ ${t(`staff.dossier.${notice}`)}`;
  if ('taken' in notice) return `⚠️ ${t('staff.dossier.taken', { name: notice.taken })}`;
  if ('handedOver' in notice) return `✅ ${t('staff.dossier.handedOver', { name: notice.handedOver })}`;
  if ('changesSent' in notice) return `✅ ${t('staff.requestChanges.sent', { count: notice.changesSent })}`;
  return `⚠️ ${t(`staff.refusal.${notice.refused}`)}`;
}

/** Nothing was done. */
export const isRefusal = (notice: DossierNotice): boolean =>
  typeof notice === 'object' && ('refused' in notice || 'taken' in notice);
