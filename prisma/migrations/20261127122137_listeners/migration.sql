-- CreateTable
CREATE TABLE "Listener" (
    "personId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "since" DATETIME NOT NULL,
    "version" TEXT NOT NULL,
    CONSTRAINT "Listener_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListenerArea" (
    "areaCode" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,

    PRIMARY KEY ("areaCode", "personId"),
    CONSTRAINT "ListenerArea_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Listener" ("personId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListenerTopic" (
    "topic" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,

    PRIMARY KEY ("topic", "personId"),
    CONSTRAINT "ListenerTopic_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Listener" ("personId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ListenerArea_personId_idx" ON "ListenerArea"("personId");

-- CreateIndex
CREATE INDEX "ListenerTopic_personId_idx" ON "ListenerTopic"("personId");
