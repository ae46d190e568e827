import { sql, type Kysely } from 'kysely'

/** The jury's work: interests, scores, the consensus sheet, secret ballots, the decision. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('assessments')
    .addColumn('proposal_id', 'text', (c) => c.primaryKey().references('proposals.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    // What is judged, whatever happens later.
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    // From then on the jurors see each other's scores, and change none.
    .addColumn('revealed_at', 'bigint')
    .execute()

  await db.schema
    .createTable('interests')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('has_interest', 'integer', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('interests_key', ['proposal_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('scores')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('level', 'integer')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('scores_key', ['proposal_id', 'person_id', 'criterion'])
    .execute()

  await db.schema
    .createTable('hand_ins')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('hand_ins_key', ['proposal_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('consensus')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('consensus_key', ['proposal_id', 'criterion'])
    .execute()

  await db.schema
    .createTable('ballots')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addPrimaryKeyConstraint('ballots_key', ['proposal_id', 'round'])
    .execute()

  // Who voted and what was voted stand apart, and neither knows in which order: nothing links them.
  await db.schema
    .createTable('ballot_voters')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addPrimaryKeyConstraint('ballot_voters_key', ['proposal_id', 'round', 'person_id'])
    .execute()
  await db.schema
    .createTable('ballot_counts')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('votes', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ballot_counts_key', ['proposal_id', 'round', 'choice'])
    .execute()

  await db.schema
    .createTable('decisions')
    .addColumn('proposal_id', 'text', (c) => c.primaryKey().references('proposals.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('conditions', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .execute()

  await keep(db)
}

/** A hand-in, a cast vote and a decision are final; scores are, once handed in. */
async function keep(db: Kysely<never>): Promise<void> {
  const abort = (words: string) => `BEGIN SELECT RAISE(ABORT, '${words}'); END`
  const keys: Readonly<Record<string, readonly string[]>> = {
    hand_ins: ['proposal_id', 'person_id'],
    ballot_voters: ['proposal_id', 'round', 'person_id'],
    decisions: ['proposal_id'],
  }
  const triggers = Object.entries(keys).flatMap(([table, key]) => [
    `${table}_update BEFORE UPDATE ON ${table} ${abort('this is final')}`,
    `${table}_delete BEFORE DELETE ON ${table} ${abort('this is final')}`,
    `${table}_again BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table}
      WHERE rowid = NEW.rowid OR (${key.map((column) => `${column} = NEW.${column}`).join(' AND ')}))
      ${abort('this is final')}`,
  ])
  const handedIn = (row: string) => `EXISTS (SELECT 1 FROM hand_ins
    WHERE hand_ins.proposal_id = ${row}.proposal_id AND hand_ins.person_id = ${row}.person_id)`
  triggers.push(
    `scores_insert BEFORE INSERT ON scores WHEN ${handedIn('NEW')} ${abort('these scores were handed in')}`,
    `scores_update BEFORE UPDATE ON scores WHEN ${handedIn('OLD')} OR ${handedIn('NEW')} ${abort('these scores were handed in')}`,
    `scores_delete BEFORE DELETE ON scores WHEN ${handedIn('OLD')} ${abort('these scores were handed in')}`,
  )
  for (const trigger of triggers) await sql.raw(`CREATE TRIGGER ${trigger}`).execute(db)
}
