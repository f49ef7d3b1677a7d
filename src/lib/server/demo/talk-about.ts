import type { AccountActor } from '$lib/domain/access/actor';
import { contribute, type Contribute } from '$lib/server/services/contribute';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';

interface Talk {
	readonly itemId: string;
	readonly applicant: AccountActor | undefined;
	readonly neighbour: AccountActor | undefined;
}

/** A question, its answer and a word for the project, before the meeting. */
export async function talkAbout(
	stage: DemoStage,
	{ itemId, applicant, neighbour }: Talk
): Promise<void> {
	if (!applicant || !neighbour) return;
	const base = { itemId, inReplyTo: null, amountCents: null, language: 'de' };
	const say = async (
		speaker: AccountActor,
		day: number,
		said: Pick<Contribute, 'kind' | 'words'> & Partial<Contribute>
	) => {
		const at = on(stage.context, dayOf(stage, day), '19:10');
		const command = { ...base, ...said, ...commandOf(stage, at) };
		return done(await contribute(at, speaker, command), said.kind).contributionId;
	};
	const question = await say(neighbour, -4, {
		kind: 'question',
		words: 'Ist die Küche auch mit dem Rollstuhl gut zu erreichen?'
	});
	await say(applicant, -3, {
		kind: 'answer',
		inReplyTo: question,
		words: 'Ja. Es gibt eine Rampe, und die Tische lassen sich verstellen.'
	});
	await say(neighbour, -1, {
		kind: 'for',
		words: 'Viele hier essen abends allein. Ein gemeinsamer Tisch im Monat tut dem Viertel gut.'
	});
}
