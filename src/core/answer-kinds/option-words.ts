/** What people call an option of the legal form besides its label, folded: as they type it on a phone. */
export const optionWords: Readonly<Record<string, readonly string[]>> = {
  household: ['hkd', 'hgd', 'ho', 'ho kd', 'ho gia dinh', 'gia dinh', 'ca the', 'ho ca the'],
  cooperative: ['htx', 'hop tac'],
  'cooperative-group': ['tht', 'to ht', 'to hop'],
  'cooperative-union': ['lh htx', 'lien hiep htx', 'lien hiep'],
  company: ['cty', 'dn', 'tnhh', 'cty tnhh', 'cong ty tnhh', 'doanh nghiep', 'cong ty co phan', 'cty cp'],
  unregistered: ['chua dk', 'chua dang ki', 'chua co dang ky'],
};
