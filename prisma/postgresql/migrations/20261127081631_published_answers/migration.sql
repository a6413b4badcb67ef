-- CreateTable
CREATE TABLE "PublishedAnswer" (
    "id" SERIAL NOT NULL,
    "enquiryId" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "publishedById" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "PublishedAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerGram" (
    "gram" TEXT NOT NULL,
    "answerId" INTEGER NOT NULL,

    CONSTRAINT "AnswerGram_pkey" PRIMARY KEY ("gram","answerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PublishedAnswer_enquiryId_key" ON "PublishedAnswer"("enquiryId");

-- CreateIndex
CREATE INDEX "PublishedAnswer_withdrawnAt_idx" ON "PublishedAnswer"("withdrawnAt");

-- CreateIndex
CREATE INDEX "AnswerGram_answerId_idx" ON "AnswerGram"("answerId");

-- AddForeignKey
ALTER TABLE "PublishedAnswer" ADD CONSTRAINT "PublishedAnswer_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerGram" ADD CONSTRAINT "AnswerGram_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "PublishedAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
