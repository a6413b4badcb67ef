// How well does the check for vague texts agree with people? npx tsx bench/specificity.ts [--all]
import { checkSpecificity } from '../src/core/specificity/check-specificity.ts';
import { labelledTexts, type Measured, measure } from '../test/core/specificity/labelled-texts.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function print(name: string, { texts, vague, found, disagreements }: Measured): void {
  console.log(`${name} (${texts} texts)`);
  console.log(`  vague         precision ${percent(vague.precision)}   recall ${percent(vague.recall)}`);
  console.log(`  found wants   precision ${percent(found.precision)}   recall ${percent(found.recall)}`);
  console.log(`  disagreements ${disagreements.length}`);
  for (const { label, isVague, found: got } of process.argv.includes('--all') ? disagreements : []) {
    console.log(`    ${label.group}: ${label.text}`);
    console.log(
      `      labelled ${label.isVague ? 'vague' : 'concrete'} [${label.found.join(' ')}], read ${isVague ? 'vague' : 'concrete'} [${got.join(' ')}]`,
    );
  }
}

print('tuning set', measure(labelledTexts.tuning));
print('held-out set', measure(labelledTexts.heldOut));

const everything = [...labelledTexts.tuning, ...labelledTexts.heldOut];
const rounds = 200;
for (const { text, group } of everything) {
  checkSpecificity(text, labelledTexts.wants[group]);
}
const start = performance.now();
for (let round = 0; round < rounds; round++) {
  for (const { text, group } of everything) {
    checkSpecificity(text, labelledTexts.wants[group]);
  }
}
const each = (performance.now() - start) / (rounds * everything.length);
console.log(`time per text ${each.toFixed(4)} ms (mean of ${rounds * everything.length})`);
