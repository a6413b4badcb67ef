import { expect, it } from 'vitest';
import { AlbumReplies } from '../../src/bot/album-replies.ts';

it('finds the message that answered an album, in that chat only', () => {
  const replies = new AlbumReplies();
  replies.keep(1, 'giấy tờ', 40);
  expect(replies.find(1, 'giấy tờ')).toBe(40);
  expect(replies.find(2, 'giấy tờ')).toBeUndefined();
  expect(replies.find(1, 'ảnh')).toBeUndefined();
});

it('keeps the newest answer to an album', () => {
  const replies = new AlbumReplies();
  replies.keep(1, 'giấy tờ', 40);
  replies.keep(1, 'giấy tờ', 41);
  expect(replies.find(1, 'giấy tờ')).toBe(41);
});

it('forgets the oldest ones, so that it does not grow for ever', () => {
  const replies = new AlbumReplies();
  for (let album = 0; album <= 500; album += 1) replies.keep(1, String(album), album);
  expect(replies.find(1, '0')).toBeUndefined();
  expect(replies.find(1, '1')).toBe(1);
  expect(replies.find(1, '500')).toBe(500);
});
