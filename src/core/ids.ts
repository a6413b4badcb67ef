// Ids are small integers (they must fit into 64 bytes of button data) that cannot be mixed up.
declare const brand: unique symbol;

type Branded<Name extends string> = number & { readonly [brand]: Name };

export type PersonId = Branded<'PersonId'>;
export type ProposalId = Branded<'ProposalId'>;
export type SubmissionId = Branded<'SubmissionId'>;
export type DeliveryId = Branded<'DeliveryId'>;
export type FileId = Branded<'FileId'>;
export type EnquiryId = Branded<'EnquiryId'>;
export type AnnouncementId = Branded<'AnnouncementId'>;

export type AnyId = Branded<string>;

/** The one place that casts: a number that came from our own database becomes an id. */
export function asId<Id extends AnyId>(value: number): Id {
  return value as Id;
}
