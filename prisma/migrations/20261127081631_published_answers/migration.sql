-- CreateTable
CREATE TABLE "PublishedAnswer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enquiryId" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "publishedById" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "PublishedAnswer_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerGram" (
    "gram" TEXT NOT NULL,
    "answerId" INTEGER NOT NULL,

    PRIMARY KEY ("gram", "answerId"),
    CONSTRAINT "AnswerGram_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "PublishedAnswer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PublishedAnswer_enquiryId_key" ON "PublishedAnswer"("enquiryId");

-- CreateIndex
CREATE INDEX "PublishedAnswer_withdrawnAt_idx" ON "PublishedAnswer"("withdrawnAt");

-- CreateIndex
CREATE INDEX "AnswerGram_answerId_idx" ON "AnswerGram"("answerId");
