-- CreateTable
CREATE TABLE "ReadyReply" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReadyReply_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "ReadyReply" ADD CONSTRAINT "ReadyReply_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
