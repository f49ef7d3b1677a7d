import type { AccountActor } from '$lib/domain/access/actor';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import { findCirculation } from '$lib/server/repositories/circulations';
import { readSeats } from '$lib/server/repositories/seats';
import { answerInWriting } from '$lib/server/services/answer-in-writing';
import { demandMeeting } from '$lib/server/services/demand-meeting';
import { endDueCirculations } from '$lib/server/services/end-due-circulations';
import { publishDecision } from '$lib/server/services/publish-decision';
import { startCirculation } from '$lib/server/services/start-circulation';
import { changeDemoRules } from './change-demo-rules';
import { controllingBody } from './demo-bodies';
import type { DemoProposal } from './demo-proposal';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';
import { handInDemoProposal, publishDemoProposal } from './hand-in-demo-proposal';
import { writtenProposals } from './written-proposals';

interface Committee {
	readonly bodyId: string;
	readonly fundId: string;
}

/** Decides in writing within 14 days, valid with more than half of the answers, unless somebody objects. */
const inWriting = {
	'circulation.allowed': 'ifNobodyObjects',
	'circulation.windowDays': 14,
	'circulation.validity': 'moreThanHalfAnswered',
	'circulation.benchAtMost': null,
	'circulation.failed': 'nextMeeting',
	'circulation.asksProcedure': true,
	'circulation.substituteVoid': true
};

/** A quarter of the members can ask for a meeting within two weeks (P-61). */
const onDemand = {
	'meetings.demandedMeeting': {
		kind: 'onDemand',
		share: { numerator: 1, denominator: 4 },
		withinDays: 14
	}
};

/** The committee changes its rules, so that it may decide without a meeting from that day on. */
export async function allowWriting(
	stage: DemoStage,
	{ bodyId, day }: { readonly bodyId: string; readonly day: string }
): Promise<void> {
	const change = { bodyId, day, topic: 'circulation', values: inWriting, place: 'Nr. 5' } as const;
	await changeDemoRules(stage, controllingBody, change);
}

/** The committee lets its members ask for a meeting from that day on. */
export async function allowDemands(
	stage: DemoStage,
	{ bodyId, day }: { readonly bodyId: string; readonly day: string }
): Promise<void> {
	const change = { bodyId, day, topic: 'convening', values: onDemand, place: 'Nr. 3' } as const;
	await changeDemoRules(stage, controllingBody, change);
}

/** Two votes in writing: one that ended with a decision, and one that still waits for three answers. */
export async function decideInWriting(stage: DemoStage, committee: Committee): Promise<void> {
	const { decided, open, waiting } = writtenProposals;
	const references: string[] = [];
	for (const [index, proposal] of [decided, open, waiting].entries())
		references.push(await handIn(stage, committee, { proposal, index }));
	const [first = '', second = ''] = references;
	const ended = await ask(stage, committee, { reference: first, day: -36 });
	const five = ['public-1', 'public-2', 'providers-1', 'providers-2', 'politics-1'];
	for (const [index, code] of five.entries())
		await answer(stage, { ...ended, code, choice: index === 3 ? 'no' : 'yes', day: -34 + index });
	await endDueCirculations(on(stage.context, dayOf(stage, -21)));
	await publish(stage, { ...ended, day: -21 });
	const running = await ask(stage, committee, { reference: second, day: -4 });
	for (const [index, code] of ['providers-1', 'politics-1', 'politics-2'].entries())
		await answer(stage, { ...running, code, choice: 'yes', day: -3 + index });
}

async function handIn(
	stage: DemoStage,
	{ fundId }: Committee,
	{ proposal, index }: { readonly proposal: DemoProposal; readonly index: number }
): Promise<string> {
	const reference = await handInDemoProposal(stage, {
		proposal,
		applicant: stage.residents[index % stage.residents.length] ?? stage.manager,
		day: dayOf(stage, -47 + index),
		countedFrom: stage.today,
		fundId
	});
	await publishDemoProposal(stage, { reference, day: dayOf(stage, -41 + index) });
	return reference;
}

interface Running {
	readonly bodyId: string;
	readonly circulationId: string;
}

async function ask(
	stage: DemoStage,
	{ bodyId }: Committee,
	{ reference, day }: { readonly reference: string; readonly day: number }
): Promise<Running> {
	const at = on(stage.context, dayOf(stage, day));
	const said = { isUrgent: false, isListedSubject: false, ground: '', language: 'de' };
	const command = { ...commandOf(stage, at), ...said, reference, bodyId };
	const started = done(await startCirculation(at, stage.manager, command), `ask ${reference}`);
	return { bodyId, ...started };
}

/** A member asks for a meeting; one more has to join before the committee meets. */
export async function demandSoon(stage: DemoStage, { bodyId }: Committee): Promise<void> {
	const day = dayOf(stage, -2);
	const at = on(stage.context, day, '20:15');
	const reason = 'Der Jugendklub verliert zum Monatsende seine Räume. Das kann nicht warten.';
	const member = await memberOn(stage, { bodyId, code: 'public-1', day });
	const command = { ...commandOf(stage, at), bodyId, reason, language: 'de' };
	done(await demandMeeting(at, member, command), 'demand');
}

/** The member of a seat answers from their own account. */
async function answer(
	stage: DemoStage,
	given: Running & { readonly code: string; readonly choice: Choice; readonly day: number }
): Promise<void> {
	const { bodyId, circulationId, code, choice } = given;
	const day = dayOf(stage, given.day);
	const at = on(stage.context, day, '19:40');
	const said = { choice, points: null, reason: '', language: 'de', agreesToProcedure: true };
	const command = { ...commandOf(stage, at), circulationId, ...said };
	const member = await memberOn(stage, { bodyId, code, day });
	done(await answerInWriting(at, member, command), `${code} in writing`);
}

async function memberOn(
	stage: DemoStage,
	{ bodyId, code, day }: { readonly bodyId: string; readonly code: string; readonly day: string }
): Promise<AccountActor> {
	const seats = await readSeats(stage.context.db.query, stage, { bodyId, on: day });
	const accountId = seats.find((seat) => seat.code === code)?.holders[0]?.accountId ?? '';
	const person = { displayName: code, locale: 'de', isAdministrator: false, roles: [], seats: [] };
	return { kind: 'account', accountId, ...person };
}

async function publish(
	stage: DemoStage,
	{ circulationId, day }: Running & { readonly day: number }
): Promise<void> {
	const at = on(stage.context, dayOf(stage, day), '11:00');
	const found = await findCirculation(at.db.query, stage, circulationId);
	const command = { ...commandOf(stage, at), motionId: found?.motionId ?? '' };
	done(await publishDecision(at, stage.manager, command), 'publish in writing');
}
