// Button data: an action in at most 64 bytes. Everything that comes in may be forged, cut off or years old.
import type { Action, DossierFilter } from '../app/action.ts';
import { queueNames } from '../app/enquiry/enquiry-action.ts';
import { allPaperKinds } from '../app/paper-source.ts';
import { announcementButtons, announcementMoves } from '../core/announcement.ts';
import { announcementTopicFrom } from '../core/announcement-topic.ts';
import { asId } from '../core/ids.ts';
import { allStatuses } from '../core/proposal.ts';
import { allRoles } from '../core/roles.ts';
import { startTimes } from '../core/start-time.ts';
import { codes, type FieldName } from './action-codes.ts';
import { decodeKey, encodeKey } from './key-codec.ts';

const byCode = new Map(Object.entries(codes).map(([name, [code, ...fields]]) => [code, { name, fields }]));

/** At most 64 bytes of ASCII; throws where an action cannot be written (a defect of ours). */
export function encodeAction(action: Action): string {
  const [code, ...fields] = codes[action.do];
  const values: Readonly<Record<string, unknown>> = { ...action };
  const data = [code, ...fields.map((field) => encodeField(field, values[field]))].join(':');
  if (Buffer.byteLength(data) > 64) throw new Error(`button data too long: ${data}`);
  return data;
}

function encodeField(field: FieldName, value: unknown): string {
  if (field === 'key') return encodeKey(value);
  if (field === 'copyFrom' || field === 'commune' || field === 'area')
    return value === null ? '0' : String(value);
  return String(value);
}

/** Null for data that no button of ours holds, or holds no more. */
export function decodeAction(data: string): Action | null {
  const [code = '', ...parts] = data.split(':');
  const found = byCode.get(code);
  if (found === undefined || parts.length !== found.fields.length) return null;
  const fields: Record<string, unknown> = {};
  for (const [index, field] of found.fields.entries()) {
    const value = decodeField(field, parts[index] ?? '');
    if (value === undefined) return null;
    fields[field] = value;
  }
  // The one cast of this folder: the table above pairs each action with exactly its fields.
  return { do: found.name, ...fields } as Action;
}

function decodeField(field: FieldName, text: string): unknown {
  switch (field) {
    case 'proposal':
    case 'person':
    case 'file':
    case 'enquiry':
    case 'ready':
    case 'announcement':
      return decodeId(text);
    case 'copyFrom':
      return text === '0' ? null : decodeId(text);
    case 'commune':
      return text === '0' ? null : /^\d{5}$/.test(text) ? text : undefined;
    case 'area':
      return text === '0' ? null : /^[\w-]{1,40}$/.test(text) ? text : undefined;
    case 'button':
      return announcementButtons.find((each) => each === text);
    case 'time':
      return startTimes.find((each) => each === text);
    case 'move':
      return announcementMoves.find((each) => each === text);
    case 'topic':
      return announcementTopicFrom(text) ?? undefined;
    case 'page':
    case 'version':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'key':
      return decodeKey(text);
    case 'filter':
      return [...allStatuses, 'waiting', 'mine', 'flagged', 'all'].find((filter) => filter === text) satisfies
        | DossierFilter
        | string
        | undefined;
    case 'role':
      return allRoles.find((role) => role === text);
    case 'paper':
      return allPaperKinds.find((kind) => kind === text);
    case 'queue':
      return queueNames.find((queue) => queue === text);
    case 'language':
      return /^[a-z]{2,3}$/.test(text) ? text : undefined;
    case 'id':
    case 'data':
      return /^[\w.,+-]{1,40}$/.test(text) ? text : undefined;
    default:
      return field satisfies never;
  }
}

function decodeId(text: string): unknown {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value > 0 && value < 2 ** 31 ? asId(value) : undefined;
}
