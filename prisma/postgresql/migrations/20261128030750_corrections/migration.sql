-- DropForeignKey
ALTER TABLE "Announcement" DROP CONSTRAINT "Announcement_gatheringId_fkey";

-- DropForeignKey
ALTER TABLE "Gathering" DROP CONSTRAINT "Gathering_authorId_fkey";

-- DropForeignKey
ALTER TABLE "SignUp" DROP CONSTRAINT "SignUp_gatheringId_fkey";

-- DropForeignKey
ALTER TABLE "SignUp" DROP CONSTRAINT "SignUp_personId_fkey";

-- DropIndex
DROP INDEX "Announcement_gatheringId_idx";

-- AlterTable
ALTER TABLE "Announcement" DROP COLUMN "gatheringId";

-- DropTable
DROP TABLE "Gathering";

-- DropTable
DROP TABLE "SignUp";

-- DropEnum
DROP TYPE "GatheringKind";

-- DropEnum
DROP TYPE "SignUpStatus";
