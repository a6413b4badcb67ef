-- CreateEnum
CREATE TYPE "GatheringKind" AS ENUM ('training', 'fair', 'exhibition');

-- CreateEnum
CREATE TYPE "SignUpStatus" AS ENUM ('going', 'waiting');

-- AlterTable
ALTER TABLE "Announcement" ADD COLUMN     "gatheringId" INTEGER;

-- CreateTable
CREATE TABLE "Gathering" (
    "id" SERIAL NOT NULL,
    "authorId" INTEGER NOT NULL,
    "kind" "GatheringKind" NOT NULL,
    "title" TEXT NOT NULL,
    "areaCode" TEXT,
    "place" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3),
    "places" INTEGER,
    "closesAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "remindedOf" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "cancelledWhy" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Gathering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignUp" (
    "id" SERIAL NOT NULL,
    "gatheringId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "status" "SignUpStatus" NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "came" BOOLEAN,

    CONSTRAINT "SignUp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Gathering_startsAt_idx" ON "Gathering"("startsAt");

-- CreateIndex
CREATE INDEX "Gathering_authorId_idx" ON "Gathering"("authorId");

-- CreateIndex
CREATE INDEX "SignUp_gatheringId_status_id_idx" ON "SignUp"("gatheringId", "status", "id");

-- CreateIndex
CREATE INDEX "SignUp_personId_idx" ON "SignUp"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_gatheringId_personId_key" ON "SignUp"("gatheringId", "personId");

-- CreateIndex
CREATE INDEX "Announcement_gatheringId_idx" ON "Announcement"("gatheringId");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_gatheringId_fkey" FOREIGN KEY ("gatheringId") REFERENCES "Gathering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Gathering" ADD CONSTRAINT "Gathering_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_gatheringId_fkey" FOREIGN KEY ("gatheringId") REFERENCES "Gathering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
