// The command `npm run rulebook:check [folder]`: says in one line that the rulebook is in order, or lists what is not.
import { readRulebook } from './read-rulebook.ts';

const folder = process.argv[2] ?? new URL('../../rulebook/', import.meta.url);
const result = readRulebook(folder);
if (result.ok) {
  const { rulebook, unconfirmed, empty } = result;
  console.log(
    `Bộ quy định ổn (${rulebook.version}): ${rulebook.programmes.length} chương trình, ${rulebook.areas.length} xã, phường, ` +
      `${rulebook.sources.size} văn bản; còn ${unconfirmed} chỗ chưa xác nhận (confirmed: false) · ` +
      `The rulebook is in order; ${unconfirmed} figures are not confirmed yet`,
  );
  if (empty.length > 0)
    console.log(
      `Trung tâm cần ghi vào centre.yaml trước khi mở cho bà con dùng: ${empty.join(', ')} · ` +
        `To be filled in in centre.yaml before people use it: ${empty.join(', ')}`,
    );
} else {
  for (const { file, line, reason } of result.faults) console.error(`${file}:${line} ${reason}`);
  process.exitCode = 1;
}
