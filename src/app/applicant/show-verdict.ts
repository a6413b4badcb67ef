import { chosenOption } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { latePlan, reachablePlans } from '../../core/plan-year.ts';
import { otherThatFit } from '../../core/programme-choice.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { headingOf } from './heading.ts';
import { canEdit, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { thingsToDo } from './things-to-do.ts';

const mostOthers = 3;

/** What the rules say so far: one sentence and at most three things to do, or what might fit while nothing is chosen. */
export async function showVerdict(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { proposal, assessment } = opened.own;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const others = otherThatFit(app.rulebook, assessment.facts, todayOf(app));
  const { verdict, programme } = assessment;
  const openCount = openIn(opened.own);
  if (verdict === null || programme === null)
    return {
      screen: 'possibilities',
      heading: headingOf(proposal),
      programmes: others,
      isWholeList: false,
      openCount,
    };
  return {
    screen: 'verdict',
    heading: headingOf(proposal),
    verdict,
    programme,
    others: others.slice(0, mostOthers),
    toDo: thingsToDo(opened.own, verdict),
    openCount,
    isGateClosed: assessment.journey.path.some(({ question }) => question === 'go-on'),
    isLeaving: chosenOption(assessment.journey.counting, 'go-on') === 'leave',
    latePlan: latePlan(app.rulebook.centre.deadlines, todayOf(app), assessment.facts.plannedFor),
  };
}

function openIn(own: OwnProposal): number {
  return canEdit(own) ? own.assessment.journey.path.filter(({ value }) => value === undefined).length : 0;
}

/** Everything for other needs that nothing known about the establishment excludes. */
export async function showOtherProgrammes(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  return {
    screen: 'possibilities',
    heading: headingOf(opened.own.proposal),
    programmes: otherThatFit(app.rulebook, opened.own.assessment.facts, todayOf(app)),
    isWholeList: true,
    openCount: openIn(opened.own),
  };
}

export async function showVerdictLines(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { proposal, assessment } = opened.own;
  if (assessment.verdict === null) return showVerdict(app, visit, id);
  await remember(app, app.database, visit, { focus: null, proposal: id });
  return { screen: 'verdictLines', heading: headingOf(proposal), verdict: assessment.verdict, page };
}

/** About the money: tax, what happens when less is granted, and which year's plan can still be reached. */
export async function showVerdictMoney(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { proposal, assessment } = opened.own;
  if (assessment.verdict === null) return showVerdict(app, visit, id);
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const { plannedFor } = assessment.facts;
  return {
    screen: 'verdictMoney',
    heading: headingOf(proposal),
    verdict: assessment.verdict,
    plans: reachablePlans(app.rulebook.centre.deadlines, todayOf(app), plannedFor),
  };
}
