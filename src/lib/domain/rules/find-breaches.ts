import { versionOn, type AdoptedVersion } from './adopt-version';
import { findBrokenParts, type BrokenPart, type RuleFramework } from './layer-rules';
import { draftedRules } from './schema/rule-draft';
import type { RuleDocument } from './schema/rule-document';

/** A rule of a body against a fixed part of its framework, and from which day on; a local date. */
export interface Breach extends BrokenPart {
	readonly from: string;
}

interface Versions {
	readonly framework: readonly (AdoptedVersion & { readonly rules: RuleFramework })[];
	readonly body: readonly (AdoptedVersion & { readonly document: RuleDocument })[];
}

/**
 * Where the rules of a body break its framework: today, and on each day on which one of the two changes. Rules
 * are changed by nobody but the body, so that a new version of the framework can come to contradict them.
 */
export function findBreaches({ framework, body }: Versions, today: string): readonly Breach[] {
	const starts = [...framework, ...body].map(({ validFrom }) => validFrom);
	const days = [today, ...starts.filter((day) => day > today)].sort();
	const found = new Map<string, Breach>();
	for (const from of new Set(days)) {
		const [above, own] = [versionOn(framework, from), versionOn(body, from)];
		if (above === null || own === null) continue;
		for (const part of findBrokenParts(above.rules, { rules: draftedRules(own.document) }))
			if (!found.has(part.path)) found.set(part.path, { ...part, from });
	}
	return [...found.values()];
}
