-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mutedAt" TIMESTAMP(3);
