import { readCode, findUnusedKeys, findButtonKeys } from './i18n/keys-in-code.ts';
import { readLanguage, listLanguages } from './i18n/texts.ts';
import * as p from './i18n/parity.ts';
import * as s from './i18n/style.ts';
const code=readCode(); const vi=readLanguage('vi');
console.log('unused',findUnusedKeys(vi,code));
console.log(new Set(findButtonKeys(code)));
for(const l of listLanguages()){const x=readLanguage(l);console.log(l,p.findKeyFaults(l,x,vi),p.findBlankFaults(x,vi),p.findTagDifferences(x,vi),s.findBrokenHtml(x),s.findNotComposed(x),s.findEmpty(x),s.findDoubleSpaces(x),s.findTooLong(x),s.findToneMarks(x))}
console.log(s.findWithoutDiacritics(vi), s.findLongSentences(vi,20).map(x=>x+' ['+x.split(': ').slice(1).join(': ').split(' ').length+']'));
