-- AlterTable
ALTER TABLE "Person" ADD COLUMN "mutedAt" DATETIME;
