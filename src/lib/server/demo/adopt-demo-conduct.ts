import { readSeats } from '$lib/server/repositories/seats';
import { recordConduct } from '$lib/server/services/accept-conduct';
import { adoptConduct } from '$lib/server/services/adopt-conduct';
import { listConductVersions } from '$lib/server/repositories/conduct';
import { commandOf, done, on, type DemoStage } from './demo-stage';

const words = `Wir hören einander zu und lassen ausreden.

Wir reden über die Sache, nicht über Menschen.

Was in einer nicht öffentlichen Sitzung gesagt wird, bleibt dort.

Wer an einem Projekt selbst beteiligt ist, sagt das vorher.`;

/** The council agrees how its members treat each other; two have signed on paper, the others are still asked. */
export async function adoptDemoConduct(
	stage: DemoStage,
	{ bodyId, day }: { readonly bodyId: string; readonly day: string }
): Promise<void> {
	const at = on(stage.context, day);
	const scope = { neighbourhoodId: stage.neighbourhoodId };
	const adopting = { ...commandOf(stage, at), bodyId, words, language: 'de', adoptedOn: day };
	done(await adoptConduct(at, stage.manager, adopting), 'code of conduct');
	const [version] = await listConductVersions(at.db.query, scope, bodyId);
	const seats = await readSeats(at.db.query, scope, { bodyId, on: day });
	const signed = seats.flatMap(({ holders }) => holders).filter((one) => one.accountId === null);
	for (const { id: holdingId } of signed.slice(0, 2)) {
		const command = { ...commandOf(stage, at), bodyId, versionId: version?.id ?? '', holdingId };
		done(await recordConduct(at, stage.manager, command), 'signature');
	}
}
