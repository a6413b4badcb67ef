import { allPaperKinds } from '../../app/paper-source.ts';
import type { WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { formatPhone } from '../../core/format.ts';
import { plain, say } from '../say.ts';

interface Props {
  readonly whole: WholeDossier;
  readonly wording: Wording;
}

/** Who asks for what, where it stands, and what whoever reads it must not miss. */
export function DossierHead({ whole, wording }: Props) {
  const { card, plannedYear } = whole;
  const { heading, programme, sent, verdict } = card;
  const money = (dong: number | null): string => (dong === null ? '–' : wording.money(dong));
  const facts: [Parameters<typeof plain>[1], string][] = [
    ['console.head.owner', card.ownerName],
    ['console.head.phone', card.phone === null ? '–' : formatPhone(card.phone)],
    ['console.head.area', wording.area(heading.areaCode)],
    ['console.head.programme', programme === null ? '–' : wording.programmeName(programme)],
    ['console.head.year', plannedYear === null ? '–' : String(plannedYear)],
    ['console.head.cost', money(card.cost)],
    ['console.head.own', money(card.ownCapital)],
    ['console.head.most', money(verdict?.amount.most ?? null)],
    ['console.head.reviewer', heading.reviewerName ?? plain(wording, 'console.list.nobody')],
    [
      'console.head.sent',
      sent === null
        ? '–'
        : plain(wording, 'console.head.sentAt', {
            number: sent.number,
            date: wording.date(localDay(sent.at)),
            count: heading.ageDays,
          }),
    ],
  ];
  return (
    <header>
      <h1>
        {`${heading.reference} · ${heading.title} `}
        <span class={`status ${heading.status}`}>{say(wording, `staff.list.filters.${heading.status}`)}</span>
      </h1>
      <Warnings whole={whole} wording={wording} />
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div>
            <dt>{say(wording, name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul class="papers">
        {allPaperKinds.map((kind) => (
          <li>
            <a href={`/console/dossiers/${heading.id}/papers/${kind}`} download>
              {say(wording, `papers.${kind}.link`)}
            </a>
          </li>
        ))}
      </ul>
    </header>
  );
}

const daysToErase = 15;
const dayMs = 86_400_000;

function Warnings({ whole, wording }: Props) {
  const { card, openRequest } = whole;
  const asked = card.erasureAskedAt;
  const toJudge = card.verdict?.lines.filter(({ outcome }) => outcome === 'staff') ?? [];
  const lines = [
    asked !== null &&
      say(wording, 'staff.dossier.erasureAsked', {
        date: wording.date(localDay(asked)),
        until: wording.date(localDay(new Date(asked.getTime() + daysToErase * dayMs))),
      }),
    card.sentAnyway && say(wording, 'staff.dossier.sentAnyway'),
    toJudge.length > 0 &&
      say(wording, 'staff.dossier.toJudge', {
        lines: toJudge.map(({ criterion }) => wording.pick(criterion.label)).join('; '),
      }),
    card.outcomeWhenSent !== null &&
      say(wording, 'staff.dossier.outcomeWhenSent', {
        outcome: plain(wording, `verdict.outcome.${card.outcomeWhenSent}`),
      }),
    openRequest !== null &&
      say(wording, 'console.head.changesOpen', {
        date: wording.date(localDay(openRequest.at)),
        count: openRequest.items.length,
      }),
  ].filter((line) => line !== false);
  return lines.length === 0 ? null : (
    <ul class="warnings">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
