// The one who asks for support, as both papers name them.
import { chosenOption } from '../core/answer.ts';
import type { FillIn } from './fill-in.ts';
import { type Line, labelled, type Part } from './paper.ts';

/** A household goes by the name of its owner. */
export function establishmentName(fill: FillIn): Part {
  const named = fill.find('establishment-name');
  if (named !== undefined) return named;
  const { counting } = fill.source.assessment.journey;
  const owner = fill.typed('representative');
  if (owner === null) return { blank: fill.say('questions.establishment-name.label') };
  const isHousehold = chosenOption(counting, 'legal-form') === 'household';
  return { text: isHousehold ? fill.say('papers.household', { name: owner }) : owner };
}

/** Whoever signs for a company or a cooperative has a position and a seal. */
export function hasSeal(fill: FillIn): boolean {
  return fill.isAsked('position');
}

export function place(fill: FillIn): Line {
  const commune = fill.part('commune');
  return 'blank' in commune ? [commune] : [{ text: fill.say('papers.place', { commune: commune.text }) }];
}

export function contactLines(fill: FillIn): readonly Line[] {
  return [
    labelled(fill.say('papers.who.name'), establishmentName(fill)),
    ...fill.lines('legal-form'),
    labelled(fill.say('papers.who.place'), ...place(fill)),
    // The form asks for the year and the picture; the number is copied from the certificate.
    ...(fill.isAsked('registered-year')
      ? [
          labelled(fill.say('papers.who.certificate'), { blank: fill.say('papers.who.certificateNumber') }),
          ...fill.line('registered-year'),
        ]
      : []),
    ...fill.line('tax-code', fill.say('papers.who.taxCode')),
    ...fill.line('representative', fill.say('papers.who.representative')),
    ...fill.lines('position', 'phone'),
  ];
}
