// The worked cases: who asks for what, and what the phone must show of the verdict. The conditions are named as the
// pinned rulebook names them.
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import type { VerdictOutcome } from '../../src/core/verdict.ts';
import type { PreparedAnswers } from '../support/applicants.ts';
import * as owners from './prepared-answers.ts';

export interface WorkedCase {
  readonly name: string;
  readonly answers: PreparedAnswers;
  /** Absent: a Wednesday morning in November 2026. */
  readonly now?: Date;
  readonly outcome: VerdictOutcome;
  readonly programme: string;
  /** As the owner reads it; null: no support under the rules. */
  readonly most: string | null;
  readonly unmet?: readonly string[];
  readonly missing?: readonly string[];
  readonly staff?: readonly string[];
  /** Where the owner says that it shall be sent though it is not eligible: in the form, or when sending. */
  readonly anyway?: 'inForm' | 'whenSending';
  /** What staff send back, with the words that replace the first ones. */
  readonly mended: readonly (readonly [QuestionId, string])[];
  readonly decision: 'shortlist' | { readonly declinedBecause: string };
}

const machinery = 'Mua máy móc, thiết bị tiên tiến';
const sameSupport = 'Nhà nước chưa hỗ trợ cùng việc này';

const reasons = [
  ['situation', 'Máy đang dùng mua năm 2012, mỗi tháng hỏng 4 lần, mất 20 triệu tiền hàng'],
  ['market', 'Có hợp đồng với 2 cửa hàng ở Hà Nội, 3 mối ở Cao Bằng'],
] as const;

const intentions = [
  ['content', 'Mở thêm 1 xưởng làm hàng ở Cao Bằng, 250 triệu, thêm 4 việc làm'],
  ['representative', 'Lương Văn Chính'],
] as const;

export const workedCases: readonly WorkedCase[] = [
  {
    name: 'a cooperative supported in 2017 asks for another machine: the staff look, at most 210 triệu',
    answers: owners.cooperative,
    outcome: 'needsStaff',
    programme: machinery,
    most: '210.000.000 đồng',
    staff: [sameSupport],
    mended: reasons,
    decision: 'shortlist',
  },
  {
    name: 'the same plasma cutter again is not supported twice',
    answers: owners.plasmaCutterAgain,
    outcome: 'ineligible',
    programme: machinery,
    most: null,
    unmet: [sameSupport],
    anyway: 'whenSending',
    mended: reasons,
    decision: { declinedBecause: 'Máy cắt Plasma đã được hỗ trợ năm 2017.' },
  },
  {
    name: 'without the new ward the information is incomplete',
    answers: { ...owners.cooperative, commune: null },
    outcome: 'incomplete',
    programme: machinery,
    most: '210.000.000 đồng',
    missing: ['Chỗ làm ra sản phẩm ở Cao Bằng'],
    staff: [sameSupport],
    mended: reasons,
    decision: 'shortlist',
  },
  {
    name: 'a company with an earlier model of another kind: the staff look, at most 300 triệu',
    answers: owners.company,
    outcome: 'needsStaff',
    programme: machinery,
    most: '300.000.000 đồng',
    staff: [sameSupport],
    mended: reasons,
    decision: 'shortlist',
  },
  {
    name: 'the same company in August 2017: the ceiling was 200 triệu, so it commits to find the rest',
    answers: {
      ...owners.company,
      'is-line': 'separate',
      when: 'tháng 10/2017',
      'capital-commitment': 'yes-loan',
    },
    now: new Date('2017-08-15T02:00:00Z'),
    outcome: 'needsStaff',
    programme: machinery,
    most: '200.000.000 đồng',
    staff: [sameSupport],
    mended: reasons,
    decision: 'shortlist',
  },
  {
    name: 'a household that makes noodles looks eligible, at most 90 triệu',
    answers: owners.noodleHousehold,
    outcome: 'eligible',
    programme: machinery,
    most: '90.000.000 đồng',
    mended: reasons,
    decision: 'shortlist',
  },
  {
    name: 'a forge in Phúc Sen, now Quảng Uyên, looks eligible, at most 30 triệu',
    answers: owners.forge,
    outcome: 'eligible',
    programme: machinery,
    most: '30.000.000 đồng',
    mended: reasons,
    decision: { declinedBecause: 'Năm nay hết tiền của tỉnh, mời anh/chị gửi lại năm sau.' },
  },
  {
    name: 'a shop that only trades is told why and where to turn, and may send anyway',
    answers: owners.shop,
    outcome: 'ineligible',
    programme: machinery,
    most: null,
    unmet: ['Tự làm ra sản phẩm'],
    anyway: 'inForm',
    mended: intentions,
    decision: { declinedBecause: 'Cửa hàng chưa tự làm ra sản phẩm.' },
  },
  {
    name: 'a homestay is outside the supported sectors',
    answers: owners.homestay,
    outcome: 'ineligible',
    programme: machinery,
    most: null,
    unmet: ['Ngành nghề được hỗ trợ'],
    anyway: 'inForm',
    mended: intentions,
    decision: { declinedBecause: 'Du lịch không thuộc khuyến công, anh/chị hỏi cơ quan du lịch.' },
  },
  {
    name: 'a cooperative in Lạng Sơn asks its own province',
    answers: owners.neighbourProvince,
    outcome: 'ineligible',
    programme: machinery,
    most: null,
    unmet: ['Chỗ làm ra sản phẩm ở Cao Bằng'],
    anyway: 'inForm',
    mended: intentions,
    decision: { declinedBecause: 'Anh/chị hỏi trung tâm khuyến công Lạng Sơn.' },
  },
  {
    name: 'a trademark for sausages: the staff check the overlap and the unconfirmed amount, at most 20 triệu',
    answers: owners.sausageTrademark,
    outcome: 'needsStaff',
    programme: 'Xây dựng, đăng ký nhãn hiệu',
    most: '20.000.000 đồng',
    staff: ['Không trùng hỗ trợ nhãn hiệu của tỉnh', 'Mức hỗ trợ đã được xác nhận'],
    mended: reasons,
    decision: 'shortlist',
  },
];
