import type { Step, StepInputs } from '$lib/domain/voting/determination';

type InputsOfSteps = Readonly<Record<string, StepInputs>>;

/** What the derivation counted, by its question; of a question asked twice, the last answer. */
export function inputsOf(steps: readonly Step[]): InputsOfSteps {
	return Object.fromEntries(steps.map(({ code, inputs }) => [code, inputs]));
}

/** The facts of the derivations that no worked case says, as `question.fact`. */
export function unsaidInputs(
	steps: readonly Step[],
	said: readonly Readonly<Record<string, Readonly<Record<string, unknown>>>>[]
): readonly string[] {
	const known = new Set(said.flatMap(namesOf));
	const told = steps.flatMap(({ code, inputs }) => namesOf({ [code]: inputs }));
	return [...new Set(told)].filter((name) => !known.has(name));
}

const namesOf = (inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
	Object.entries(inputs).flatMap(([code, facts]) =>
		Object.keys(facts).map((fact) => `${code}.${fact}`)
	);
