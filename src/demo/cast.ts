// The people of the demo: who holds which phone.

export interface CastMember {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: 'owner' | 'staff' | 'officer';
  readonly phone: string;
}

export const cast: readonly CastMember[] = [
  { id: 5_000_001, firstName: 'Nông Thị', lastName: 'Lan', role: 'owner', phone: '+84912345678' },
  { id: 5_000_002, firstName: 'Bế Thu', lastName: 'Hương', role: 'staff', phone: '+84912345001' },
  { id: 5_000_003, firstName: 'Hoàng Văn', lastName: 'Dũng', role: 'officer', phone: '+84912345002' },
];

/** What they do in the product: one person runs the small centre, one speaks for the commune Thành Công. */
export const appointments = [
  { telegramId: 5_000_002, name: 'Bế Thu Hương', roles: ['admin', 'lead', 'reviewer'], areaCode: null },
  { telegramId: 5_000_003, name: 'Hoàng Văn Dũng', roles: ['officer'], areaCode: '01777' },
] as const;

export const demoToken = '5000000000:DEMO-TOKEN-FOR-THE-STAND-IN-ONLY-000';
