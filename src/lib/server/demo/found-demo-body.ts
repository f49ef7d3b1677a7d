import type { BodyKind } from '$lib/domain/council/body';
import type { BodyFacts, Choices, OfficeName, PresetName } from '$lib/domain/rules/presets/preset';
import { readSeats } from '$lib/server/repositories/seats';
import { adoptRules } from '$lib/server/services/adopt-rules';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { chooseFramework } from '$lib/server/services/choose-framework';
import { foundBody } from '$lib/server/services/found-body';
import { commandOf, done, inventPerson, on, type DemoStage } from './demo-stage';

export interface DemoBody {
	readonly name: string;
	readonly kind: BodyKind;
	readonly benches: readonly {
		readonly name: string;
		readonly code: string;
		readonly seatCount: number;
		/** How many of its seats somebody holds. */
		readonly held: number;
	}[];
	readonly preset: PresetName;
	readonly choices: Choices;
	readonly residentBench?: string;
	readonly title: string;
	readonly offices: Partial<Pick<BodyFacts, OfficeName | 'escalationOffices'>>;
	readonly adoption: DemoAdoption;
	/** The rules before today's, so that there is something to compare. */
	readonly earlier?: {
		readonly day: string;
		readonly choices: Choices;
		readonly adoption: DemoAdoption;
	};
}

interface DemoAdoption {
	readonly document: string;
	readonly place: string;
}

interface DemoFounding {
	readonly day: string;
	readonly slug: string;
	/** The framework under which it stands, where the city has one. */
	readonly frameworkId?: string;
}

/** Founds a body, adopts its rules, gives its seats to people; answers its id. */
export async function foundDemoBody(
	stage: DemoStage,
	body: DemoBody,
	{ day, slug, frameworkId }: DemoFounding
): Promise<string> {
	const at = on(stage.context, day);
	const { manager } = stage;
	const { name, kind } = body;
	const benches = body.benches.map(({ name: bench, code, seatCount }) => ({
		name: bench,
		code,
		seatCount
	}));
	const founding = { ...commandOf(stage, at), name, kind, benches };
	const { id: bodyId } = done(await foundBody(at, manager, founding), name);
	if (frameworkId !== undefined) {
		const choosing = { ...commandOf(stage, at), bodyId, frameworkId };
		done(await chooseFramework(at, manager, choosing), frameworkId);
	}
	if (body.earlier !== undefined)
		await adoptDemoRules(stage, at, { ...body, ...body.earlier, bodyId });
	await adoptDemoRules(stage, at, { ...body, bodyId, day });
	await seatPeople(stage, body, { bodyId, day, slug });
	return bodyId;
}

async function adoptDemoRules(
	stage: DemoStage,
	at: ReturnType<typeof on>,
	rules: DemoBody & { readonly bodyId: string; readonly day: string }
): Promise<void> {
	const {
		bodyId,
		name,
		preset,
		choices,
		residentBench = '',
		title,
		offices,
		adoption,
		day
	} = rules;
	const adopted = await adoptRules(at, stage.manager, {
		...commandOf(stage, at),
		bodyId,
		preset,
		choices,
		residentBench,
		title,
		escalationOffices: [],
		...offices,
		adoption,
		adoptedBy: name,
		confirmedBy: null,
		adoptedOn: day,
		validFrom: day
	});
	done(adopted, `rules of ${name}`);
}

/** How many members of a body can be tried out on the sign-in page; all others are known by name only. */
const withAccount = 6;

async function seatPeople(
	stage: DemoStage,
	{ benches }: DemoBody,
	{ bodyId, day, slug }: { readonly bodyId: string; readonly day: string; readonly slug: string }
): Promise<void> {
	const at = on(stage.context, day);
	const scope = { neighbourhoodId: stage.neighbourhoodId };
	const seats = await readSeats(at.db.query, scope, { bodyId, on: day });
	const taken = seats.filter(({ code, benchCode }) => {
		const held = benches.find((bench) => bench.code === benchCode)?.held ?? 0;
		return Number(code.split('-').at(-1)) <= held;
	});
	for (const [index, { seatId, code }] of taken.entries()) {
		const personName = `Mitglied ${letters(index)}`;
		const email = index < withAccount ? `${code}.${bodyId.slice(0, 4)}@${slug}.example` : null;
		if (email !== null) await inventPerson(at, { name: personName, email });
		const holder = { seatId, capacity: 'member', personName, email, locale: 'de' } as const;
		const term = { isNamed: false, fromOn: day, untilOn: null };
		const command = { ...commandOf(stage, at), bodyId, ...holder, ...term };
		done(await appointHolder(at, stage.manager, command), personName);
	}
}

/** A … Z, then AA …: people of the demo are called by letters. */
function letters(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : `A${letter}`;
}
