import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Mark } from '$lib/domain/participation/marks';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { href } from '$lib/i18n/href';
import { neighbourhoodOf } from './neighbourhood-of-event';
import { readPublicVote, type PublicVote } from './services/read-public-vote';
import type { Voter } from './services/voter';
import { readCarriedBallot, type CarriedBallot } from './vote-cookies';

export type VoteEvent = Pick<RequestEvent, 'cookies' | 'url' | 'locals'> & {
	readonly params: { readonly neighbourhood: string; readonly reference: string };
};

/** The vote that the address names, with its page; 404 when none was announced. */
export async function voteOfEvent(event: VoteEvent) {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { neighbourhood: slug, reference } = event.params;
	const vote = await readPublicVote(event.locals.context, { neighbourhoodId, reference });
	if (vote === null) error(404);
	return { neighbourhoodId, vote, address: `/${slug}/votes/${vote.reference}` };
}

/** Who votes in this browser: the code that was typed here comes before the account that is signed in. */
export function voterOf(event: VoteEvent, vote: PublicVote): Voter | null {
	const { context, actor } = event.locals;
	const code = readCarriedBallot(event, context, vote.id)?.code ?? null;
	if (code !== null) return { kind: 'code', code };
	return actor.kind === 'account' ? { kind: 'account', accountId: actor.accountId } : null;
}

/** The vote and its voter; whoever is not known yet is sent to type the code or to sign in. */
export async function voterOfEvent(event: VoteEvent) {
	const found = await voteOfEvent(event);
	const voter = voterOf(event, found.vote);
	if (voter === null) redirect(303, href(`${found.address}/code`));
	return { ...found, voter };
}

/** What this very voter has marked in this browser and not cast yet. */
export function markedBy(event: VoteEvent, vote: PublicVote, voter: Voter): CarriedBallot {
	const carried = readCarriedBallot(event, event.locals.context, vote.id);
	const own: CarriedBallot = {
		residentVoteId: vote.id,
		code: voter.kind === 'code' ? voter.code : null,
		accountId: voter.kind === 'account' ? voter.accountId : null,
		weights: null
	};
	const isOwn = carried?.code === own.code && carried.accountId === own.accountId;
	return isOwn ? carried : own;
}

type Projects = Pick<Manifest, 'projects'>;

/** Marks as the cookie carries them: one byte for each project of the manifest. */
export function weightsOf(marks: readonly Mark[], { projects }: Projects): string {
	const weights = new Map(marks.map(({ project, weight }) => [project, weight]));
	return Buffer.from(projects.map(({ number }) => weights.get(number) ?? 0)).toString('base64url');
}

/** What was marked in this browser; null where nothing was. */
export function marksOf(carried: CarriedBallot, { projects }: Projects): readonly Mark[] | null {
	if (carried.weights === null) return null;
	const bytes = Buffer.from(carried.weights, 'base64url');
	return projects
		.map(({ number }, at) => ({ project: number, weight: bytes[at] ?? 0 }))
		.filter(({ weight }) => weight > 0);
}
