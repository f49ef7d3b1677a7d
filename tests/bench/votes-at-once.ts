import { openPostgres } from '$lib/server/db/postgres';
import { openMeetingNews } from '$lib/server/live/meeting-news';
import { countBallots } from '$lib/server/repositories/ballots';
import { castBallot } from '$lib/server/services/cast-ballot';
import { makeFormKey } from '$lib/server/services/form-key';
import { readRunningMeeting } from '$lib/server/services/read-running-meeting';
import { aCouncilAtWork, anOpenVote, aPublishedProposal } from '../support/council-at-work';
import { parityBenches } from '../support/setting-up';
import { startCluster } from '../support/postgres-cluster';
import { makeTemplate, openScratchStore, type TestStore } from '../support/scratch-store';

const alone = 6;
const atOnce = 60;
const benches = parityBenches.map((one) => ({ ...one, seatCount: (alone + atOnce) / 3 }));

async function anEvening({ context }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'parity', body: { benches } });
	const wanted = { number: 1, requestedCents: 120_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { neighbourhoodId, members } = council;
	const met = await anOpenVote(context, council, { reference, entryMode: 'online' });
	const casts = [...members.values()].map((actor) => async () => {
		const startedAt = performance.now();
		const vote = { choice: 'yes', reason: '', language: 'de' } as const;
		const command = { neighbourhoodId, itemId: met.itemId, ...vote };
		const cast = await castBallot(context, actor, { ...command, formKey: makeFormKey(context) });
		if (!cast.ok) throw new Error(cast.reason);
		return performance.now() - startedAt;
	});
	return { neighbourhoodId, ...met, casts };
}

const median = (times: readonly number[]) =>
	[...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * Sixty members vote within one second; a screen served by another process follows. Answers how long a vote took
 * (ms), how much longer than one cast alone, and how long after the last vote the screen showed them all. Throws
 * when a vote was lost or counted twice.
 */
export async function sixtyVotesAtOnce() {
	const cluster = await startCluster();
	const template = await makeTemplate(cluster);
	const store = await openScratchStore(template);
	const elsewhere = openPostgres(store.url);
	try {
		const { casts, neighbourhoodId, meetingId, itemId } = await anEvening(store);
		const baseline: number[] = [];
		for (const cast of casts.slice(0, alone)) baseline.push(await cast());
		const screen = openMeetingNews(elsewhere);
		let looking = Promise.resolve();
		const shown = new Promise<number>((resolve) => {
			const look = async () => {
				const asked = { neighbourhoodId, meetingId, language: 'de' };
				const read = await readRunningMeeting({ ...store.context, db: elsewhere }, asked);
				if (read?.open?.turnout.cast === casts.length) resolve(performance.now());
			};
			const changed = () => {
				looking = looking.then(look);
			};
			void screen.follow({ neighbourhoodId, meetingId }, { changed, ended: () => null });
		});
		const votes = casts.slice(alone).map(async (cast, nth) => {
			await new Promise((resolve) => setTimeout(resolve, (nth * 1000) / atOnce));
			return cast();
		});
		const times = await Promise.all(votes);
		const lastAt = performance.now();
		const shownAt = await shown;
		const stored = await countBallots(elsewhere.query, { neighbourhoodId }, itemId);
		if (stored !== casts.length) throw new Error(`${stored} of ${casts.length} votes are stored`);
		screen.close();
		await looking;
		const took = median(times);
		return { took, ratio: took / median(baseline), shownMs: Math.max(0, shownAt - lastAt) };
	} finally {
		await elsewhere.close();
		await store.drop();
		await template.drop();
		await cluster.stop();
	}
}
