// Whole answers in words that stand for no figure: "chưa biết", "không có".
import { cleanLine } from '../clean-text.ts';
import { foldText } from '../fold.ts';

const not = '(?:chua|khong|ko|hong|k|hem)';
const ending = '(?: (?:a|nua|dau|ro|lam|nhe|em|anh|chi|het|ca))*';
const unknown = new RegExp(
  `^(?:da |minh |toi |em |con )*(?:${not}(?: duoc)? (?:biet|ro|tinh|nho|nghi ra|chac|xac dinh)|(?:de|hoi) sau|bo qua|` +
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
  /^(?:da |vang )?(?:co|dung|dung roi|dung vay|phai|u|uh|vang|ok|oke|da|chuan|yes|right)(?: (?:a|roi|vay|nhe))*$/;

/** The person agrees: "đúng rồi", "vâng ạ", "có". */
export function saysYes(text: string): boolean {
  return yes.test(foldText(cleanLine(text)));
}
