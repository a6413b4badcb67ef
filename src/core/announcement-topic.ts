// What announcements are about, and what a listener chooses among.

export const announcementTopics = ['support', 'deadlines', 'training', 'fairs'] as const;

export type AnnouncementTopic = (typeof announcementTopics)[number];

/** Null where it is none of them. */
export const announcementTopicFrom = (text: string): AnnouncementTopic | null =>
  announcementTopics.find((topic) => topic === text) ?? null;
