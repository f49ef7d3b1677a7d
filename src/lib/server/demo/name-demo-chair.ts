import { readSeats } from '$lib/server/repositories/seats';
import { nameStandingChair } from '$lib/server/services/name-standing-chair';
import { commandOf, done, on, type DemoStage } from './demo-stage';

/** A resident leads the council, somebody of the institutions stands in. */
export async function nameDemoChair(
	stage: DemoStage,
	{ bodyId, day }: { readonly bodyId: string; readonly day: string }
): Promise<void> {
	const at = on(stage.context, day);
	const scope = { neighbourhoodId: stage.neighbourhoodId };
	const seats = await readSeats(at.db.query, scope, { bodyId, on: day });
	for (const [role, code] of [
		['chair', 'residents-1'],
		['deputy', 'institutions-1']
	] as const) {
		const holder = seats.find((seat) => seat.code === code)?.holders[0];
		const named = { bodyId, role, seatHolderId: holder?.id ?? null, benchId: null, fromOn: day };
		const command = { ...commandOf(stage, at), ...named };
		done(await nameStandingChair(at, stage.manager, command), role);
	}
}
