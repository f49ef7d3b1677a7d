import type { FundingProfile } from '../schema/funding-profile';
import { say } from './readers';

type Method = FundingProfile['method']['value'];
type Weighting = Extract<Method, { kind: 'majority' }>['weighting'];
type Majority = Pick<Extract<Method, { kind: 'majority' }>, 'share' | 'strict' | 'base'>;

const readMajority = ({ share, strict, base }: Majority) =>
	say('majority', { share, strict, base });

function readWeighting(weighting: Weighting) {
	return weighting.kind === 'benchPercents'
		? say('benchPercents', { percents: weighting.percents })
		: say('weighting', { value: weighting.kind });
}

/** How the votes are counted (P-30 to P-32, P-34, P-39, P-40). */
export function readMethod(method: Method) {
	switch (method.kind) {
		case 'consensus':
			return [
				say('consensus', { abstentionBreaks: method.abstentionBreaksConsensus }),
				say('objections', { objections: method.objections }),
				say('vetoReason', { needed: method.vetoNeedsReason }),
				say('readings', { readings: method.readings })
			];
		case 'unanimity':
			return [say('unanimity'), say('unanimityAbstention', { breaks: method.abstentionBreaks })];
		case 'majority':
			return [readMajority(method), readWeighting(method.weighting)];
		case 'staged':
			return [
				say('staged', { rounds: method.unanimousRounds }),
				say('unanimityAbstention', { breaks: method.abstentionBreaks }),
				say('stagedThen'),
				readMajority(method),
				readWeighting(method.weighting)
			];
		case 'points':
			return [
				say('pointsMost', { most: method.most }),
				say('pointsMean', { mean: method.meanAtLeast })
			];
	}
}
