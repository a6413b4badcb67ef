// Where the files are, as the settings name it: a folder, or s3://bucket/prefix with the settings that other S3 programs read.

export interface FolderPlace {
  readonly kind: 'folder';
  readonly folder: string;
}

export interface S3Place {
  readonly kind: 's3';
  /** https://host or http://host:port, without a slash at the end. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Empty, or names with a slash after each. */
  readonly prefix: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

export type StorePlace = FolderPlace | S3Place;

export interface StoreSettings {
  readonly FILES_STORE?: string | undefined;
  readonly AWS_ENDPOINT_URL?: string | undefined;
  readonly AWS_REGION?: string | undefined;
  readonly AWS_ACCESS_KEY_ID?: string | undefined;
  readonly AWS_SECRET_ACCESS_KEY?: string | undefined;
}

export type StorePlaceResult =
  /** Null: FILES_STORE is not set. */
  | { readonly ok: true; readonly place: StorePlace | null }
  /** The fault names the setting and never repeats what it held. */
  | { readonly ok: false; readonly fault: string };

/** What Amazon's own calls itself, and what most others take. */
const usualRegion = 'us-east-1';

/** Settings of S3 alone are no fault: other programs of the same machine may need them. */
export function readStorePlace(settings: StoreSettings): StorePlaceResult {
  const { FILES_STORE: text } = settings;
  if (text === undefined) return { ok: true, place: null };
  if (/^s3:/i.test(text)) return readS3Place(text, settings);
  if (text.includes('://')) return refuse('FILES_STORE must be a folder or s3://bucket/prefix');
  return { ok: true, place: { kind: 'folder', folder: text } };
}

function readS3Place(text: string, settings: StoreSettings): StorePlaceResult {
  const region = settings.AWS_REGION ?? usualRegion;
  const endpoint = settings.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`;
  const { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret } = settings;
  const [bucket = '', ...prefix] = text.slice('s3://'.length).replace(/\/$/, '').split('/');
  if (!text.startsWith('s3://') || !/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/.test(bucket))
    return refuse('FILES_STORE must look like s3://bucket/prefix, the bucket in small letters');
  if (!prefix.every((part) => /^[\w-][\w.-]*$/.test(part)))
    return refuse('FILES_STORE must have only letters, digits, - _ . in what follows the bucket');
  if (keyId === undefined)
    return refuse('AWS_ACCESS_KEY_ID must be set: FILES_STORE is a bucket, and this is the name to enter it');
  if (secret === undefined)
    return refuse(
      'AWS_SECRET_ACCESS_KEY must be set: FILES_STORE is a bucket, and this is the password to enter it',
    );
  const written = prefix.map((part) => `${part}/`).join('');
  return { ok: true, place: { kind: 's3', endpoint, bucket, prefix: written, region, keyId, secret } };
}

function refuse(fault: string): StorePlaceResult {
  return { ok: false, fault };
}
