import { Api, Bot, GrammyError } from 'grammy';
import { expect, it } from 'vitest';
import { describeError } from '../../src/app/describe-error.ts';
import { startStandIn } from '../../src/demo/stand-in/stand-in.ts';

const token = '123456:describe-test';

it('tells the log what Telegram refused, and nothing of what was said', async () => {
  const standIn = await startStandIn({ token });
  const api = new Api(token, { apiRoot: standIn.url });
  const error: unknown = await api
    .sendMessage(7_000_000_001, 'Nông Thị Lan, 0912 345 678')
    .catch((refusal: unknown) => refusal);
  await standIn.stop();
  expect(error).toBeInstanceOf(GrammyError);
  const described = JSON.stringify(describeError(error));
  expect(described).toContain('sendMessage');
  expect(described).toContain('chat not found');
  expect(described).not.toMatch(/Lan|0912/);
});

it('describes what broke in a handler, not what grammY wrapped around it', async () => {
  const bot = new Bot(token);
  const standIn = await startStandIn({ token });
  bot.botInfo = await new Api(token, { apiRoot: standIn.url }).getMe();
  await standIn.stop();
  bot.use(() => {
    throw new Error('no question has the id x');
  });
  const error: unknown = await bot.handleUpdate({ update_id: 1 }).catch((wrapped: unknown) => wrapped);
  expect(describeError(error)).toMatchObject({ name: 'Error', message: 'no question has the id x' });
});

it('keeps the message and the place of an error of our own', () => {
  expect(describeError(new Error('no question has the id x'))).toMatchObject({
    name: 'Error',
    message: 'no question has the id x',
    stack: expect.stringContaining('describe-error.test.ts'),
  });
  expect(describeError('thrown words')).toEqual({ name: 'unknown' });
});
