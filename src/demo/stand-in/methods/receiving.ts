// How the bot gets what people did: long polling or a webhook, never both; and the files.
import type { JsonObject } from '../json.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { Method, Methods } from './method.ts';

const mostDownloadBytes = 20 * 1024 * 1024;
const defaultConnections = 40;

function readAllowedUpdates(parameters: Parameters): readonly string[] | undefined {
  const list = parameters.list('allowed_updates');
  // An empty list asks for Telegram's own choice again.
  return list === undefined || list.length === 0 ? undefined : list.map(String);
}

const getUpdates: Method = async (exchange, parameters, signal) => {
  if (exchange.world.webhook !== undefined) {
    throw new Refusal(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  if (parameters.list('allowed_updates') !== undefined) {
    exchange.world.allowedUpdates = readAllowedUpdates(parameters);
  }
  return await exchange.updates.poll({
    offset: parameters.integer('offset') ?? 0,
    limit: parameters.integer('limit') ?? 100,
    timeoutSeconds: parameters.integer('timeout') ?? 0,
    signal,
  });
};

function checkWebhookAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) throw badRequest('invalid webhook URL specified');
  // Only here, where the bot runs on the same machine, may it do without https.
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
}

const setWebhook: Method = (exchange, parameters) => {
  const url = parameters.string('url') ?? '';
  const secretToken = parameters.string('secret_token');
  if (url !== '') checkWebhookAddress(url);
  if (secretToken !== undefined && !/^[A-Za-z0-9_-]*$/.test(secretToken)) {
    throw badRequest('secret token contains unallowed characters');
  }
  if (parameters.boolean('drop_pending_updates')) exchange.updates.dropAll();
  if (parameters.list('allowed_updates') !== undefined) {
    exchange.world.allowedUpdates = readAllowedUpdates(parameters);
  }
  const mostConnections = parameters.integer('max_connections') ?? defaultConnections;
  exchange.world.webhook = url === '' ? undefined : { url, secretToken, mostConnections };
  exchange.webhook.lastError = undefined;
  if (url !== '') exchange.updates.interruptPoll('Conflict: terminated by setWebhook request');
  exchange.webhook.deliver();
  return true;
};

const deleteWebhook: Method = (exchange, parameters) => {
  if (parameters.boolean('drop_pending_updates')) exchange.updates.dropAll();
  exchange.world.webhook = undefined;
  return true;
};

const getWebhookInfo: Method = ({ world, updates, webhook }): JsonObject => ({
  url: world.webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: updates.pendingCount,
  ...(world.webhook === undefined ? {} : { max_connections: world.webhook.mostConnections }),
  ...(world.allowedUpdates === undefined ? {} : { allowed_updates: world.allowedUpdates }),
  ...(webhook.lastError === undefined
    ? {}
    : { last_error_date: webhook.lastError.at, last_error_message: webhook.lastError.message }),
});

const getFile: Method = ({ world }, parameters): JsonObject => {
  const record = world.files.get(parameters.requireString('file_id'));
  if (record === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (record.size > mostDownloadBytes) throw badRequest('file is too big');
  const { fileId: file_id, uniqueId: file_unique_id, size: file_size, path: file_path } = record;
  return { file_id, file_unique_id, file_size, file_path };
};

export const receivingMethods: Methods = { getUpdates, setWebhook, deleteWebhook, getWebhookInfo, getFile };
