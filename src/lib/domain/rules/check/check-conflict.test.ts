import { council, parity, share, tier } from '../../../../../tests/support/contradicting-rules';
import { findsInRules } from '../../../../../tests/support/rule-findings';

const heads = { kind: 'heads' };
const majority = { kind: 'majority', share: share(1, 2), strict: true, base: 'yesNo' };
const staged = { ...majority, kind: 'staged', unanimousRounds: 1, abstentionBreaks: true };
const chief = { office: 'Amt', bounds: 'free', reasonsRequired: true, months: null };
const consensus = {
	kind: 'consensus',
	objections: ['veto'],
	vetoNeedsReason: false,
	abstentionBreaksConsensus: false,
	readings: 2
};
const consent = {
	kind: 'needed',
	office: 'Beirat',
	months: 1,
	silence: 'granted',
	blocksPayout: true,
	escalation: []
};
const chain = (...offices: readonly (readonly [string, number | null])[]) => ({
	'funding.consent': {
		...consent,
		escalation: offices.map(([named, months]) => ({ office: named, months }))
	}
});

findsInRules('ties, conflicts and dissent (P-33 to P-37)', [
	[
		'an arbiter for ties who is not there',
		council,
		{ 'funding.tie': 'arbiter' },
		[['tieArbiterMissing', 'funding.tie', {}]]
	],
	[
		'a tie in the last round of a staged vote needs a chair with a vote',
		council,
		{
			'funding.method': { ...staged, weighting: heads },
			'funding.tie': 'chair',
			'body.chair': 'office'
		},
		[['tieChairNoVote', 'funding.tie', {}]]
	],
	[
		'by consensus there is no tie',
		council,
		{ 'funding.method': consensus, 'funding.tie': 'arbiter' },
		[]
	],
	[
		'the level above is below',
		council,
		{
			'funding.tie': 'nextLevel',
			'funding.ladder': [tier(500_00, 'officeAlone', 'Amt'), tier(null, 'body')]
		},
		[['tieNextLevelMissing', 'funding.tie', {}]]
	],
	[
		'the office that decides after the body is no level above',
		council,
		{ 'funding.tie': 'nextLevel', 'funding.ladder': [tier(null, 'officeAfterBody', 'Amt')] },
		[['tieNextLevelMissing', 'funding.tie', {}]]
	],
	[
		'above is nobody, but also no office',
		council,
		{ 'funding.tie': 'nextLevel', 'funding.ladder': [tier(500_00, 'body'), tier(null, 'nobody')] },
		[['tieNextLevelMissing', 'funding.tie', {}]]
	],
	[
		'a conflict that nobody settles',
		council,
		{ 'funding.conflictTriggers': ['thirdDissents'] },
		[['conflictArbiterMissing', 'funding.conflictTriggers', {}]]
	],
	[
		'a conflict that somebody settles',
		council,
		{ 'funding.conflictTriggers': ['thirdDissents'], 'funding.arbiter': chief },
		[]
	],
	[
		'dissent handed over to nobody',
		council,
		{
			'funding.method': consensus,
			'funding.dissent': { kind: 'bodyMayHandOver', share: share(1, 2), strict: true },
			'funding.protectedGround': 'dissentPath'
		},
		[['dissentOfficeMissing', 'funding.dissent', {}]]
	],
	[
		'a veto for a protected group that nobody hears',
		council,
		{
			'funding.method': consensus,
			'funding.dissent': { kind: 'rejected' },
			'funding.protectedGround': 'dissentPath'
		},
		[['dissentOfficeMissing', 'funding.protectedGround', {}]]
	],
	[
		'dissent that is never handed over',
		council,
		{
			'funding.method': consensus,
			'funding.dissent': { kind: 'rejected' },
			'funding.protectedGround': 'asUsual'
		},
		[]
	],
	[
		'dissent handed over, where the body counts majorities',
		council,
		{ 'funding.dissent': { kind: 'bodyMayHandOver', share: share(1, 2), strict: true } },
		[]
	],
	[
		'an arbiter who is one of the benches, however it is written',
		parity,
		{ 'funding.arbiter': { ...chief, office: ' Politics' } },
		[['arbiterIsBench', 'funding.arbiter', { office: ' Politics' }]]
	],
	[
		'an arbiter who also consents',
		parity,
		{ 'funding.arbiter': { ...chief, office: 'beirat ' }, 'funding.consent': consent },
		[['arbiterConsents', 'funding.consent', { office: 'beirat ' }]]
	],
	[
		'the office for dissent is one of the benches',
		council,
		{
			'funding.method': consensus,
			'funding.dissent': { kind: 'bodyMayHandOver', share: share(1, 2), strict: true },
			'funding.dissentOffice': { ...chief, office: 'Residents' }
		},
		[['arbiterIsBench', 'funding.dissentOffice', { office: 'Residents' }]]
	],
	[
		'a chain that comes back to who refused',
		parity,
		chain(['Deputation', 2], ['beirat', null]),
		[['escalationRepeats', 'funding.consent', { office: 'beirat' }]]
	],
	[
		'a chain whose last has a time limit',
		parity,
		chain(['Deputation', 2], ['Bürgerschaft', 3]),
		[['escalationOpenEnd', 'funding.consent', { office: 'Bürgerschaft', months: 3 }]]
	],
	['a chain that ends', parity, chain(['Deputation', 2], ['Bürgerschaft', null]), []]
]);
