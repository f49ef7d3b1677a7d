/** An exact fraction as text in lowest terms, as `50/3`; whole numbers without a stroke. */
export type ExactText = string;

/** By what a tie was broken, and between whom (the winner included). */
export interface TieBroken {
	readonly between: readonly string[];
	readonly by: 'votes' | 'lowerCost' | 'lot';
}

interface ProjectStep {
	readonly project: string;
	readonly costCents: number;
	/** Money of the budget that is left after the step. */
	readonly leftCents: number;
}

interface WinningStep extends ProjectStep {
	/** Null where nobody was level. */
	readonly tie: TieBroken | null;
}

/** One line of the count, in its order; plain values, so that it can be kept as JSON. */
export type TallyStep =
	/** The most votes (or votes per cent) of those left, and it fits. */
	| (WinningStep & { readonly kind: 'chosen' })
	/** One of the best set of projects that the budget can pay. */
	| (ProjectStep & { readonly kind: 'inBestSet' })
	/** Bought by its supporters out of their shares. */
	| (WinningStep & {
			readonly kind: 'bought';
			/** Price of one unit of utility: cents for each euro-cent of cost, tick or point. */
			readonly rho: ExactText;
			/** The most that one voter paid, in cents. */
			readonly mostPaidCents: ExactText;
			/** Supporters that paid the full price, and those that gave all they had left, being less. */
			readonly paidInFull: number;
			readonly gaveAllTheyHad: number;
			/** What the latter gave together, in cents. */
			readonly gaveCents: ExactText;
	  })
	/** Sequential Phragmén: the highest burden of a supporter after it, in cents. */
	| (WinningStep & { readonly kind: 'carried'; readonly burdenCents: ExactText })
	/** Dearer than what is left: passed over. */
	| (ProjectStep & { readonly kind: 'tooDear' })
	/** Dearer than what is left, and the rule ends there. */
	| (ProjectStep & { readonly kind: 'endedAt' })
	/** Its supporters do not hold enough together. */
	| (ProjectStep & {
			readonly kind: 'supportersLackMoney';
			readonly supportersHoldCents: ExactText;
	  })
	/** Equal shares: what each voter had to give, before the first round. */
	| {
			readonly kind: 'shared';
			readonly voters: number;
			readonly shareCents: ExactText;
			/** By how many whole units of currency the share had been raised, and why it was not raised again. */
			readonly raisedBy: number;
			readonly raisedUntil: 'notRaised' | 'nothingFits' | 'budgetExceeded' | 'allBought';
	  };

export interface TallyOutcome {
	/** Ids in the order of selection; projects that nobody supports are never among them. */
	readonly winners: readonly string[];
	readonly costCents: number;
	readonly trace: readonly TallyStep[];
	/** Votes (ticks, points, or points by places) of every project, in the order of ties. */
	readonly votes: readonly { readonly project: string; readonly votes: number }[];
}

export type TallyRefusal =
	| 'ruleCountsOtherBallots'
	| 'projectNamedTwice'
	| 'projectUnknown'
	| 'amountWrong'
	| 'ballotWrong'
	| 'tooManyProjects';
