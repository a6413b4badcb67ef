-- CreateTable
CREATE TABLE "Listener" (
    "personId" INTEGER NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "Listener_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "ListenerArea" (
    "areaCode" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "ListenerArea_pkey" PRIMARY KEY ("areaCode","personId")
);

-- CreateTable
CREATE TABLE "ListenerTopic" (
    "topic" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "ListenerTopic_pkey" PRIMARY KEY ("topic","personId")
);

-- CreateIndex
CREATE INDEX "ListenerArea_personId_idx" ON "ListenerArea"("personId");

-- CreateIndex
CREATE INDEX "ListenerTopic_personId_idx" ON "ListenerTopic"("personId");

-- AddForeignKey
ALTER TABLE "Listener" ADD CONSTRAINT "Listener_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListenerArea" ADD CONSTRAINT "ListenerArea_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Listener"("personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListenerTopic" ADD CONSTRAINT "ListenerTopic_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Listener"("personId") ON DELETE CASCADE ON UPDATE CASCADE;
