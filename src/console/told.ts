// What is told after a step with a dossier, with an enquiry, and with an announcement.
import { z } from 'zod';
import type { AreaFreedom } from '../app/announcement/free-areas.ts';
import type { StaffEnquiryNotice } from '../app/enquiry/enquiry-reply.ts';
import type { DossierNotice } from '../app/staff/dossier-reply.ts';
import { type AnnouncementMove, announcementMoves } from '../core/announcement.ts';
import { flashOf } from './flash.ts';

const handedOver = z.object({ handedOver: z.string().max(200) });

export const dossierFlash = flashOf<DossierNotice>(
  'told',
  z.union([
    z.enum(['claimed', 'released', 'changesCancelled', 'noteKept', 'declined', 'reopened', 'shortlisted']),
    handedOver,
    z.object({ changesSent: z.number().int() }),
  ]),
);

export const enquiryFlash = flashOf<StaffEnquiryNotice>(
  'told-enquiry',
  z.union([
    z.enum([
      'claimed',
      'released',
      'answered',
      'corrected',
      'withdrawn',
      'published',
      'unpublished',
      'muted',
      'unmuted',
      'noteKept',
      'finished',
    ]),
    handedOver,
  ]),
);

export const announcementFlash = flashOf<AnnouncementMove | 'saved' | AreaFreedom>(
  'told-announcement',
  z.enum(['saved', 'areaFreed', 'areaBound', ...announcementMoves]),
);
