// An office that goes over from a file to a server: people notice nothing, and go on where they were.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveDatabase } from '../../src/storage/move/move-database.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { fillIn, fillInUntil, openForm, readAsked, sendToCentre } from '../support/applicants.ts';
import { adminId, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { createDatabase } from '../support/test-place.ts';

let server: PrivatePostgresql;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

/** What each command shows, in turn. */
async function look(phone: Phone, commands: readonly string[]): Promise<string[]> {
  const screens: string[] = [];
  for (const command of commands) {
    await phone.send(command);
    screens.push(await phone.screen());
  }
  return screens;
}

const ownersCommands = ['/start', '/hoso', '/ketqua', '/dulieucuatoi', '/tieptuc'];
const staffCommands = ['/start', '/danhsach', '/danhsach KC-2026-0001', '/nguoi'];

describe('an office that goes over to PostgreSQL', () => {
  it('answers the same, and everybody goes on where they were', async () => {
    let url = '';
    const office = await openOffice({ settings: () => ({ DATABASE_URL: url }) });
    const [lan, slao] = [await office.phone('Lan', 1001), await office.phone('Slao', 1002)];
    const admin = await office.phone('Trưởng nhóm', adminId);
    await admin.send('/start');
    await openForm(lan);
    await fillIn(lan, noodleHousehold);
    expect(await sendToCentre(lan)).toBe('KC-2026-0001');
    await openForm(slao);
    await fillInUntil(slao, noodleHousehold, 'material');
    const lookAll = async () => [
      await look(lan, ownersCommands),
      await look(slao, ownersCommands),
      await look(admin, staffCommands),
    ];
    const before = await lookAll();
    expect(before.flat().every((screen) => screen !== '')).toBe(true);

    url = await createDatabase(server.url);
    await office.restart('polling', async () => {
      const to = { engine: 'postgresql', url, schema: 'public' } as const;
      expect(await moveDatabase({ from: office.folder, to })).toMatchObject({ ok: true, mended: 0 });
    });

    expect(await lookAll()).toEqual(before);
    expect((await readAsked(slao))?.id).toBe('material');
    await fillIn(slao, noodleHousehold);
    expect(await sendToCentre(slao)).toBe('KC-2026-0002');
    const proposals = await office.product.app.database.prisma.proposal.findMany({ orderBy: { id: 'asc' } });
    expect(proposals.map(({ reference }) => reference)).toEqual(['KC-2026-0001', 'KC-2026-0002']);
  });
});
