// People who have opened the form: its first question is on their screens.
import type { Room } from '../contenders/room.ts';
import type { Person } from '../stand-in/person.ts';
import { eachOf } from './crowd.ts';

export async function openForms(room: Room, count: number, firstId: number, atOnce = 8): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, index) => room.meet(firstId + index));
  await eachOf(people, atOnce, (person) => person.open(room.contender.opening));
  return people;
}
