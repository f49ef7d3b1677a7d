import type { AccountActor } from '$lib/domain/access/actor';
import { contribute, type Contribute } from '$lib/server/services/contribute';
import { removeContribution } from '$lib/server/services/withdraw-contribution';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';

interface Talk {
	readonly itemId: string;
	readonly applicant: AccountActor | undefined;
	readonly neighbours: readonly AccountActor[];
}

type Said = Pick<Contribute, 'kind' | 'words'> &
	Partial<Pick<Contribute, 'inReplyTo' | 'language'>>;

type Say = (
	speaker: AccountActor,
	when: readonly [day: number, time: string],
	said: Said
) => Promise<string>;

/** People talk about the project before the meeting, each in the language they write best. */
export async function talkAbout(
	stage: DemoStage,
	{ itemId, applicant, neighbours: [one, other] }: Talk
): Promise<void> {
	if (!applicant || !one || !other) return;
	const base = { itemId, inReplyTo: null, amountCents: null, language: 'de' };
	const say: Say = async (speaker, [day, time], said) => {
		const at = on(stage.context, dayOf(stage, day), time);
		const command = { ...base, ...said, ...commandOf(stage, at) };
		return done(await contribute(at, speaker, command), said.kind).contributionId;
	};
	await ask(say, { applicant, one, other });
	await removeRude(stage, itemId, async (said) => say(one, [-2, '21:40'], said));
	await say(one, [-1, '08:20'], {
		kind: 'against',
		words: 'Im Vorderhaus gibt es schon eine Küche. Können wir die nicht mitbenutzen?'
	});
	await say(one, [-1, '19:10'], {
		kind: 'for',
		words: 'Viele hier essen abends allein. Ein gemeinsamer Tisch im Monat tut dem Viertel gut.'
	});
	await say(other, [-1, '20:05'], {
		kind: 'for',
		language: 'tr',
		words:
			'Birlikte yemek pişirince komşular birbirini tanıyor. Ben her ay bir tencere çorba getiririm.'
	});
}

/** A question and a concern, and what the applicant answers. */
async function ask(
	say: Say,
	{
		applicant,
		one,
		other
	}: {
		readonly applicant: AccountActor;
		readonly one: AccountActor;
		readonly other: AccountActor;
	}
): Promise<void> {
	const question = await say(one, [-4, '19:10'], {
		kind: 'question',
		words: 'Ist die Küche auch mit dem Rollstuhl gut zu erreichen?'
	});
	await say(applicant, [-3, '19:10'], {
		kind: 'answer',
		inReplyTo: question,
		words: 'Ja. Es gibt eine Rampe, und die Tische lassen sich verstellen.'
	});
	const concern = await say(other, [-3, '20:30'], {
		kind: 'concern',
		language: 'ar',
		words: 'نسكن فوق المطبخ مباشرة. إذا امتدّ الطبخ إلى ما بعد العاشرة مساءً فلن ينام أطفالنا.'
	});
	await say(applicant, [-2, '21:00'], {
		kind: 'answer',
		inReplyTo: concern,
		words: 'Wir räumen um halb zehn auf. Um zehn ist Schluss, auch im Sommer.'
	});
}

/** Somebody names a neighbour; the office takes it out and says why. */
async function removeRude(
	stage: DemoStage,
	itemId: string,
	say: (said: Said) => Promise<string>
): Promise<void> {
	const contributionId = await say({
		kind: 'against',
		words: 'Der Mann aus dem dritten Stock macht sowieso immer alles allein.'
	});
	const at = on(stage.context, dayOf(stage, -1), '08:00');
	const command = {
		...{ itemId, contributionId, language: 'de' },
		reason: 'Der Beitrag meint eine einzelne Person, nicht das Projekt.'
	};
	const removed = { ...command, ...commandOf(stage, at) };
	done(await removeContribution(at, stage.manager, removed), 'removing');
}
