// Whole answers in words that stand for no figure: "chưa biết", "không có".
import { cleanLine } from '../clean-text.ts';
import { foldText } from '../fold.ts';

const not = '(?:chua|khong|ko|kg|hong|hok|k|hem)';
const know = '(?:biet|bit|bt|bik|ro|tinh|nho|nghi ra|chac|xac dinh)';
const ending = '(?: (?:a|nua|dau|ro|lam|nhe|em|anh|chi|het|ca|gi|luon))*';
const unknown = new RegExp(
  `^(?:da |minh |toi |em |e |con |cung )*(?:${not}(?: duoc)? ${know}|(?:de|hoi) sau|bo qua|` +
    `(?:i )?(?:don t|do not) know(?: yet)?|not sure(?: yet)?|unknown|later|skip)${ending}$`,
);
const none = new RegExp(
  `^(?:da )?(?:khong|chua|ko)(?: co)?(?: (?:ai|gi|nguoi nao|dong nao|dong|cai nao))?${ending}$|^(?:none|nobody|nothing)$`,
);

/** The person says that they do not know yet: the same as the button "Chưa biết". */
export function saysUnknown(text: string): boolean {
  return unknown.test(foldText(cleanLine(text)));
}

/** The person says that there is none: "không", "chưa có ai", "không có đồng nào". */
export function saysNone(text: string): boolean {
  return none.test(foldText(text));
}

const yes =
  /^(?:da |vang |u )*(?:co|roi|da co|dung|dung roi|dung vay|phai|vang|duoc|chuan|yes|right)(?: (?:a|roi|vay|nhe|em|anh|chi))*$/;
/** A nod is a yes to a guess; after "có giấy chưa?" it may be no more than a courtesy. */
const nod = /^(?:da|u|uh|ok|oke|okay)(?: (?:a|vay|nhe|em|anh|chi))*$/;
const no = new RegExp(`^(?:da )?(?:${not}|${not} phai|no|nope|not yet)${ending}$`);

/** A clear yes: "có", "rồi", "đúng rồi", "vâng ạ". */
export function saysYes(text: string): boolean {
  return yes.test(foldText(cleanLine(text)));
}

/** The person agrees to what was guessed, be it with a nod: "ok", "dạ". */
export function agrees(text: string): boolean {
  return saysYes(text) || nod.test(foldText(cleanLine(text)));
}

/** A clear no: "không", "chưa", "chưa có", "ko phải". */
export function saysNo(text: string): boolean {
  return saysNone(text) || no.test(foldText(cleanLine(text)));
}
