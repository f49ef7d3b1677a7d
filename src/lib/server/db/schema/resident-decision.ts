import { foreignKey, integer, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core';
import { neighbourhoodId } from './columns';
import { motion } from './meeting';
import { residentVoteProject } from './resident-vote';

/**
 * A project of a binding vote that became a motion which the residents have decided. Triggers hold that the vote binds
 * and is counted, that the motion is that project's, and that a row stays as it was written.
 */
export const residentVoteDecision = pgTable(
	'resident_vote_decision',
	{
		neighbourhoodId: neighbourhoodId(),
		residentVoteId: uuid('resident_vote_id').notNull(),
		number: integer('number').notNull(),
		motionId: uuid('motion_id').notNull()
	},
	(t) => [
		primaryKey({
			name: 'resident_vote_decision_once',
			columns: [t.neighbourhoodId, t.residentVoteId, t.number]
		}),
		unique('resident_vote_decision_one_per_motion').on(t.neighbourhoodId, t.motionId),
		foreignKey({
			name: 'resident_vote_decision_project',
			columns: [t.neighbourhoodId, t.residentVoteId, t.number],
			foreignColumns: [
				residentVoteProject.neighbourhoodId,
				residentVoteProject.residentVoteId,
				residentVoteProject.number
			]
		}),
		foreignKey({
			name: 'resident_vote_decision_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		})
	]
);
