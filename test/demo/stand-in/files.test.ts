import { type Api, InputFile, InputMediaBuilder } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMultipart } from '../../../src/demo/stand-in/multipart.ts';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, type Phone } from '../../support/phone.ts';
import { askStandIn } from '../../support/stand-in.ts';
import { apiOf, callRaw, refusalOf } from './bot-calls.ts';

const picture = Buffer.from('R0lGODlhAgADAIAAAMzMzAAAACwAAAAAAgADAAACAoRRADs=', 'base64');
let standIn: StandIn;
let api: Api;
let phone: Phone;

beforeEach(async () => {
  standIn = await startStandIn({ token: '123456:secret' });
  api = apiOf(standIn);
  phone = await openPhone(standIn, { firstName: 'Hiền' });
  await askStandIn(standIn, 'POST', 'send', { person: phone.id, text: '/start' });
});

afterEach(() => standIn.stop());

async function sendFile(file: object): Promise<void> {
  await askStandIn(standIn, 'POST', 'file', { person: phone.id, ...file });
}

describe('what the bot uploads', () => {
  it.each([
    'đơn "q".docx',
    '"trong ngoặc".pdf',
    '"một đầu.pdf',
    'báo giá; máy ép.xlsx',
    'Đề án & dự toán (2026) – bản cuối.pdf',
    'name=filename=x.pdf',
    "l'été.pdf",
    'a\\b.pdf',
  ])('arrives whole, whatever its name: %s', async (name) => {
    const bytes = Buffer.from(`--\r\n\r\n\0${name}\r\n--------------`);
    const sent = await api.sendDocument(phone.id, new InputFile(bytes, name), {
      caption: '<b>Đây</b>',
      parse_mode: 'HTML',
    });
    expect(sent.document.file_name).toBe(name);
    expect(sent.caption_entities).toEqual([{ type: 'bold', offset: 0, length: 3 }]);
    const { file_path, file_size } = await api.getFile(sent.document.file_id);
    expect(file_size).toBe(bytes.length);
    const response = await fetch(`${standIn.url}/file/bot${standIn.token}/${file_path}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  it('arrives from other libraries too, whose headers look different', async () => {
    const form = new FormData();
    form.set('chat_id', String(phone.id));
    form.set('document', new Blob(['x'], { type: 'application/pdf' }), 'báo cáo "1".pdf');
    const response = await fetch(`${standIn.url}/bot${standIn.token}/sendDocument`, {
      method: 'POST',
      body: form,
    });
    expect(await response.json()).toMatchObject({
      ok: true,
      result: { document: { file_name: 'báo cáo "1".pdf', mime_type: 'application/pdf' } },
    });
  });

  it('can be sent again by its id, without the bytes', async () => {
    const first = await api.sendVoice(phone.id, new InputFile(Buffer.from('OggS'), 'a.ogg'));
    const again = await api.sendVoice(phone.id, first.voice.file_id);
    expect(again.voice.file_unique_id).toBe(first.voice.file_unique_id);
    expect(await refusalOf(api.sendVoice(phone.id, 'unknown'))).toBe(
      '400 Bad Request: wrong file identifier/HTTP URL specified',
    );
  });

  it('is refused as a photo when it is no picture, when empty, or when nothing came', async () => {
    const photo = await api.sendPhoto(phone.id, new InputFile(picture, 'a.gif'));
    expect(photo.photo.at(-1)).toMatchObject({ width: 2, height: 3 });
    const text = new InputFile(Buffer.from('no picture'), 'a.jpg');
    expect(await refusalOf(api.sendPhoto(phone.id, text))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
    const nothing = new InputFile(Buffer.alloc(0), 'a.pdf');
    expect(await refusalOf(api.sendDocument(phone.id, nothing))).toBe(
      '400 Bad Request: file must be non-empty',
    );
    expect(await refusalOf(api.sendDocument(phone.id, ''))).toBe(
      '400 Bad Request: there is no document in the request',
    );
  });

  it('is refused above 50 MB', async () => {
    const large = new InputFile(Buffer.alloc(53 * 1024 * 1024), 'a.bin');
    expect(await refusalOf(api.sendDocument(phone.id, large))).toBe('413 Request Entity Too Large');
  });

  it('takes captions of 1,024 characters after parsing, and not one more', async () => {
    const send = (length: number) =>
      api.sendPhoto(phone.id, new InputFile(picture), {
        caption: `<i>${'ế'.repeat(length)}</i>`,
        parse_mode: 'HTML',
      });
    expect((await send(1024)).caption).toHaveLength(1024);
    expect(await refusalOf(send(1025))).toBe('400 Bad Request: message caption is too long');
  });

  it('goes out as an album of 2 to 10 of one sort', async () => {
    const photo = () => InputMediaBuilder.photo(new InputFile(picture, 'a.gif'), { caption: 'Ảnh' });
    const sent = await api.sendMediaGroup(phone.id, [photo(), photo()]);
    expect(sent.map((message) => message.caption)).toEqual(['Ảnh', 'Ảnh']);
    const albums = (await phone.messages()).slice(1).map((message) => message.albumId);
    expect(albums).toEqual([expect.any(String), albums[0]]);
    expect(await refusalOf(api.sendMediaGroup(phone.id, [photo()]))).toContain('wrong number of media');
    const eleven = Array.from({ length: 11 }, photo);
    expect(await refusalOf(api.sendMediaGroup(phone.id, eleven))).toContain('wrong number of media');
    const { photo: sizes } = await api.sendPhoto(phone.id, new InputFile(picture, 'a.gif'));
    const media = ['photo', 'document'].map((type) => ({ type, media: sizes.at(-1)?.file_id }));
    const mixed = await callRaw(standIn, 'sendMediaGroup', { chat_id: phone.id, media });
    expect(mixed.description).toContain("Can't use the media of the specified type in the album");
  });
});

describe('what people send', () => {
  it.each(['photo', 'document', 'voice', 'audio', 'video', 'video_note', 'sticker', 'animation'])(
    'reaches the bot as %s',
    async (kind) => {
      await sendFile({ kind, name: 'giấy tờ.bin', base64: picture.toString('base64'), caption: 'Đây' });
      const message = (await api.getUpdates()).at(-1)?.message;
      expect(message).toMatchObject({ [kind]: expect.anything(), caption: 'Đây' });
      const [, shown] = await phone.messages();
      expect(shown).toMatchObject({
        [kind]: { size: picture.length, url: expect.stringContaining('/file/bot') },
      });
    },
  );

  it('can be downloaded up to 20 MB; above, the size alone is known', async () => {
    const base64 = picture.toString('base64');
    await sendFile({ kind: 'document', base64, declaredSize: 20 * 1024 * 1024 });
    await sendFile({ kind: 'document', base64, declaredSize: 60 * 1024 * 1024 });
    const [, fits, large] = (await api.getUpdates()).map((update) => update.message?.document);
    await expect(api.getFile(fits?.file_id ?? '')).resolves.toBeDefined();
    expect(large?.file_size).toBe(60 * 1024 * 1024);
    expect(await refusalOf(api.getFile(large?.file_id ?? ''))).toBe('400 Bad Request: file is too big');
    expect(await refusalOf(api.getFile('unknown'))).toContain('wrong file_id');
  });

  it('has a small and a large size when it is a photo, and only the large one is the photo', async () => {
    await sendFile({ kind: 'photo', base64: picture.toString('base64') });
    const sizes = (await api.getUpdates()).at(-1)?.message?.photo ?? [];
    expect(sizes).toHaveLength(2);
    expect(sizes.at(-1)).toMatchObject({ width: 2, height: 3, file_size: picture.length });
    expect(sizes[0]?.file_size).not.toBe(picture.length);
  });

  it('keeps an album together', async () => {
    for (let index = 0; index < 2; index++) {
      await sendFile({ kind: 'photo', base64: picture.toString('base64'), albumId: 'a1' });
    }
    const ids = (await api.getUpdates()).map((update) => update.message?.media_group_id);
    expect(ids).toEqual([undefined, 'a1', 'a1']);
  });

  it('is never run as a page', async () => {
    const page = Buffer.from('<script>alert(1)</script>').toString('base64');
    await sendFile({ kind: 'document', name: 'a.html', mediaType: 'text/html', base64: page });
    const url = (await phone.messages()).at(-1)?.document?.url ?? '';
    const response = await fetch(standIn.url + url);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a multipart body', () => {
  it('that breaks off or has no boundary is no form', () => {
    const whole = '--x\r\ncontent-disposition:form-data;name="a"\r\n\r\n1\r\n--x--\r\n';
    const type = 'multipart/form-data; boundary=x';
    expect(parseMultipart(Buffer.from(whole), type)?.fields.get('a')).toBe('1');
    for (const length of [10, 45, whole.length - 8]) {
      expect(parseMultipart(Buffer.from(whole.slice(0, length)), type)).toBeUndefined();
    }
    expect(parseMultipart(Buffer.from(whole), 'multipart/form-data')).toBeUndefined();
    expect(parseMultipart(Buffer.from(whole), 'multipart/form-data; boundary=y')).toBeUndefined();
  });
});
