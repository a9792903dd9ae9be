module.exports = class Data1795717266683 {
    name = 'Data1795717266683'

    async up(db) {
        await db.query(`CREATE TABLE "state_hash" ("id" character varying NOT NULL, "block" integer NOT NULL, "block_hash" text NOT NULL, "hash" text NOT NULL, "at" numeric NOT NULL, CONSTRAINT "PK_f1a61ae42442f7e8938074b3fe0" PRIMARY KEY ("id"))`)
        await db.query(`CREATE INDEX "IDX_5c6378b834898166e01da81b10" ON "state_hash" ("block") `)
        await db.query(`ALTER TABLE "head" ADD "state_sum" text NOT NULL`)
    }

    async down(db) {
        await db.query(`DROP TABLE "state_hash"`)
        await db.query(`DROP INDEX "chain"."IDX_5c6378b834898166e01da81b10"`)
        await db.query(`ALTER TABLE "head" DROP COLUMN "state_sum"`)
    }
}
