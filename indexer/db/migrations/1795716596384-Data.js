module.exports = class Data1795716596384 {
    name = 'Data1795716596384'

    async up(db) {
        await db.query(`CREATE TABLE "summary" ("id" character varying NOT NULL, "units" numeric NOT NULL, "vouched" numeric NOT NULL, "bonded" numeric NOT NULL, "supply" numeric NOT NULL, "treasury" numeric NOT NULL, "pending_listings" integer NOT NULL, "listed_listings" integer NOT NULL, "exiting_listings" integer NOT NULL, "withdrawn_listings" integer NOT NULL, "removed_listings" integer NOT NULL, "open_disputes" integer NOT NULL, "submitted" integer NOT NULL, "accepted" integer NOT NULL, "disputes_opened" integer NOT NULL, "disputes_kept" integer NOT NULL, "disputes_removed" integer NOT NULL, "disputes_undecided" integer NOT NULL, "votes_sealed" integer NOT NULL, "votes_revealed" integer NOT NULL, "revealed_weight" numeric NOT NULL, "resolved_units" numeric NOT NULL, "proposals" integer NOT NULL, "ballots" integer NOT NULL, "ratings" integer NOT NULL, "rewards" numeric NOT NULL, "burned" numeric NOT NULL, "events" integer NOT NULL, "block" integer NOT NULL, "transaction" text NOT NULL, "log_index" integer NOT NULL, CONSTRAINT "PK_406f24bdfa7fbb014243f5f8571" PRIMARY KEY ("id"))`)
        await db.query(`CREATE INDEX "IDX_5f048ec1b019807b5158a1d6e7" ON "summary" ("block") `)
        await db.query(`CREATE TABLE "day" ("id" character varying NOT NULL, "at" numeric NOT NULL, "units" numeric NOT NULL, "vouched" numeric NOT NULL, "bonded" numeric NOT NULL, "supply" numeric NOT NULL, "treasury" numeric NOT NULL, "pending_listings" integer NOT NULL, "listed_listings" integer NOT NULL, "exiting_listings" integer NOT NULL, "withdrawn_listings" integer NOT NULL, "removed_listings" integer NOT NULL, "open_disputes" integer NOT NULL, "submitted" integer NOT NULL, "accepted" integer NOT NULL, "disputes_opened" integer NOT NULL, "disputes_kept" integer NOT NULL, "disputes_removed" integer NOT NULL, "disputes_undecided" integer NOT NULL, "votes_sealed" integer NOT NULL, "votes_revealed" integer NOT NULL, "revealed_weight" numeric NOT NULL, "resolved_units" numeric NOT NULL, "proposals" integer NOT NULL, "ballots" integer NOT NULL, "ratings" integer NOT NULL, "rewards" numeric NOT NULL, "burned" numeric NOT NULL, "events" integer NOT NULL, "block" integer NOT NULL, "transaction" text NOT NULL, "log_index" integer NOT NULL, CONSTRAINT "PK_42e726f6b72349f70b25598b50e" PRIMARY KEY ("id"))`)
        await db.query(`CREATE INDEX "IDX_ca191a1938c16097e938cb0d26" ON "day" ("at") `)
        await db.query(`CREATE INDEX "IDX_9808314e47f310a3af9f349104" ON "day" ("block") `)
        await db.query(`ALTER TABLE "dispute" ADD "units_at_opening" numeric NOT NULL`)
    }

    async down(db) {
        await db.query(`DROP TABLE "summary"`)
        await db.query(`DROP INDEX "chain"."IDX_5f048ec1b019807b5158a1d6e7"`)
        await db.query(`DROP TABLE "day"`)
        await db.query(`DROP INDEX "chain"."IDX_ca191a1938c16097e938cb0d26"`)
        await db.query(`DROP INDEX "chain"."IDX_9808314e47f310a3af9f349104"`)
        await db.query(`ALTER TABLE "dispute" DROP COLUMN "units_at_opening"`)
    }
}
