import { z } from 'zod';
import { holderLimits } from '$lib/domain/council/appoint-holder';
import { portalLanguages } from '$lib/domain/neighbourhood/neighbourhood';
import { choice, id, lines, tick } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import {
	date,
	line,
	optionalDate,
	optionalEmail,
	optionalWholeNumber,
	wholeNumber
} from '$lib/forms/fields';

export const electorates = ['residents', 'body'] as const;

export const callElectionForm = z
	.object({
		bench: id(),
		seats: wholeNumber({ min: 1, max: 100 }),
		electorate: choice(electorates),
		from_on: date(),
		until_on: optionalDate()
	})
	.transform((given, ctx) => {
		if (given.until_on !== null && given.until_on < given.from_on)
			ctx.addIssue(fieldIssue('beforeStart', { path: ['until_on'] }));
		const { bench: benchId, seats, electorate, from_on: fromOn, until_on: untilOn } = given;
		return { benchId, seats, electorate, fromOn, untilOn };
	});

export const standForElectionForm = z
	.object({
		person_name: line({ max: holderLimits.name }),
		email: optionalEmail(),
		locale: choice(portalLanguages),
		named: tick()
	})
	.transform(({ person_name: personName, email, locale, named: isNamed }) => ({
		...{ personName, email, locale, isNamed }
	}));

/** Whoever builds it passes today: a round that is still to come cannot have been counted. */
export const recordElectionRoundForm = (today: string) =>
	z
		.object({
			held_on: date({ until: today }),
			groups: lines(
				{ bench: line({ max: 60 }), present: wholeNumber({ max: 1_000 }) },
				{ max: 50 }
			),
			eligible: optionalWholeNumber(),
			cast: wholeNumber(),
			invalid: wholeNumber(),
			votes_per_ballot: wholeNumber({ min: 1, max: 100 }),
			votes: lines({ candidate: line({ max: 60 }), count: wholeNumber() }, { max: 200 })
		})
		.transform((given) => ({
			...{ heldOn: given.held_on, eligible: given.eligible, cast: given.cast },
			...{ invalid: given.invalid, votesPerBallot: given.votes_per_ballot },
			present: given.groups,
			votes: given.votes.map(({ candidate, count: votes }) => ({ candidate, votes }))
		}));

export const drawElectionLotForm = z.object({ seed: line({ max: 80 }) });
